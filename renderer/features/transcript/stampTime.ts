import { sendRow } from './sendRow.ts'
import type { Transcript } from './transcript.ts'
import { wallClock } from './wallClock.ts'

/** Notes the wall clock as the active row's start; pressed again, as its end. */
export function stampTime(transcript: Transcript): void {
  const segment = transcript.get().active?.segment
  if (segment === undefined) return
  const now = new Date().toISOString()
  sendRow(transcript, segment)
  void transcript.afterwards(async () => {
    const interview = transcript.session.interview()
    const known = interview.segments.get(segment)
    if (known === undefined) return
    const end = known.wallStart !== null
    const executed = await transcript.session.execute({
      type: 'RetimeSegment',
      segment,
      changes: end ? { wallEnd: now } : { wallStart: now },
    })
    const { time } = wallClock(now, interview.timeZone)
    transcript.change({
      message: executed.ok
        ? { type: 'stamped', end, time }
        : { type: 'refused', error: executed.error },
    })
  })
}
