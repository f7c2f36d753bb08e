import { type LanguageTag, parseLanguageTag } from '../interview/languageTag.ts'
import { normalizeLine } from '../interview/text.ts'
import type { AppError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { placedFault } from './cellFault.ts'
import { headerLanguage, scriptLanguage } from './columnLanguage.ts'
import type { TableFormat } from './tableFormat.ts'
import { partOfSpeechOf } from './tbxCategory.ts'
import { cellConfidence, cellStatus, splitTerms, termTableRecords } from './termTableCells.ts'
import { isConceptField, isTermField } from './termTableHeader.ts'
import {
  type ConceptField,
  TERM_TABLE_COLUMNS_MAX,
  type TermField,
  type TermTableColumn,
  type TermTableMapping,
} from './termTableMapping.ts'
import type { TermTablePreview } from './termTablePreview.ts'

/** How many cells of a column are shown, and how much of each, in code units. */
const SAMPLES = 5
const SAMPLE_LENGTH = 200
/** How many rows decide what a column is. */
const LOOKED_AT = 200

/** Headers of fields, in the interface's languages. */
const CONCEPT_WORDS: Readonly<Record<string, ConceptField>> = words({
  id: ['id', 'concept', 'concept id', 'conceptid', 'ідентифікатор', '식별자'],
  domain: [
    'domain',
    'subject',
    'subject field',
    'subjectfield',
    'field',
    'category',
    'область',
    'галузь',
    'тематика',
    'категорія',
    '분야',
    '영역',
    '분류',
  ],
  definition: ['definition', 'meaning', 'визначення', 'означення', '정의', '뜻', '뜻풀이'],
  note: [
    'note',
    'notes',
    'comment',
    'comments',
    'remark',
    'remarks',
    'примітка',
    'примітки',
    'коментар',
    '비고',
    '메모',
    '주석',
  ],
  source: ['source', 'sources', 'reference', 'джерело', 'джерела', '출처', '근거'],
  confidence: ['confidence', 'reliability', 'достовірність', 'надійність', '신뢰도', '확신도'],
})
const TERM_WORDS: Readonly<Record<string, TermField>> = words({
  status: ['status', 'статус', '상태'],
  partOfSpeech: ['part of speech', 'partofspeech', 'pos', 'частина мови', '품사'],
  note: [],
})

function words<Field extends string>(lists: Readonly<Record<Field, readonly string[]>>) {
  const entries = Object.entries(lists) as [Field, readonly string[]][]
  return Object.fromEntries(entries.flatMap(([field, names]) => names.map((name) => [name, field])))
}

/**
 * Looks at a table of terms: its columns, and what they seem to be, by their headers and else by
 * their contents. Errors: IMPORT_EMPTY, IMPORT_BAD_QUOTE, IMPORT_TOO_MANY (columns).
 */
export function inspectTermTable(
  text: string,
  file: string,
  format: TableFormat,
): Result<TermTablePreview, AppError> {
  const records = termTableRecords(text, format)
  if (!records.ok) return fail(placedFault({ code: 'IMPORT_BAD_QUOTE' }, file, records.error))
  const [first, ...others] = records.value
  if (first === undefined) {
    return fail(placedFault({ code: 'IMPORT_EMPTY' }, file, { line: 1, column: 1 }))
  }
  if (first.fields.length > TERM_TABLE_COLUMNS_MAX) {
    const limit = TERM_TABLE_COLUMNS_MAX
    const place = { line: 1, column: limit + 1 }
    return fail(placedFault({ code: 'IMPORT_TOO_MANY', limit }, file, place))
  }
  const indexes = first.fields.map((_field, index) => index)
  const below = indexes.map((index) =>
    others
      .slice(0, LOOKED_AT)
      .map(({ fields }) => fields[index] ?? '')
      .filter((cell) => cell.trim() !== ''),
  )
  const header = hasHeader(first.fields, below)
  const headers = first.fields.map((field) => (header ? normalizeLine(field) : ''))
  const cells = header
    ? below
    : below.map((column, index) =>
        [first.fields[index] ?? '', ...column].filter((cell) => cell.trim() !== ''),
      )
  return ok({
    columns: headers.map((name, index) => ({
      header: name.slice(0, SAMPLE_LENGTH).toWellFormed(),
      samples: (cells[index] ?? [])
        .slice(0, SAMPLES)
        .map((cell) => cell.slice(0, SAMPLE_LENGTH).toWellFormed()),
    })),
    rows: others.length + (header ? 0 : 1),
    proposal: proposal(headers, cells, header),
  })
}

/** A first row names the columns if one of its cells names a field, or is in another script than what stands below it. */
function hasHeader(fields: readonly string[], below: readonly (readonly string[])[]): boolean {
  const own = ownLanguages(fields)
  return fields.some((field, index) => {
    const name = normalizeLine(field)
    if (name === '') return false
    if (columnOfHeader(name, own) !== null) return true
    const language = scriptLanguage(below[index] ?? [])
    return language !== null && language !== 'en' && scriptLanguage([name]) === 'en'
  })
}

function proposal(
  headers: readonly string[],
  cells: readonly (readonly string[])[],
  header: boolean,
): TermTableMapping {
  const seen = new Set<LanguageTag>()
  const own = ownLanguages(headers)
  const named = headers.map((name) => (name === '' ? null : columnOfHeader(name, own)))
  for (const column of named) if (column?.as === 'term') seen.add(column.language)
  const given = new Set<LanguageTag>()
  const columns = headers.map((name, index): TermTableColumn => {
    const column = named[index] ?? columnOfContent(cells[index] ?? [], name === '' ? null : seen)
    if (column.as !== 'term') return column
    const again = given.has(column.language)
    given.add(column.language)
    // A second column of a language holds what may be said as well.
    return again ? { ...column, status: 'admitted' } : column
  })
  return { header, separator: separatorOf(headers, columns, cells), columns }
}

/**
 * The languages of a table that `writeTermTable` wrote: it begins with `id`, and every language
 * has a column of statuses. There any tag is taken at its word.
 */
function ownLanguages(headers: readonly string[]): ReadonlySet<string> {
  const tags = headers
    .filter((header) => header.endsWith('.status'))
    .map((header) => header.slice(0, -'.status'.length))
  return new Set(headers[0] === 'id' ? tags.filter((tag) => parseLanguageTag(tag) === tag) : [])
}

/** What a header says; null: nothing that is known. */
function columnOfHeader(header: string, own: ReadonlySet<string>): TermTableColumn | null {
  const name = header.toLowerCase()
  const [before = '', after] = splitAtLast(header, '.')
  const language = own.has(before) ? parseLanguageTag(before) : headerLanguage(before)
  if (language !== null && after === 'term') return { as: 'term', language, status: 'preferred' }
  if (language !== null && after !== undefined && isTermField(after)) {
    return { as: 'termField', field: after, language }
  }
  if (isConceptField(name)) return { as: 'concept', field: name }
  if (language !== null && own.has(header)) return { as: 'term', language, status: 'preferred' }
  const field = Object.hasOwn(CONCEPT_WORDS, name) ? CONCEPT_WORDS[name] : undefined
  if (field !== undefined) return { as: 'concept', field }
  const termField = Object.hasOwn(TERM_WORDS, name) ? TERM_WORDS[name] : undefined
  if (termField !== undefined) return { as: 'termField', field: termField, language: null }
  const named = headerLanguage(header)
  return named === null ? null : { as: 'term', language: named, status: 'preferred' }
}

function splitAtLast(text: string, mark: string): readonly [string, string?] {
  const at = text.lastIndexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)]
}

