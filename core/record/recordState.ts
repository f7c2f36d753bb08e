import type { Interview } from '../interview/interview.ts'
import type { RecordState } from './record.ts'
import { recordErrata } from './recordErrata.ts'

/** Whether the record is final as it stands: closed, and not gone on with since. */
export function recordState(interview: Interview): RecordState {
  const closing = interview.closings.at(-1)
  if (closing === undefined) return { final: false, version: 0, errata: 0 }
  return {
    final: closing.lastSegment === (interview.segmentOrder.at(-1) ?? null),
    version: interview.closings.length,
    errata: recordErrata(interview).filter(({ erratum }) => erratum.at > closing.at).length,
  }
}
