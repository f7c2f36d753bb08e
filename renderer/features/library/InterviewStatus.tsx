import { Lock, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { InterviewSummary } from '#core/protocol/hostApi.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import styles from './LibraryTable.module.css'

/** How far an interview has come, in words; a damaged one says so. */
export function InterviewStatus({ interview }: { readonly interview: InterviewSummary }) {
  const { t } = useTranslation('library')
  const { date } = useFormat()
  const { problem, segments, drafts, finals, closedAt } = interview
  if (problem !== null) {
    return (
      <span className={styles.damaged}>
        <TriangleAlert size={14} strokeWidth={1.5} aria-hidden />
        {t('status.problem')}
      </span>
    )
  }
  if (closedAt !== null) {
    return (
      <span className={styles.closed}>
        <Lock size={13} strokeWidth={1.5} aria-hidden />
        {t('status.closed', { date: date(closedAt) })}
      </span>
    )
  }
  if (segments === 0) return <span className={styles.soft}>{t('status.empty')}</span>
  if (drafts > 0) return <span>{t('status.drafts', { count: drafts })}</span>
  return <span>{finals > 0 ? t('status.final') : t('status.textless')}</span>
}
