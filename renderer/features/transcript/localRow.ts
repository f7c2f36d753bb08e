import type { SegmentProposal } from '#core/interview/command.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { Segment } from '#core/interview/segment.ts'
import { placeOfField } from '../../session/draftField.ts'
import { nextTurn, type Turn } from './nextTurn.ts'

/**
 * A row that is on screen and not in the interview: the first row of an empty transcript before
 * anything was written, a new row whose command is under way or was refused, and a row of which
 * only the draft survived a crash. Typing into it never waits for the engine.
 */
export interface LocalRow {
  /** What the row shows; it becomes the proposal of AddSegment. */
  readonly segment: Segment
  /** Null: at the beginning; 'end': after everything else. */
  readonly after: SegmentId | 'end' | null
  readonly state: 'waiting' | 'sent' | 'refused'
}

/** A new row for a turn, as it looks before the interview has it. */
export function newLocalRow(
  turn: Turn,
  after: LocalRow['after'],
  id: SegmentId = newSegmentId(),
): LocalRow {
  return {
    after,
    state: 'waiting',
    segment: {
      ...turn,
      id,
      order: '~',
      addressee: null,
      mode: 'spoken',
      mediaStart: null,
      mediaEnd: null,
      wallStart: null,
      wallEnd: null,
      note: '',
      renditions: {},
      links: [],
      acceptances: [],
      reads: [],
      redactions: [],
    },
  }
}

export const newSegmentId = (): SegmentId => crypto.randomUUID() as SegmentId

/** The proposal with which a local row asks to become a segment. */
export function proposalOf({ segment }: LocalRow): SegmentProposal {
  const { order: _o, acceptances: _a, reads: _r, redactions: _d, ...fields } = segment
  return { ...fields, renditions: {}, links: [] }
}

/** A row for every recovered draft whose row the interview never got. */
export function recoveredRows(
  interview: Interview,
  fields: readonly string[],
): readonly LocalRow[] {
  const rows = new Map<SegmentId, LocalRow>()
  for (const field of fields) {
    const place = placeOfField(field)
    if (place === null || interview.segments.has(place.segment)) continue
    const known = rows.get(place.segment)
    if (known !== undefined) continue
    const turn = nextTurn(interview, interview.segmentOrder, interview.languages[0] as never)
    const row = newLocalRow(turn, 'end', place.segment)
    rows.set(place.segment, row)
  }
  return [...rows.values()]
}

/**
 * Every row on screen in order: the interview's, each local row after the one it follows. The
 * same array as the interview's when there is no local row.
 */
export function rowsOf(
  order: readonly SegmentId[],
  localRows: readonly LocalRow[],
  isKnown: (id: SegmentId) => boolean,
): readonly SegmentId[] {
  const local = localRows.filter(({ segment }) => !isKnown(segment.id))
  if (local.length === 0) return order
  const rows = [...order]
  for (const { segment, after } of local) {
    const place = after === null ? -1 : after === 'end' ? rows.length - 1 : rows.indexOf(after)
    rows.splice(place < 0 && after !== null ? rows.length : place + 1, 0, segment.id)
  }
  return rows
}
