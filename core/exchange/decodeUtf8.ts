import type { AppError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'

/** Code units turned into a string at once; more would overflow the stack of `apply`. */
const CHUNK = 8_192

const LF = 0x0a
const CR = 0x0d

/**
 * Decodes UTF-8 strictly (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF)
 * and removes a byte order mark at the beginning. Linear in the number of bytes.
 *
 * Errors: FILE_NOT_UTF8 with the line, and the byte within the line, where the first malformed
 * sequence begins, both from 1.
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, AppError> {
  const begin = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const units = new Uint16Array(CHUNK)
  let text = ''
  let used = 0
  for (let at = begin; at < bytes.length; ) {
    if (used > CHUNK - 2) {
      text += String.fromCharCode(...units.subarray(0, used))
      used = 0
    }
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      units[used++] = first
      at += 1
      continue
    }
    const length = sequenceLength(bytes, at)
    if (length === 0) return fail(place(bytes, at))
    const codePoint = decodeSequence(bytes, at, length)
    if (codePoint > 0xffff) {
      units[used++] = 0xd800 + ((codePoint - 0x1_0000) >> 10)
      units[used++] = 0xdc00 + ((codePoint - 0x1_0000) & 0x3ff)
    } else {
      units[used++] = codePoint
    }
    at += length
  }
  return ok(text + String.fromCharCode(...units.subarray(0, used)))
}

/**
 * The length of the well-formed multi-byte sequence that begins at `at`; 0 when there is none
 * (The Unicode Standard, table 3-7).
 */
function sequenceLength(bytes: Uint8Array, at: number): 0 | 2 | 3 | 4 {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  if (first >= 0xc2 && first <= 0xdf) return isTail(second) ? 2 : 0
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80
    const high = first === 0xed ? 0x9f : 0xbf
    return second >= low && second <= high && isTail(bytes[at + 2]) ? 3 : 0
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80
    const high = first === 0xf4 ? 0x8f : 0xbf
    const tails = isTail(bytes[at + 2]) && isTail(bytes[at + 3])
    return second >= low && second <= high && tails ? 4 : 0
  }
  return 0
}

const isTail = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

function decodeSequence(bytes: Uint8Array, at: number, length: 2 | 3 | 4): number {
  let codePoint = (bytes[at] ?? 0) & (0xff >> (length + 1))
  for (let tail = 1; tail < length; tail++) {
    codePoint = (codePoint << 6) | ((bytes[at + tail] ?? 0) & 0x3f)
  }
  return codePoint
}

function place(bytes: Uint8Array, at: number): AppError {
  let line = 1
  let lineStart = 0
  for (let byte = 0; byte < at; byte++) {
    const endsLine = bytes[byte] === LF || (bytes[byte] === CR && bytes[byte + 1] !== LF)
    if (endsLine) {
      line += 1
      lineStart = byte + 1
    }
  }
  return { code: 'FILE_NOT_UTF8', line, column: at - lineStart + 1 }
}
