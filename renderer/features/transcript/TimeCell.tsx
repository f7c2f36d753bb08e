import type { Interview } from '#core/interview/interview.ts'
import type { Segment } from '#core/interview/segment.ts'
import { useInterview } from '../../session/useSession.ts'
import { refuseClosed } from './closedRows.ts'
import { Cell } from './gridParts.tsx'
import { formatMediaTime } from './mediaTime.ts'
import styles from './Transcript.module.css'
import { useTranscript } from './useTranscript.ts'
import { useWords } from './useWords.ts'
import { wallClock } from './wallClock.ts'

const timeZoneOf = (interview: Interview): string => interview.timeZone

/** When it was said: on the clock, else in the recording. A click changes it. */
export function TimeCell({ segment }: { readonly segment: Segment }) {
  const { retime } = useWords()
  const transcript = useTranscript()
  const zone = useInterview(timeZoneOf)
  const { start, end } = shownTimes(segment, zone)
  return (
    <Cell
      aria-colindex={2}
      className={styles.time}
      title={retime}
      onClick={(event) => {
        if (event.shiftKey || refuseClosed(transcript, [segment.id])) return
        transcript.change({ overlay: { type: 'times', segment: segment.id } })
      }}
    >
      {start !== null && <time>{start}</time>}
      {end !== null && <time className={styles.end}>–{end}</time>}
    </Cell>
  )
}

function shownTimes(
  segment: Segment,
  zone: string,
): { readonly start: string | null; readonly end: string | null } {
  const { wallStart, wallEnd, mediaStart, mediaEnd } = segment
  const clock = (instant: string | null) =>
    instant === null ? null : wallClock(instant, zone).time
  if (wallStart !== null || wallEnd !== null)
    return { start: clock(wallStart), end: clock(wallEnd) }
  const media = (time: number | null) => (time === null ? null : formatMediaTime(time))
  return { start: media(mediaStart), end: media(mediaEnd) }
}
