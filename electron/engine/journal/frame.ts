import { hash } from 'node:crypto'
import type { FrameFault } from '#core/protocol/appError.ts'

/** The `prev` of the first frame. */
export const NO_FRAME = '0'.repeat(64)

const LF = 0x0a
const SPACE = 0x20
const LENGTH_DIGITS_MAX = 10
const HASH_CHARACTERS = 64

/** Bytes of the longest header: the length, a space, the hash, a space. */
export const HEADER_MAX = LENGTH_DIGITS_MAX + HASH_CHARACTERS + 2

/** One frame as it stands on disk: `<length> <sha256> <payload>\n` (docs/file-format.md). */
export interface Frame {
  readonly bytes: Uint8Array
  /** Lower-case hex SHA-256 of the payload. */
  readonly hash: string
}

export function encodeFrame(payload: Uint8Array): Frame {
  const sha256 = hash('sha256', payload, 'hex')
  const header = Buffer.from(`${payload.byteLength} ${sha256} `, 'latin1')
  return { bytes: Buffer.concat([header, payload, Buffer.of(LF)]), hash: sha256 }
}

/** What stands at the beginning of `bytes`. */
export type FrameReading =
  | {
      readonly type: 'frame'
      /** Lower-case hex SHA-256 of the payload, as recorded and as found. */
      readonly hash: string
      /** A view of the given bytes. */
      readonly payload: Buffer
      /** Bytes of the whole frame. */
      readonly size: number
    }
  /** The frame goes on after these bytes; `size` is that of the whole frame, null: not yet known. */
  | { readonly type: 'incomplete'; readonly size: number | null }
  | { readonly type: 'fault'; readonly reason: FrameFault }

/** Reads the frame at the beginning of `bytes` and checks its length, hash and terminator. */
export function readFrame(bytes: Buffer): FrameReading {
  const header = readHeader(bytes)
  if (header.type !== 'header') return header
  const size = header.start + header.length + 1
  if (bytes.byteLength < size) return { type: 'incomplete', size }
  if (bytes[size - 1] !== LF) return { type: 'fault', reason: 'terminator' }
  const payload = bytes.subarray(header.start, size - 1)
  if (hash('sha256', payload, 'hex') !== header.hash) return { type: 'fault', reason: 'checksum' }
  return { type: 'frame', hash: header.hash, payload, size }
}

type HeaderReading =
  | {
      readonly type: 'header'
      readonly length: number
      readonly hash: string
      readonly start: number
    }
  | Exclude<FrameReading, { readonly type: 'frame' }>

function readHeader(bytes: Buffer): HeaderReading {
  let at = 0
  let length = 0
  for (; bytes[at] !== SPACE; at += 1) {
    if (at === bytes.byteLength) return { type: 'incomplete', size: null }
    const digit = (bytes[at] as number) - 0x30
    const leadingZero = at === 0 && digit === 0
    if (digit < 0 || digit > 9 || leadingZero || at === LENGTH_DIGITS_MAX) {
      return { type: 'fault', reason: 'length' }
    }
    length = length * 10 + digit
  }
  if (at === 0) return { type: 'fault', reason: 'length' }
  const hashStart = at + 1
  const hashEnd = hashStart + HASH_CHARACTERS
  for (at = hashStart; at < Math.min(hashEnd, bytes.byteLength); at += 1) {
    if (!isLowerHex(bytes[at] as number)) return { type: 'fault', reason: 'checksum' }
  }
  if (bytes.byteLength <= hashEnd) return { type: 'incomplete', size: null }
  if (bytes[hashEnd] !== SPACE) return { type: 'fault', reason: 'checksum' }
  const recorded = bytes.toString('latin1', hashStart, hashEnd)
  return { type: 'header', length, hash: recorded, start: hashEnd + 1 }
}

const isLowerHex = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
