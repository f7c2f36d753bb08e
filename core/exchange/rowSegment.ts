import type { SegmentProposal } from '../interview/command.ts'
import { linkIdSchema, segmentIdSchema } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { LINKS_MAX } from '../interview/segment.ts'
import { normalizeText, TEXT_MAX } from '../interview/text.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import type { CellFault } from './cellFault.ts'
import { writeMediaTime } from './mediaTime.ts'
import { labelKey, type ParsedLink } from './parseLinks.ts'
import { columnHeader, type RowColumn, type TableColumn } from './tableColumn.ts'
import { defaultSitting, type TableContext } from './tableContext.ts'
import type { RowRendition, TableRow } from './tableRow.ts'

/** A fault between cells, and the column whose cell is to blame. */
export interface RowConflict {
  readonly column: TableColumn
  readonly fault: CellFault
}

/** The segment that a row stands for; what the row left open has its default (docs/formats.md). */
export function rowSegment(
  row: TableRow,
  context: TableContext,
  makeId: () => string,
): Result<SegmentProposal, RowConflict> {
  const texts = [...row.renditions].filter(([, rendition]) => rendition.text !== '')
  const source = row.source ?? texts[0]?.[0] ?? (context.languages[0] as LanguageTag)
  const conflict = timeConflict(row) ?? linkConflict(row) ?? kindConflict(texts, source)
  if (conflict !== null) return fail(conflict)
  return ok({
    id: segmentIdSchema.parse(makeId()),
    sitting: row.sitting === undefined ? defaultSitting(context.sittings) : row.sitting,
    speaker: row.speaker,
    addressee: row.addressee,
    source,
    mode: row.mode,
    mediaStart: row.mediaStart,
    mediaEnd: row.mediaEnd,
    wallStart: row.wallStart,
    wallEnd: row.wallEnd,
    note: row.note,
    renditions: Object.fromEntries(
      texts.map(([language, rendition]) => [
        language,
        { ...rendition, kind: rendition.kind ?? defaultKind(language, source) },
      ]),
    ),
    links: row.links.map((link) => segmentLink(link, row, makeId)),
  })
}

/** What a rendition is when the table does not say. */
export const defaultKind = (language: LanguageTag, source: LanguageTag) =>
  language === source ? 'original' : 'interpreted'

function segmentLink(
  { label, statement, stance }: ParsedLink,
  row: TableRow,
  makeId: () => string,
) {
  const note = normalizeText(row.linkNotes.get(labelKey(label)) ?? '')
  return { id: linkIdSchema.parse(makeId()), statement, stance, note }
}

function timeConflict(row: TableRow): RowConflict | null {
  const { mediaStart, mediaEnd, wallStart, wallEnd } = row
  if (mediaStart !== null && mediaEnd !== null && mediaEnd < mediaStart) {
    return reversed('end', writeMediaTime(mediaStart), writeMediaTime(mediaEnd))
  }
  // Instants are all UTC with milliseconds, so they sort as text.
  return wallStart !== null && wallEnd !== null && wallEnd < wallStart
    ? reversed('wall-end', wallStart, wallEnd)
    : null
}

const reversed = (name: RowColumn, start: string, end: string): RowConflict => ({
  column: { of: 'row', name },
  fault: { code: 'IMPORT_TIME_REVERSED', start, end },
})

function linkConflict(row: TableRow): RowConflict | null {
  if (row.links.length > LINKS_MAX) return badValue({ of: 'row', name: 'links' })
  const labels = new Set(row.links.map((link) => labelKey(link.label)))
  for (const [label, note] of row.linkNotes) {
    const fits = labels.has(label) && normalizeText(note).length <= TEXT_MAX
    if (!fits) return badValue({ of: 'row', name: 'link-notes' })
  }
  return null
}

/** Only the source is original, and the source is nothing else. */
function kindConflict(
  texts: readonly (readonly [LanguageTag, RowRendition])[],
  source: LanguageTag,
): RowConflict | null {
  const wrong = texts.find(
    ([language, { kind }]) => kind !== null && (kind === 'original') !== (language === source),
  )
  return wrong === undefined ? null : badValue({ of: 'language', name: 'kind', language: wrong[0] })
}

/** The value is the cell's, which the caller knows. */
const badValue = (column: TableColumn): RowConflict => ({
  column,
  fault: { code: 'IMPORT_BAD_VALUE', value: '', header: columnHeader(column) },
})
