import { partOf } from './closedThings.ts'
import type { EntryOf } from './entries/recordEntry.ts'
import type { SegmentId } from './ids.ts'
import type { Interview } from './interview.ts'
import type { Segment } from './segment.ts'

/**
 * The segments that a read-back or an assignment covers, in order: those between its ends, both
 * included and in whichever order they stand, that belong to its sitting. It speaks of its own
 * part of the record alone: what is closed covers nothing that came after, and what is made after
 * a closing covers nothing that was closed before.
 */
export function coveredSegments(
  interview: Interview,
  entry: EntryOf<'read-back' | 'assignment'>,
): readonly Segment[] {
  const { segmentOrder, segments } = interview
  const { start, end } = partOf(interview, entry.id)
  const place = (id: SegmentId | null, open: number) =>
    id === null ? open : segmentOrder.indexOf(id)
  const ends = [place(entry.first, start), place(entry.last, end - 1)]
  const from = Math.max(start, Math.min(...ends))
  const to = Math.min(end - 1, Math.max(...ends))
  return segmentOrder
    .slice(from, to + 1)
    .map((id) => segments.get(id) as Segment)
    .filter(({ sitting }) => entry.sitting === null || sitting === entry.sitting)
}
