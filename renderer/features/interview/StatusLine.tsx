import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { useHead, useInterview } from '../../session/useSession.ts'
import { NetworkMark } from '../assist/NetworkMark.tsx'
import { ClosedMark } from '../closing/ClosedMark.tsx'
import { SaveMark } from './SaveMark.tsx'
import styles from './StatusLine.module.css'
import { useWordCount } from './useWordCount.ts'
import { WallClock } from './WallClock.tsx'

/** What is saved, and how much there is. */
export function StatusLine() {
  const { t } = useTranslation('interview')
  const { number } = useFormat()
  const segments = useInterview((interview) => interview.segments.size)
  const words = useWordCount()
  const { seq, head } = useHead()
  return (
    <footer className={styles.line}>
      <SaveMark />
      <NetworkMark />
      <ClosedMark />
      <span className={styles.space} />
      <span>{t('status.segments', { count: segments })}</span>
      {words !== null && <span>{t('status.words', { count: words })}</span>}
      <span title={t('status.head', { head })}>{t('status.frame', { seq: number(seq) })}</span>
      <WallClock />
    </footer>
  )
}
