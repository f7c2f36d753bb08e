import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '#core/interview/segment.ts'
import { noteField } from '../../session/draftField.ts'
import { CellMarks } from './CellMarks.tsx'
import { FieldArea } from './FieldArea.tsx'
import { goTo } from './goTo.ts'
import styles from './Transcript.module.css'
import { useHeldText, useTranscript } from './useTranscript.ts'

interface RowNoteProps {
  readonly segment: Segment
  readonly number: number
  readonly isEditor: boolean
}

/** The interpreter's note, apart from the testimony; nothing when there is none. */
export function RowNote({ segment, number, isEditor }: RowNoteProps) {
  const { t } = useTranslation('transcript')
  const transcript = useTranscript()
  const marks = useId()
  const held = useHeldText(noteField(segment.id))
  const text = held?.text ?? segment.note
  if (!isEditor && text === '') return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Ctrl+Shift+E opens the note, too.
    <div
      className={styles.note}
      data-note=""
      onClick={(event) => {
        if (event.shiftKey || isEditor) return
        goTo(transcript, { segment: segment.id, language: null })
      }}
    >
      <span className={styles.noteWord}>{t('note')}</span>
      {isEditor ? (
        <FieldArea
          segment={segment.id}
          language={null}
          committed={segment.note}
          label={t('noteCell', { number })}
          describedBy={marks}
          className={styles.noteText}
        />
      ) : (
        <span className={styles.noteText} dir="auto">
          [<span data-text="">{text}</span>]
        </span>
      )}
      <CellMarks id={marks} field={noteField(segment.id)} stale={false} isEditor={isEditor} />
    </div>
  )
}