/**
 * What the contents of a column say. `seen`: the languages that headers name, which a column with
 * a header that says nothing is not taken for; null: the table has no headers.
 */
function columnOfContent(
  cells: readonly string[],
  seen: ReadonlySet<LanguageTag> | null,
): TermTableColumn {
  if (cells.length === 0) return { as: 'ignored' }
  if (cells.every((cell) => cellConfidence(cell) !== null)) {
    return { as: 'concept', field: 'confidence' }
  }
  if (cells.every((cell) => cellStatus(cell) !== null)) {
    return { as: 'termField', field: 'status', language: null }
  }
  if (cells.every((cell) => partOfSpeechOf(cell) !== null)) {
    return { as: 'termField', field: 'partOfSpeech', language: null }
  }
  const language = scriptLanguage(cells)
  if (language === null || seen?.has(language)) return { as: 'ignored' }
  return { as: 'term', language, status: 'preferred' }
}

/** What parts terms: nothing in a table of ours, where every term has a cell of its own. */
function separatorOf(
  headers: readonly string[],
  columns: readonly TermTableColumn[],
  cells: readonly (readonly string[])[],
): TermTableMapping['separator'] {
  if (ownLanguages(headers).size > 0) return null
  const terms = columns.flatMap((column, index) =>
    column.as === 'term' ? (cells[index] ?? []) : [],
  )
  const count = (mark: ';' | '|') =>
    terms.filter((cell) => splitTerms(cell, mark).length > 1).length
  const [semicolons, bars] = [count(';'), count('|')]
  if (semicolons === 0 && bars === 0) return null
  return bars > semicolons ? '|' : ';'
}
