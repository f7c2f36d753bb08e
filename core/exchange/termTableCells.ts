import { CONFIDENCES, type Confidence, type TermStatus } from '../assist/terms/concept.ts'
import { normalizeLine } from '../interview/text.ts'
import { ok, type Result } from '../protocol/result.ts'
import { type QuoteFault, readRecords, type TableRecord } from './readRecords.ts'
import type { TableFormat } from './tableFormat.ts'
import { statusOf } from './tbxCategory.ts'

/** Statuses as people write them in the interface's languages. */
const STATUS_WORDS: Readonly<Record<string, TermStatus>> = {
  бажаний: 'preferred',
  допустимий: 'admitted',
  застарілий: 'deprecated',
  заборонений: 'forbidden',
  권장: 'preferred',
  허용: 'admitted',
  폐기: 'deprecated',
  금지: 'forbidden',
}

/** The status that a cell names; null: none that is known. */
export function cellStatus(cell: string): TermStatus | null {
  const word = normalizeLine(cell).toLowerCase()
  return Object.hasOwn(STATUS_WORDS, word) ? (STATUS_WORDS[word] ?? null) : statusOf(word)
}

/** The confidence that a cell names; null: none that is known. Spreadsheets make a minus of `A-`. */
export function cellConfidence(cell: string): Confidence | null {
  const word = normalizeLine(cell).toUpperCase().replace(/[−–]/g, '-')
  return CONFIDENCES.find((confidence) => confidence === word) ?? null
}

/**
 * The records of a term table. A TSV file in which no field begins with a quotation mark is one
 * that does not quote at all (text/tab-separated-values, IANA): marks inside are text. Spreadsheets in many countries, Ukraine among them, write CSV with
 * semicolons: a first line with a semicolon and no comma outside of quotation marks is of that kind.
 */
export function termTableRecords(
  text: string,
  format: TableFormat,
): Result<readonly TableRecord[], QuoteFault> {
  if (format === 'tsv') {
    const quoted = readRecords(text, '\t')
    return quoted.ok || QUOTED_FIELD.test(text) ? quoted : ok(plainRecords(text))
  }
  const first = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1)[0]
  const semicolons = first?.includes(';') === true && !first.includes(',')
  return readRecords(text, semicolons ? ';' : ',')
}

const QUOTED_FIELD = /(?:^|[\t\r\n])"/

function plainRecords(text: string): readonly TableRecord[] {
  return text.split(/\r\n|\r|\n/).flatMap((row, index) => {
    const fields = row.split('\t')
    return row === '' ? [] : [{ fields, lines: fields.map(() => index + 1) }]
  })
}

/**
 * The terms of a cell, parted by a mark outside of brackets and quotation marks: «Штурмовий
 * корпус» (also «Штормовий»; rarely) is one.
 */
export function splitTerms(cell: string, separator: ';' | '|' | null): readonly string[] {
  const pieces: string[] = []
  let begin = 0
  let depth = 0
  for (let at = 0; at < cell.length && separator !== null; at++) {
    const unit = cell.charAt(at)
    if ('([«“„'.includes(unit)) depth += 1
    else if (')]»”'.includes(unit)) depth = Math.max(0, depth - 1)
    else if (unit === separator && depth === 0) {
      pieces.push(cell.slice(begin, at))
      begin = at + 1
    }
  }
  return [...pieces, cell.slice(begin)].map(normalizeLine).filter((piece) => piece !== '')
}
