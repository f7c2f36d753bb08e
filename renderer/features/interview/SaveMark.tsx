import { Lock, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview, useReadOnly, useSave } from '../../session/useSession.ts'
import { useErrorText } from '../../ui/useErrorText.ts'
import { useLateness } from '../../ui/useLateness.ts'
import { SaveAnnouncer } from './SaveAnnouncer.tsx'
import styles from './StatusLine.module.css'

/** The truth about saving, by the time of the last durable write. */
export function SaveMark() {
  const { t } = useTranslation('interview')
  const { clock } = useFormat()
  const errorText = useErrorText()
  const { savedAt, pending, failure } = useSave()
  const readOnly = useReadOnly()
  const slow = useLateness(pending > 0)
  // The zone of the clock beside it: where the interview takes place.
  const timeZone = useInterview((interview) => interview.timeZone)
  const time = clock(savedAt, timeZone)
  if (failure !== null) {
    return (
      <span className={styles.failed}>
        <TriangleAlert size={13} strokeWidth={1.75} aria-hidden />
        {t('save.failed', { time })}
      </span>
    )
  }
  if (readOnly !== null) {
    return (
      <span className={styles.save} title={errorText({ code: 'READ_ONLY', reason: readOnly })}>
        <Lock size={13} strokeWidth={1.5} aria-hidden />
        {t('save.viewing', { time })}
      </span>
    )
  }
  return (
    <span className={styles.save} data-testid="saved">
      <svg className={styles.dot} viewBox="0 0 8 8" aria-hidden="true">
        <circle cx="4" cy="4" r={slow ? 2.75 : 3.5} data-open={slow || undefined} />
      </svg>
      {slow ? t('save.pending', { count: pending }) : t('save.saved', { time })}
      <SaveAnnouncer time={time} isSettled={pending === 0} />
    </span>
  )
}
