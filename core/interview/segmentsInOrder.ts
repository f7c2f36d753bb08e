import type { Interview } from './interview.ts'
import type { Segment } from './segment.ts'

/** Every segment, in the interview's order. */
export function segmentsInOrder(interview: Interview): readonly Segment[] {
  return interview.segmentOrder.map((id) => interview.segments.get(id) as Segment)
}
