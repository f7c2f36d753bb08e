import { useTranslation } from 'react-i18next'
import type { ParticipantId, SegmentId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import { useInterview } from '../../session/useSession.ts'
import { addSpeaker, setSpeaker } from './changeRows.ts'
import styles from './PickList.module.css'
import { type Choice, PickList } from './PickList.tsx'
import { useTranscript } from './useTranscript.ts'

const participantsOf = (interview: Interview) => interview.participants

const NOBODY = 'nobody'
const NEW = 'new:'

interface PickerProps {
  readonly segment: SegmentId
  readonly onClose: () => void
}

/** The participants; a label that nobody has yet makes a new one. */
export function SpeakerPicker({ segment, onClose }: PickerProps) {
  const { t } = useTranslation('transcript')
  const transcript = useTranscript()
  const participants = inOrder(useInterview(participantsOf).values())
  const choices = participants.map(({ id, label, name, pseudonym }, index): Choice => {
    const shown = pseudonym || name
    return {
      id,
      text: `${label} ${shown}`,
      content: (
        <>
          <span className={styles.label}>{label}</span>
          <span className={styles.words}>{shown}</span>
          {index < 9 && <kbd className={styles.aside}>{index + 1}</kbd>}
        </>
      ),
    }
  })
  const nobody: Choice = {
    id: NOBODY,
    text: t('noSpeaker'),
    content: <span className={styles.words}>{t('noSpeaker')}</span>,
  }
  return (
    <PickList
      segment={segment}
      under="speaker"
      label={t('pick.speaker')}
      hint={t('pick.speakerHint')}
      choices={[...choices, nobody]}
      other={(query) => ({
        id: `${NEW}${query}`,
        text: query,
        content: <span className={styles.words}>{t('pick.newSpeaker', { label: query })}</span>,
      })}
      onPick={(id) => {
        if (id.startsWith(NEW)) addSpeaker(transcript, segment, id.slice(NEW.length))
        else setSpeaker(transcript, id === NOBODY ? null : (id as ParticipantId), segment)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
