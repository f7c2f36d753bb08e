import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import { MARK_KINDS, type MarkKind, markWord } from '#core/interview/mark.ts'
import { insertMark } from './insertMark.ts'
import styles from './PickList.module.css'
import { type Choice, PickList } from './PickList.tsx'
import { useTranscript } from './useTranscript.ts'

interface PickerProps {
  readonly segment: SegmentId
  readonly onClose: () => void
}

/** The marks, in the language of the column in which the caret stands. */
export function MarkPicker({ segment, onClose }: PickerProps) {
  const { t } = useTranslation('transcript')
  const transcript = useTranscript()
  const language =
    transcript.get().active?.language ?? transcript.session.interview().languages[0] ?? null
  if (language === null) return null
  const choices = MARK_KINDS.map((kind): Choice => {
    const word = markWord(kind, language)
    return {
      id: kind,
      text: `${word} ${t(`mark.${kind}`)}`,
      content: (
        <>
          <span className={styles.words} lang={language}>
            [{word}]
          </span>
          <span className={styles.aside}>{t(`mark.${kind}`)}</span>
        </>
      ),
    }
  })
  return (
    <PickList
      segment={segment}
      label={t('pick.mark')}
      choices={choices}
      onPick={(kind) => {
        onClose()
        // After the list has closed and the caret is back in the cell.
        setTimeout(() => insertMark(transcript, kind as MarkKind), 0)
      }}
      onClose={onClose}
    />
  )
}
