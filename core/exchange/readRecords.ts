import { fail, ok, type Result } from '../protocol/result.ts'

/** One row of a table: its fields, and the physical line (from 1) on which each begins. */
export interface TableRecord {
  readonly fields: readonly string[]
  readonly lines: readonly number[]
}

/** Where a quotation mark is out of place: line and field, from 1. */
export interface QuoteFault {
  readonly line: number
  readonly column: number
}

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

/**
 * Reads delimited text by RFC 4180, section 2, strictly: a quotation mark stands only around a
 * whole field or doubled inside one. Lines end in CRLF, LF or CR; inside quotation marks line
 * ends and delimiters belong to the field. White space is never trimmed. Empty lines at the end
 * of the text are no records. Linear in the length of the text.
 */
export function readRecords(
  text: string,
  delimiter: '\t' | ',' | ';',
): Result<readonly TableRecord[], QuoteFault> {
  const delimiterCode = delimiter.charCodeAt(0)
  const records: TableRecord[] = []
  let fields: string[] = []
  let lines: number[] = []
  let line = 1
  let at = 0
  let recordsWithText = 0

  while (at < text.length || fields.length > 0) {
    const field =
      text.charCodeAt(at) === QUOTE ? readQuoted(text, at) : readPlain(text, at, delimiterCode)
    if (field === null) return fail({ line, column: fields.length + 1 })
    fields.push(field.text)
    lines.push(line)
    line += field.lineEnds
    at = field.end

    const code = text.charCodeAt(at)
    if (code === delimiterCode) {
      at += 1
      continue
    }
    const ends = at >= text.length || code === LF || code === CR
    if (!ends) return fail({ line: lines.at(-1) ?? line, column: fields.length })
    records.push({ fields, lines })
    if (fields.length > 1 || fields[0] !== '') recordsWithText = records.length
    at += code === CR && text.charCodeAt(at + 1) === LF ? 2 : 1
    line += 1
    fields = []
    lines = []
  }
  return ok(records.slice(0, recordsWithText))
}

interface Field {
  readonly text: string
  /** The offset after the field. */
  readonly end: number
  /** Line ends within the field. */
  readonly lineEnds: number
}

/** A field without quotation marks; null when one stands in it. */
function readPlain(text: string, begin: number, delimiter: number): Field | null {
  let end = begin
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === delimiter || code === LF || code === CR) break
    if (code === QUOTE) return null
  }
  return { text: text.slice(begin, end), end, lineEnds: 0 }
}

/** A field in quotation marks, from the opening one; null when it is not closed. */
function readQuoted(text: string, begin: number): Field | null {
  let from = begin + 1
  let unquoted = ''
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return null
    unquoted += text.slice(from, quote)
    if (text.charCodeAt(quote + 1) !== QUOTE) {
      return { text: unquoted, end: quote + 1, lineEnds: countLineEnds(unquoted) }
    }
    unquoted += '"'
    from = quote + 2
  }
}

function countLineEnds(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1
  }
  return count
}
