import type { Concept } from '../assist/terms/concept.ts'
import { normalizeLine } from '../interview/text.ts'
import type { AppError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { unreachable } from '../protocol/unreachable.ts'
import { type CellFault, type CellPlace, placedFault } from './cellFault.ts'
import {
  type ConceptDraft,
  createConceptIds,
  emptyDraft,
  finishedConcept,
  TERMS_MAX,
  type TermDraft,
  withLine,
  withNote,
  withParagraph,
} from './conceptDraft.ts'
import type { TableRecord } from './readRecords.ts'
import type { TableFormat } from './tableFormat.ts'
import { partOfSpeechOf } from './tbxCategory.ts'
import { cellConfidence, cellStatus, splitTerms, termTableRecords } from './termTableCells.ts'
import type { ConceptField, TermField, TermTableMapping } from './termTableMapping.ts'

/** The most rows of one table. */
const ROWS_MAX = 200_000

export interface TermTableContent {
  readonly concepts: readonly Concept[]
  /** Rows without a term, which were left out. */
  readonly empty: number
}

/** A concept in the making, and the row where it began. */
interface OpenConcept extends ConceptDraft {
  readonly id: string
  readonly place: CellPlace
}

/**
 * Reads a table of terms as `mapping` says. All or nothing: the first fault ends it. Rows with the
 * same text in an `id` column are one concept. Of several terms in a cell the first has the
 * column's status, the others are admitted if that is `preferred`; a column of statuses overrides
 * both. Linear in the length of the text.
 *
 * Errors: IMPORT_EMPTY, IMPORT_BAD_QUOTE, IMPORT_RAGGED_ROW, IMPORT_BAD_VALUE (a status, part of
 * speech or confidence that is not known), IMPORT_TEXT_TOO_LONG, IMPORT_TOO_MANY, and
 * IMPORT_NO_LANGUAGES where the mapping takes no column for terms.
 */
export function parseTermTable(
  text: string,
  file: string,
  format: TableFormat,
  mapping: TermTableMapping,
  makeId: () => string,
): Result<TermTableContent, AppError> {
  const at = (fault: CellFault, place: CellPlace) => fail(placedFault(fault, file, place))
  const records = termTableRecords(text, format)
  if (!records.ok) return at({ code: 'IMPORT_BAD_QUOTE' }, records.error)
  const header = mapping.header ? records.value[0] : undefined
  const rows = mapping.header ? records.value.slice(1) : records.value
  const first = records.value[0]
  if (first === undefined) return at({ code: 'IMPORT_EMPTY' }, { line: 1, column: 1 })
  if (!mapping.columns.some(({ as }) => as === 'term')) {
    const found = normalizeLine(first.fields.join(', ')).slice(0, 200) || '–'
    return at({ code: 'IMPORT_NO_LANGUAGES', found }, { line: 1, column: 1 })
  }
  if (rows.length > ROWS_MAX) {
    const line = rows[ROWS_MAX]?.lines[0] ?? 1
    return at({ code: 'IMPORT_TOO_MANY', limit: ROWS_MAX }, { line, column: 1 })
  }

  const idFor = createConceptIds(makeId)
  const byId = new Map<string, OpenConcept>()
  const open: OpenConcept[] = []
  let empty = 0
  for (const record of rows) {
    const found = record.fields.length
    const expected = mapping.columns.length
    if (found === 1 && record.fields[0] === '') continue
    if (found !== expected) {
      const fault: CellFault = { code: 'IMPORT_RAGGED_ROW', found, expected }
      return at(fault, cellPlace(record, Math.min(found, expected)))
    }
    const row = readRow(record, mapping, header)
    if (!row.ok) return at(row.error.fault, cellPlace(record, row.error.index))
    const wanted = idCell(record, mapping)
    const there = wanted === '' ? undefined : byId.get(wanted)
    if (there !== undefined) {
      merge(there, row.value)
      if (there.terms.length > TERMS_MAX) {
        return at({ code: 'IMPORT_TOO_MANY', limit: TERMS_MAX }, cellPlace(record, 0))
      }
    } else if (row.value.terms.length === 0) empty += 1
    else {
      const concept = { ...row.value, id: idFor(wanted), place: cellPlace(record, 0) }
      open.push(concept)
      if (wanted !== '') byId.set(wanted, concept)
    }
  }

  const concepts: Concept[] = []
  for (const draft of open) {
    const finished = finishedConcept({ ...draft, terms: byLanguage(draft.terms) }, draft.id)
    if ('fault' in finished) return at(finished.fault, draft.place)
    if (finished.concept !== null) concepts.push(finished.concept)
  }
  return ok({ concepts, empty })
}

const cellPlace = (record: TableRecord, index: number): CellPlace => ({
  line: record.lines[index] ?? record.lines[0] ?? 1,
  column: index + 1,
})

function idCell(record: TableRecord, mapping: TermTableMapping): string {
  const index = mapping.columns.findIndex((one) => one.as === 'concept' && one.field === 'id')
  return index === -1 ? '' : normalizeLine(record.fields[index] ?? '')
}

/** Index of the cell at fault, from 0. */
interface RowFault {
  readonly index: number
  readonly fault: CellFault
}

function readRow(
  record: TableRecord,
  mapping: TermTableMapping,
  header: TableRecord | undefined,
): Result<ConceptDraft, RowFault> {
  const draft = emptyDraft()
  const bad = (index: number, value: string) => {
    const name = header?.fields[index] ?? String(index + 1)
    const fault: CellFault = {
      code: 'IMPORT_BAD_VALUE',
      value: value.slice(0, 100),
      header: name.slice(0, 100),
    }
    return fail({ index, fault })
  }
  for (const [index, column] of mapping.columns.entries()) {
    const cell = record.fields[index] ?? ''
    if (column.as === 'term') {
      const { language, status } = column
      for (const [number, text] of splitTerms(cell, mapping.separator).entries()) {
        const own = number > 0 && status === 'preferred' ? 'admitted' : status
        draft.terms.push({ text, language, status: own, partOfSpeech: null, note: '' })
      }
    } else if (column.as === 'concept' && !takeConceptCell(draft, column.field, cell)) {
      return bad(index, cell)
    }
  }
  // Fields of terms may stand before the terms.
  for (const [index, column] of mapping.columns.entries()) {
    if (column.as !== 'termField') continue
    const cell = record.fields[index] ?? ''
    const terms = draft.terms.filter(
      ({ language }) => column.language === null || language === column.language,
    )
    if (!takeTermCell(terms, column.field, cell)) return bad(index, cell)
  }
  return ok(draft)
}

/** False: the cell holds no value of the field. */
function takeConceptCell(draft: ConceptDraft, field: ConceptField, cell: string): boolean {
  switch (field) {
    case 'id':
      return true
    case 'domain':
      draft.domain = withLine(draft.domain, cell)
      return true
    case 'source':
      draft.source = withLine(draft.source, cell)
      return true
    case 'definition':
      draft.definition = withParagraph(draft.definition, cell)
      return true
    case 'note':
      draft.note = withParagraph(draft.note, cell)
      return true
    case 'confidence':
      draft.confidence ??= cellConfidence(cell)
      return cell.trim() === '' || cellConfidence(cell) !== null
    default:
      return unreachable(field)
  }
}

/** False: the cell holds no value of the field. */
function takeTermCell(terms: readonly TermDraft[], field: TermField, cell: string): boolean {
  if (cell.trim() === '') return true
  switch (field) {
    case 'status': {
      const status = cellStatus(cell)
      for (const term of terms) term.status = status ?? term.status
      return status !== null
    }
    case 'partOfSpeech': {
      const partOfSpeech = partOfSpeechOf(cell)
      for (const term of terms) term.partOfSpeech = partOfSpeech
      return partOfSpeech !== null
    }
    case 'note':
      for (const term of terms) term.note = withNote(term.note, cell)
      return true
    default:
      return unreachable(field)
  }
}

function merge(into: ConceptDraft, more: ConceptDraft): void {
  into.domain = withLine(into.domain, more.domain)
  into.source = withLine(into.source, more.source)
  into.definition = withParagraph(into.definition, more.definition)
  into.note = withParagraph(into.note, more.note)
  into.confidence ??= more.confidence
  into.terms.push(...more.terms)
}

/** Terms of one language together, languages in the order in which they appear. */
const byLanguage = (terms: readonly TermDraft[]): TermDraft[] =>
  [...Map.groupBy(terms, ({ language }) => language).values()].flat()
