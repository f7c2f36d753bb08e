import type { Segment } from '#core/interview/segment.ts'
import { noteField } from '../../session/draftField.ts'
import { CellMarks } from './CellMarks.tsx'
import { EditedText } from './EditedText.tsx'
import { goTo } from './goTo.ts'
import styles from './Transcript.module.css'
import { useHeldText, useTranscript } from './useTranscript.ts'
import { useWords } from './useWords.ts'

interface RowNoteProps {
  readonly segment: Segment
  readonly number: number
  readonly isEditor: boolean
}

/** The interpreter's note, apart from the testimony; nothing when there is none. */
export function RowNote({ segment, number, isEditor }: RowNoteProps) {
  const { t } = useWords()
  return isEditor ? (
    <div className={styles.note}>
      <span className={styles.noteWord}>{t('note')}</span>
      <EditedText
        segment={segment.id}
        language={null}
        committed={segment.note}
        label={t('noteCell', { number })}
        className={styles.noteText}
        stale={false}
      />
    </div>
  ) : (
    <PlainNote segment={segment} />
  )
}

function PlainNote({ segment }: { readonly segment: Segment }) {
  const { t } = useWords()
  const transcript = useTranscript()
  const held = useHeldText(noteField(segment.id))
  const text = held?.text ?? segment.note
  if (text === '') return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Ctrl+Shift+E opens the note, too.
    <div
      className={styles.note}
      data-note=""
      onClick={(event) => {
        if (!event.shiftKey) goTo(transcript, { segment: segment.id, language: null })
      }}
    >
      <span className={styles.noteWord}>{t('note')}</span>
      <span className={styles.noteText} dir="auto">
        [<span data-text="">{text}</span>]
      </span>
      {held !== null && (
        <CellMarks
          stale={false}
          held={held.state}
          error={held.state === 'refused' ? held.error : null}
        />
      )}
    </div>
  )
}
