import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import { ANSWER_MODES, type AnswerMode } from '#core/interview/segment.ts'
import { setMode } from './changeRows.ts'
import styles from './PickList.module.css'
import { type Choice, PickList } from './PickList.tsx'
import { useTranscript } from './useTranscript.ts'

interface PickerProps {
  readonly segment: SegmentId
  readonly onClose: () => void
}

/** How an answer can be given. */
export function ModePicker({ segment, onClose }: PickerProps) {
  const { t } = useTranslation('transcript')
  const transcript = useTranscript()
  const choices = ANSWER_MODES.map(
    (mode): Choice => ({
      id: mode,
      text: t(`mode.${mode}`),
      content: <span className={styles.words}>{t(`mode.${mode}`)}</span>,
    }),
  )
  return (
    <PickList
      segment={segment}
      under="speaker"
      label={t('pick.mode')}
      choices={choices}
      onPick={(mode) => {
        setMode(transcript, mode as AnswerMode)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
