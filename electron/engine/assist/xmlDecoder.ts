import { decodeUtf8 } from '#core/exchange/decodeUtf8.ts'
import type { XmlEncoding } from '#core/exchange/xmlReader.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'

/** Turns the bytes of an XML file into text as they come. */
export interface XmlDecoder {
  /** What the file is in. */
  readonly encoding: XmlEncoding
  /** The text of the next bytes, but for a character of which only a part has come. */
  readonly write: (bytes: Uint8Array) => Result<string, AppError>
  /** To be called at the end of the file: a character that is not whole is an error. */
  readonly close: () => Result<null, AppError>
}

type Form = 'utf-8' | 'utf-16le' | 'utf-16be'

const LF = 0x0a

/**
 * Finds the encoding by the first bytes (XML 1.0, appendix F): a byte order mark, or `<` in UTF-16,
 * else UTF-8. TMX and TBX allow no other. `head` are the first bytes of the file, at least 200
 * where it has so many; they are to be written again.
 *
 * Errors: XML_ENCODING where the file declares an encoding that it is not in, or that is not read
 * here; FILE_NOT_UTF8, XML_BROKEN (`character`) at malformed bytes.
 */
export function createXmlDecoder(file: string, head: Uint8Array): Result<XmlDecoder, AppError> {
  const form = formOf(head)
  const encoding: XmlEncoding = form === 'utf-8' ? 'UTF-8' : 'UTF-16'
  const declared = declaredEncoding(head, form)
  if (
    declared !== null &&
    !/^(?:utf-?8|utf-?16(?:[lb]e)?|us-ascii|ascii|iso-?646.*)$/i.test(declared)
  ) {
    // What an 8-bit text is in, its bytes do not say: that it is not read here must be said before
    // its first letter is called malformed.
    return fail({
      code: 'XML_ENCODING',
      file,
      line: 1,
      column: 1,
      declared,
      found: foundName(head, encoding),
    })
  }
  return ok(form === 'utf-8' ? utf8Decoder() : utf16Decoder(file, form))
}

function formOf(head: Uint8Array): Form {
  const [first, second, third, fourth] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0 && third !== 0) return 'utf-16le'
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be'
  return 'utf-8'
}

function declaredEncoding(head: Uint8Array, form: Form): string | null {
  const text = new TextDecoder(form === 'utf-8' ? 'latin1' : form).decode(head.subarray(0, 400))
  return /^[^<]{0,4}<\?xml[^>]*?\sencoding\s*=\s*["']([^"'<>]{1,40})["']/.exec(text)?.[1] ?? null
}

/** Not UTF-8: all that is known of it is that. */
const foundName = (head: Uint8Array, encoding: XmlEncoding): string =>
  encoding === 'UTF-8' && !decodeUtf8(wholeUtf8(head)).ok ? '8-bit' : encoding

function utf8Decoder(): XmlDecoder {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let carried: Uint8Array = new Uint8Array()
  let atBegin = true
  /** Where the bytes that come next begin. */
  let line = 1
  let column = 1

  const decode = (bytes: Uint8Array): Result<string, AppError> => {
    try {
      const text = decoder.decode(bytes)
      advance(bytes)
      const marked = atBegin && text.startsWith('\ufeff')
      if (text !== '') atBegin = false
      return ok(marked ? text.slice(1) : text)
    } catch {
      const fault = decodeUtf8(bytes)
      if (fault.ok || fault.error.code !== 'FILE_NOT_UTF8')
        return fail({ code: 'FILE_NOT_UTF8', line, column })
      const { line: lines, column: columns } = fault.error
      return fail({
        code: 'FILE_NOT_UTF8',
        line: line + lines - 1,
        column: lines === 1 ? column + columns - 1 : columns,
      })
    }
  }
  const advance = (bytes: Uint8Array): void => {
    let lineStart = -1
    for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
      line += 1
      lineStart = at
    }
    column = lineStart === -1 ? column + bytes.length : bytes.length - lineStart
  }
  return {
    encoding: 'UTF-8',
    write: (bytes) => {
      const all = carried.length === 0 ? bytes : joined(carried, bytes)
      const whole = wholeUtf8(all)
      carried = all.slice(whole.length)
      return decode(whole)
    },
    close: () => {
      const rest = decode(carried)
      return rest.ok ? ok(null) : rest
    },
  }
}

/** Without a character at the end of which only the beginning is there. */
function wholeUtf8(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes
  }
  return bytes
}

function utf16Decoder(file: string, form: 'utf-16le' | 'utf-16be'): XmlDecoder {
  let carried: Uint8Array = new Uint8Array()
  let atBegin = true
  let line = 1
  let column = 1
  return {
    encoding: 'UTF-16',
    write: (bytes) => {
      const all = carried.length === 0 ? bytes : joined(carried, bytes)
      const even = all.length - (all.length % 2)
      carried = all.slice(even)
      const units = Buffer.from(all.subarray(0, even))
      if (form === 'utf-16be') units.swap16()
      // Halves of characters stay as they are: the reader refuses them, and can say where they are.
      const decoded = units.toString('utf16le')
      const text = atBegin && decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded
      if (decoded !== '') atBegin = false
      const lines = text.split('\n')
      const last = lines.at(-1) ?? ''
      line += lines.length - 1
      column = lines.length === 1 ? column + last.length : last.length + 1
      return ok(text)
    },
    close: () =>
      carried.length === 0
        ? ok(null)
        : fail({ code: 'XML_BROKEN', file, line, column, reason: 'truncated' }),
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
