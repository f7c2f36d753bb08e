import type { ParticipantId, StatementId } from '../interview/ids.ts'
import { inOrder } from '../interview/inOrder.ts'
import type { Interview } from '../interview/interview.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { Segment } from '../interview/segment.ts'
import { segmentsInOrder } from '../interview/segmentsInOrder.ts'
import { unreachable } from '../protocol/unreachable.ts'
import type { Link } from '../report/link.ts'
import { writeMediaTime } from './mediaTime.ts'
import { writeOrigin } from './originCode.ts'
import {
  columnHeader,
  type LanguageColumn,
  type RowColumn,
  type TableColumn,
} from './tableColumn.ts'
import { tableColumns } from './tableColumns.ts'
import type { TableFormat } from './tableFormat.ts'
import { writeRecord } from './writeRecord.ts'

/**
 * The transcript as a table (docs/formats.md) that `parseTable` reads back without loss. Columns
 * that a plain transcript does not need are written only where some segment needs them.
 * `languages` are the languages to write, in that order; none: all of the interview's. Cells are
 * written as they are stored: nothing is put before a text that a spreadsheet would take for a
 * formula.
 */
export function writeTable(
  interview: Interview,
  format: TableFormat,
  languages: readonly LanguageTag[],
): string {
  const segments = segmentsInOrder(interview)
  const columns = tableColumns(
    interview,
    segments,
    languages.length === 0 ? interview.languages : languages,
  )
  const names = createNames(interview)
  return [
    columns.map(columnHeader),
    ...segments.map((segment) => columns.map((column) => writeCell(segment, column, names))),
  ]
    .map((cells) => writeRecord(cells, format))
    .join('')
}

/** How a table calls what a segment refers to. */
interface Names {
  readonly participant: (id: ParticipantId | null) => string
  /** From 1; empty: no sitting. */
  readonly sittings: ReadonlyMap<string, number>
  readonly labels: ReadonlyMap<StatementId, string>
  /** A segment's links in the order of their statements: the order in which they are stored is random. */
  readonly links: (segment: Segment) => readonly Link[]
}

function createNames(interview: Interview): Names {
  const statements = inOrder(interview.statements.values())
  const rank = new Map(statements.map((statement, index) => [statement.id, index]))
  return {
    participant: (id) => (id === null ? '' : (interview.participants.get(id)?.label ?? '')),
    sittings: new Map(
      inOrder(interview.sittings.values()).map((sitting, index) => [sitting.id, index + 1]),
    ),
    labels: new Map(statements.map((statement) => [statement.id, statement.label])),
    links: (segment) =>
      segment.links.toSorted((a, b) => (rank.get(a.statement) ?? 0) - (rank.get(b.statement) ?? 0)),
  }
}

function writeCell(segment: Segment, column: TableColumn, names: Names): string {
  return column.of === 'row'
    ? writeRowCell(segment, column.name, names)
    : writeLanguageCell(segment, column.name, column.language, names)
}

function writeRowCell(segment: Segment, name: RowColumn, names: Names): string {
  switch (name) {
    case 'start':
      return segment.mediaStart === null ? '' : writeMediaTime(segment.mediaStart)
    case 'end':
      return segment.mediaEnd === null ? '' : writeMediaTime(segment.mediaEnd)
    case 'speaker':
      return names.participant(segment.speaker)
    case 'addressee':
      return names.participant(segment.addressee)
    case 'source':
      return segment.source
    case 'note':
      return segment.note
    case 'links':
      return names
        .links(segment)
        .map((link) => `${names.labels.get(link.statement)}:${link.stance}`)
        .join('; ')
    case 'link-notes':
      return writeLinkNotes(segment, names)
    case 'sitting':
      return String(names.sittings.get(segment.sitting ?? '') ?? '')
    case 'mode':
      return segment.mode
    case 'wall-start':
      return segment.wallStart ?? ''
    case 'wall-end':
      return segment.wallEnd ?? ''
    default:
      return unreachable(name)
  }
}

function writeLinkNotes(segment: Segment, names: Names): string {
  const notes = names
    .links(segment)
    .filter((link) => link.note !== '')
    .map((link) => [names.labels.get(link.statement) ?? '', link.note] as const)
  return notes.length === 0 ? '' : JSON.stringify(Object.fromEntries(notes))
}

function writeLanguageCell(
  segment: Segment,
  name: LanguageColumn,
  language: LanguageTag,
  names: Names,
): string {
  const rendition = segment.renditions[language]
  if (rendition === undefined) return ''
  switch (name) {
    case 'text':
      return rendition.text
    case 'status':
      return rendition.status
    case 'kind':
      return rendition.kind
    case 'author':
      return names.participant(rendition.author)
    case 'origin':
      return writeOrigin(rendition.origin)
    default:
      return unreachable(name)
  }
}
