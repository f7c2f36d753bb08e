import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import styles from './Form.module.css'

interface ClosedNoteProps {
  /** When it was closed; null: it is open. */
  readonly at: string | null
  /** What is said of it. */
  readonly words?: 'closed' | 'closedParticipant'
}

/** Why a form cannot be written any more, and how to go on; nothing while it can. */
export function ClosedNote({ at, words = 'closed' }: ClosedNoteProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const timeZone = useInterview((interview) => interview.timeZone)
  if (at === null) return null
  return <p className={styles.closed}>{t(words, { at: format.dateTime(at, timeZone) })}</p>
}
