import type { Closing } from './closing.ts'
import type { EntryId, ParticipantId, SegmentId, SittingId } from './ids.ts'
import { compareOrder } from './inOrder.ts'
import type { Interview } from './interview.ts'
import type { Segment } from './segment.ts'

/** Which closing closed what. Closings are numbered from 0; what none names is open. */
export interface ClosedThings {
  readonly closings: readonly Closing[]
  readonly participants: ReadonlyMap<ParticipantId, number>
  readonly sittings: ReadonlyMap<SittingId, number>
  readonly entries: ReadonlyMap<EntryId, number>
}

const known = new WeakMap<readonly Closing[], ClosedThings>()

/** What the interview's closings name, remembered for as long as there is no further one. */
export function closedThings({ closings }: Pick<Interview, 'closings'>): ClosedThings {
  const before = known.get(closings)
  if (before !== undefined) return before
  const byId = <Id extends string>(pick: (closing: Closing) => readonly Id[]) =>
    new Map(
      closings.flatMap((closing, number) => pick(closing).map((id): [Id, number] => [id, number])),
    )
  const things: ClosedThings = {
    closings,
    participants: byId((closing) => closing.participants),
    sittings: byId((closing) => closing.sittings),
    entries: byId((closing) => closing.entries),
  }
  known.set(closings, things)
  return things
}

/**
 * The number of the closing that closed the segment, or that would close it if it stood there;
 * null: it is open. A closing closes everything up to its last segment, whatever the sitting.
 */
export function closingOf(
  { closings, segments }: Pick<Interview, 'closings' | 'segments'>,
  segment: Pick<Segment, 'order' | 'id'>,
): number | null {
  const number = closings.findIndex(({ lastSegment }) => {
    const last = lastSegment === null ? undefined : segments.get(lastSegment)
    return last !== undefined && compareOrder(segment, last) <= 0
  })
  return number < 0 ? null : number
}

/** True when the segment is changed by errata alone. */
export const isClosed = (
  interview: Pick<Interview, 'closings' | 'segments'>,
  segment: Pick<Segment, 'order' | 'id'>,
): boolean => closingOf(interview, segment) !== null

/** Where the part of the record that `entry` belongs to begins and ends in `segmentOrder`. */
export function partOf(
  interview: Pick<Interview, 'closings' | 'segmentOrder'>,
  entry: EntryId,
): { readonly start: number; readonly end: number } {
  const { closings, segmentOrder } = interview
  const after = (number: number) => {
    const last = closings.slice(0, number + 1).findLast(({ lastSegment }) => lastSegment !== null)
    return segmentOrder.indexOf(last?.lastSegment as SegmentId) + 1
  }
  const number = closedThings(interview).entries.get(entry) ?? null
  return number === null
    ? { start: after(closings.length - 1), end: segmentOrder.length }
    : { start: after(number - 1), end: after(number) }
}
