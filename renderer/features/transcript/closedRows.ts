import { closedThings, closingOf, isClosed } from '#core/interview/closedThings.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { ActionId } from '../../keys/actions.ts'
import type { Transcript } from './transcript.ts'

/** What changes the row itself, beside its marks; closed rows keep everything else. */
const CHANGES: ReadonlySet<ActionId> = new Set<ActionId>([
  'row.split',
  'row.merge',
  'row.moveUp',
  'row.moveDown',
  'row.remove',
  'row.source',
  'row.status',
  'row.confirm',
  'row.mode',
  'row.note',
  'row.speaker',
  'row.time',
  'row.retime',
])

/** True for an action that a closed row does not allow. */
export const changesRow = (action: ActionId): boolean =>
  CHANGES.has(action) || action.startsWith('mark.')

/** True when a row is closed: errata alone change it. */
export function isClosedRow(interview: Interview, id: SegmentId): boolean {
  const segment = interview.segments.get(id)
  return segment !== undefined && isClosed(interview, segment)
}

/**
 * Says that a row is closed, if one of these is, before anything is begun that the engine would
 * refuse; false: none is.
 */
export function refuseClosed(transcript: Transcript, rows: readonly SegmentId[]): boolean {
  const interview = transcript.session.interview()
  const closed = rows.find((id) => isClosedRow(interview, id))
  const segment = closed === undefined ? undefined : interview.segments.get(closed)
  if (segment === undefined) return false
  sayClosed(transcript, 'segment', closingOf(interview, segment) ?? 0)
  return true
}

/** Says that there is no open sitting for a new row, if there is none; false: there is. */
export function refuseWithoutSitting(transcript: Transcript): boolean {
  const interview = transcript.session.interview()
  const last = inOrder(interview.sittings.values()).at(-1)
  const number = last === undefined ? undefined : closedThings(interview).sittings.get(last.id)
  if (number === undefined) return false
  sayClosed(transcript, 'sitting', number)
  return true
}

function sayClosed(transcript: Transcript, what: 'segment' | 'sitting', closing: number): void {
  const closedAt = transcript.session.interview().closings[closing]?.at ?? ''
  transcript.change({
    message: { type: 'refused', error: { code: 'RECORD_CLOSED', what, closedAt } },
  })
}
