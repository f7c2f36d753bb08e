import { useCallback } from 'react'
import type { Interview } from '#core/interview/interview.ts'
import type { Segment } from '#core/interview/segment.ts'
import { useInterview } from '../../session/useSession.ts'
import { refuseClosed } from './closedRows.ts'
import { Cell } from './gridParts.tsx'
import styles from './Transcript.module.css'
import { useTranscript } from './useTranscript.ts'
import { useWords } from './useWords.ts'

/** Who speaks, and how when it is not in words. A click changes the speaker. */
export function SpeakerCell({ segment }: { readonly segment: Segment }) {
  const { t, noSpeaker } = useWords()
  const transcript = useTranscript()
  const participant = useInterview(
    useCallback(
      (interview: Interview) =>
        segment.speaker === null ? undefined : interview.participants.get(segment.speaker),
      [segment.speaker],
    ),
  )
  const name = participant === undefined ? '' : participant.pseudonym || participant.name
  return (
    <Cell
      aria-colindex={3}
      className={styles.speaker}
      title={name || noSpeaker}
      onClick={(event) => {
        if (event.shiftKey || refuseClosed(transcript, [segment.id])) return
        transcript.change({ overlay: { type: 'speakers', segment: segment.id } })
      }}
    >
      {participant === undefined ? (
        <span className={styles.nobody} aria-label={noSpeaker} role="img">
          –
        </span>
      ) : (
        <span className={styles.label}>{participant.label}</span>
      )}
      {segment.mode !== 'spoken' && (
        <span className={styles.mode}>{t(`mode.${segment.mode}`)}</span>
      )}
    </Cell>
  )
}
