import { coveredSegments } from './coveredSegments.ts'
import type { EntryOf } from './entries/recordEntry.ts'
import type { Interview } from './interview.ts'
import type { Segment } from './segment.ts'

/** The segments that a read-back goes through, in order; those without a text included. */
export const readBackSegments = (
  interview: Interview,
  readBack: EntryOf<'read-back'>,
): readonly Segment[] => coveredSegments(interview, readBack)
