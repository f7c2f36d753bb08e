import type { SegmentId } from '#core/interview/ids.ts'
import { sendRow } from './sendRow.ts'
import type { RowTimes } from './timeFields.ts'
import type { Transcript } from './transcript.ts'

/** Gives a row the times that were written for it. */
export function retimeRow(transcript: Transcript, segment: SegmentId, times: RowTimes): void {
  sendRow(transcript, segment)
  void transcript.run({ type: 'RetimeSegment', segment, changes: times })
}
