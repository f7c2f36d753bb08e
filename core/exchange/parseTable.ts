import type { ParticipantProposal, SegmentProposal } from '../interview/command.ts'
import type { Interview } from '../interview/interview.ts'
import type { AppError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { type CellFault, type CellPlace, placedFault } from './cellFault.ts'
import { parseHeader } from './parseHeader.ts'
import { readCell } from './readCell.ts'
import { readRecords, type TableRecord } from './readRecords.ts'
import { rowSegment } from './rowSegment.ts'
import { columnHeader, type TableColumn } from './tableColumn.ts'
import { createTableContext, type TableContext } from './tableContext.ts'
import { TABLE_DELIMITERS, type TableFormat } from './tableFormat.ts'
import { emptyRow } from './tableRow.ts'

/** The body of an `ImportTranscript`. */
export interface ImportedTranscript {
  readonly participants: readonly ParticipantProposal[]
  readonly segments: readonly SegmentProposal[]
}

/**
 * Reads a table (docs/formats.md) as segments of `interview`, and the speakers it does not know
 * as participants. All or nothing: the first fault ends it. Linear in the length of the text.
 *
 * `file` names the file in errors. `makeId` makes ids from a random source. Errors: the members
 * of `ImportError` that name a table's faults.
 */
export function parseTable(
  text: string,
  file: string,
  format: TableFormat,
  interview: Interview,
  makeId: () => string,
): Result<ImportedTranscript, AppError> {
  const at = (fault: CellFault, place: CellPlace) => fail(placedFault(fault, file, place))
  const records = readRecords(text, TABLE_DELIMITERS[format])
  if (!records.ok) return at({ code: 'IMPORT_BAD_QUOTE' }, records.error)
  const [header, ...rows] = records.value
  if (header === undefined) return at({ code: 'IMPORT_EMPTY' }, { line: 1, column: 1 })
  const columns = parseHeader(header.fields, interview.languages)
  if (!columns.ok) return at(columns.error.fault, cellPlace(header, columns.error.index))

  const context = createTableContext(interview, makeId)
  const segments: SegmentProposal[] = []
  for (const record of rows) {
    if (isBlank(record, columns.value.length)) continue
    const segment = readRow(record, columns.value, context, makeId)
    if (!segment.ok) return at(segment.error.fault, cellPlace(record, segment.error.index))
    segments.push(segment.value)
  }
  return ok({ participants: context.speakers.added(), segments })
}

/** Index of the cell at fault, from 0; `fields.length` is the one that is missing. */
interface RowFault {
  readonly index: number
  readonly fault: CellFault
}

function readRow(
  record: TableRecord,
  columns: readonly TableColumn[],
  context: TableContext,
  makeId: () => string,
): Result<SegmentProposal, RowFault> {
  const found = record.fields.length
  const expected = columns.length
  if (found !== expected) {
    const fault: CellFault = { code: 'IMPORT_RAGGED_ROW', found, expected }
    return fail({ index: Math.min(found, expected), fault })
  }
  const row = emptyRow()
  for (const [index, column] of columns.entries()) {
    const fault = readCell(row, column, record.fields[index] ?? '', context)
    if (fault !== null) return fail({ index, fault })
  }
  const segment = rowSegment(row, context, makeId)
  if (segment.ok) return segment
  const { column, fault } = segment.error
  const header = columnHeader(column)
  const index = columns.findIndex((each) => columnHeader(each) === header)
  const value = record.fields[index] ?? ''
  return fail({ index, fault: fault.code === 'IMPORT_BAD_VALUE' ? { ...fault, value } : fault })
}

/** A row of nothing but empty cells, as spreadsheets leave them behind, says nothing. */
const isBlank = (record: TableRecord, columns: number): boolean =>
  record.fields.length === columns && record.fields.every((field) => field === '')

function cellPlace(record: TableRecord, index: number): CellPlace {
  return { line: record.lines[index] ?? record.lines[0] ?? 1, column: index + 1 }
}
