import type { ParticipantId, SittingId } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { RenditionKind, RenditionOrigin, RenditionStatus } from '../interview/rendition.ts'
import type { AnswerMode } from '../interview/segment.ts'
import type { ParsedLink } from './parseLinks.ts'

/** One row of a table as its cells say it; what they leave open has the value for "not said". */
export interface TableRow {
  mediaStart: number | null
  mediaEnd: number | null
  wallStart: string | null
  wallEnd: string | null
  speaker: ParticipantId | null
  addressee: ParticipantId | null
  /** Undefined: the table has no such column. */
  sitting: SittingId | null | undefined
  source: LanguageTag | null
  mode: AnswerMode
  note: string
  links: readonly ParsedLink[]
  linkNotes: ReadonlyMap<string, string>
  /** In the order of the columns. */
  readonly renditions: Map<LanguageTag, RowRendition>
}

/** What a row says of one language. */
export interface RowRendition {
  text: string
  status: RenditionStatus
  /** Null: the table does not say. */
  kind: RenditionKind | null
  author: ParticipantId | null
  origin: RenditionOrigin
}

export const emptyRow = (): TableRow => ({
  mediaStart: null,
  mediaEnd: null,
  wallStart: null,
  wallEnd: null,
  speaker: null,
  addressee: null,
  sitting: undefined,
  source: null,
  mode: 'spoken',
  note: '',
  links: [],
  linkNotes: new Map(),
  renditions: new Map(),
})

/** The row's rendition in the language, made when it is first asked for. */
export function rowRendition(row: TableRow, language: LanguageTag): RowRendition {
  const known = row.renditions.get(language)
  if (known !== undefined) return known
  const rendition: RowRendition = {
    text: '',
    status: 'draft',
    kind: null,
    author: null,
    origin: { type: 'typed' },
  }
  row.renditions.set(language, rendition)
  return rendition
}
