import type { SegmentId } from '#core/interview/ids.ts'
import { type LocalRow, proposalOf } from './localRow.ts'
import type { Transcript } from './transcript.ts'

/**
 * Asks for a local row to become a segment, if it has not been asked yet. The command is on its
 * way when this returns: commands for the row may follow at once.
 */
export function sendRow(transcript: Transcript, segment: SegmentId): void {
  const row = localRow(transcript, segment)
  if (row === undefined || row.state === 'sent') return
  const after = placeFor(transcript, row.after)
  replace(transcript, segment, { ...row, state: 'sent' })
  void transcript.run({ type: 'AddSegment', segment: proposalOf(row), after }).then((executed) => {
    const known = transcript.session.interview().segments.has(segment)
    const outcome = executed.ok || known ? null : ({ ...row, state: 'refused' } as const)
    replace(transcript, segment, outcome)
  })
}

/** The row to stand after: sent first when it is local itself, the last one when it is gone. */
function placeFor(transcript: Transcript, after: LocalRow['after']): LocalRow['after'] {
  if (after === null || after === 'end') return after
  if (transcript.session.interview().segments.has(after)) return after
  if (localRow(transcript, after) === undefined) return 'end'
  sendRow(transcript, after)
  return after
}

/** A row that the interview does not have yet. */
export function localRow(transcript: Transcript, segment: SegmentId): LocalRow | undefined {
  if (transcript.session.interview().segments.has(segment)) return undefined
  return transcript.get().localRows.find((row) => row.segment.id === segment)
}

/** Puts a changed row in the place of a local row; null removes it. */
export function replace(transcript: Transcript, segment: SegmentId, next: LocalRow | null): void {
  const rows = transcript.get().localRows
  transcript.change({
    localRows: rows.flatMap((row) => {
      if (row.segment.id !== segment) return [row]
      return next === null ? [] : [next]
    }),
  })
}
