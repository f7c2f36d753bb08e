import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isClosed } from '#core/interview/closedThings.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import styles from './Closing.module.css'

/** Characters of a hash that tell it from others by eye. */
const SHORT_HASH = 8

/** In the line of the state: when the record was closed, and at which frame of the journal. */
export function ClosedMark() {
  const { t } = useTranslation('closing')
  const { dateTime, number } = useFormat()
  const closing = useInterview(({ closings }) => closings.at(-1))
  const timeZone = useInterview((interview) => interview.timeZone)
  const isContinued = useInterview((interview) => {
    const last = interview.segments.get(interview.segmentOrder.at(-1) as never)
    return last !== undefined && !isClosed(interview, last)
  })
  if (closing === undefined) return null
  const facts = {
    time: dateTime(closing.at, timeZone),
    seq: number(closing.seq),
    hash: closing.head.slice(0, SHORT_HASH),
  }
  return (
    <span className={styles.mark} title={closing.head}>
      <Lock size={13} strokeWidth={1.5} aria-hidden />
      {isContinued ? t('mark.continued', facts) : t('mark.closed', facts)}
    </span>
  )
}
