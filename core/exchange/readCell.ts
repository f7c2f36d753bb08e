import type { ParticipantId } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { canonicalLanguageTag } from '../interview/languageTag.ts'
import { RENDITION_KINDS, RENDITION_STATUSES } from '../interview/rendition.ts'
import { ANSWER_MODES } from '../interview/segment.ts'
import {
  instantSchema,
  LINE_MAX,
  normalizeLine,
  normalizeText,
  TEXT_MAX,
} from '../interview/text.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { unreachable } from '../protocol/unreachable.ts'
import type { CellFault } from './cellFault.ts'
import { parseMediaTime } from './mediaTime.ts'
import { parseOrigin } from './originCode.ts'
import { parseLinkNotes } from './parseLinkNotes.ts'
import { parseLinks } from './parseLinks.ts'
import {
  columnHeader,
  type LanguageColumn,
  type RowColumn,
  type TableColumn,
} from './tableColumn.ts'
import type { TableContext } from './tableContext.ts'
import { rowRendition, type TableRow } from './tableRow.ts'

/** Reads a cell into the row; what is wrong with it, or null. An empty cell says nothing. */
export function readCell(
  row: TableRow,
  column: TableColumn,
  cell: string,
  context: TableContext,
): CellFault | null {
  const fault =
    column.of === 'row'
      ? readRowCell(row, column.name, cell, context)
      : readLanguageCell(row, column.name, column.language, cell, context)
  return fault === 'bad-value'
    ? { code: 'IMPORT_BAD_VALUE', value: cell, header: columnHeader(column) }
    : fault
}

type Fault = CellFault | 'bad-value' | null

function readRowCell(row: TableRow, name: RowColumn, cell: string, context: TableContext): Fault {
  const value = cell.trim()
  switch (name) {
    case 'start':
      return keep(readTime(value), (time) => {
        row.mediaStart = time
      })
    case 'end':
      return keep(readTime(value), (time) => {
        row.mediaEnd = time
      })
    case 'speaker':
      return keep(readParticipant(cell, context), (participant) => {
        row.speaker = participant
      })
    case 'addressee':
      return keep(readParticipant(cell, context), (participant) => {
        row.addressee = participant
      })
    case 'source':
      return keep(readLanguage(value, context), (language) => {
        row.source = language
      })
    case 'note':
      return keep(readText(cell), (note) => {
        row.note = note
      })
    case 'links':
      return keep(parseLinks(cell, context.statements), (links) => {
        row.links = links
      })
    case 'link-notes': {
      const notes = value === '' ? new Map<string, string>() : parseLinkNotes(value)
      if (notes === null) return 'bad-value'
      row.linkNotes = notes
      return null
    }
    case 'sitting': {
      const sitting = context.sittings[/^\d+$/.test(value) ? Number(value) - 1 : -1]
      if (value !== '' && sitting === undefined) return 'bad-value'
      row.sitting = sitting ?? null
      return null
    }
    case 'mode': {
      const mode = ANSWER_MODES.find((known) => known === (value || 'spoken'))
      if (mode === undefined) return 'bad-value'
      row.mode = mode
      return null
    }
    case 'wall-start':
    case 'wall-end': {
      if (value === '') return null
      if (!instantSchema.safeParse(value).success) return 'bad-value'
      row[name === 'wall-start' ? 'wallStart' : 'wallEnd'] = value
      return null
    }
    default:
      return unreachable(name)
  }
}

function readLanguageCell(
  row: TableRow,
  name: LanguageColumn,
  language: LanguageTag,
  cell: string,
  context: TableContext,
): Fault {
  const value = cell.trim()
  if (name !== 'text' && value === '') return null
  const rendition = rowRendition(row, language)
  switch (name) {
    case 'text':
      return keep(readText(cell), (text) => {
        rendition.text = text
      })
    case 'status': {
      const status = RENDITION_STATUSES.find((known) => known === value)
      if (status === undefined) return 'bad-value'
      rendition.status = status
      return null
    }
    case 'kind': {
      const kind = RENDITION_KINDS.find((known) => known === value)
      if (kind === undefined) return 'bad-value'
      rendition.kind = kind
      return null
    }
    case 'author':
      return keep(readParticipant(cell, context), (author) => {
        rendition.author = author
      })
    case 'origin': {
      const origin = parseOrigin(cell)
      if (origin === null) return 'bad-value'
      rendition.origin = origin
      return null
    }
    default:
      return unreachable(name)
  }
}

/** Hands a value on, or passes the fault back. */
function keep<Value>(
  result: Result<Value, CellFault>,
  use: (value: Value) => void,
): CellFault | null {
  if (!result.ok) return result.error
  use(result.value)
  return null
}

function readTime(value: string): Result<number | null, CellFault> {
  if (value === '') return ok(null)
  const time = parseMediaTime(value)
  return time === null ? fail({ code: 'IMPORT_BAD_TIME', value }) : ok(time)
}

function readLanguage(
  value: string,
  { languages }: TableContext,
): Result<LanguageTag | null, CellFault> {
  if (value === '') return ok(null)
  const canonical = canonicalLanguageTag(value)
  const language = languages.find((known) => known === canonical)
  return language === undefined ? fail({ code: 'IMPORT_UNKNOWN_LANGUAGE', value }) : ok(language)
}

function readText(cell: string): Result<string, CellFault> {
  const text = normalizeText(cell)
  return text.length > TEXT_MAX ? fail(tooLong(text, TEXT_MAX)) : ok(text)
}

function readParticipant(
  cell: string,
  { speakers }: TableContext,
): Result<ParticipantId | null, CellFault> {
  const label = normalizeLine(cell)
  if (label === '') return ok(null)
  const participant = speakers.find(cell)
  return participant === null ? fail(tooLong(label, LINE_MAX)) : ok(participant)
}

const tooLong = (text: string, limit: number): CellFault => ({
  code: 'IMPORT_TEXT_TOO_LONG',
  length: text.length,
  limit,
})
