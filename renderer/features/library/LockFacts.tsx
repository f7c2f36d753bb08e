import { useTranslation } from 'react-i18next'
import type { AppError } from '#core/protocol/appError.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import styles from './Unreachable.module.css'

interface LockFactsProps {
  readonly lock: Extract<AppError, { readonly code: 'LIBRARY_LOCKED' }>
}

/** Who holds the library: where, since when. */
export function LockFacts({ lock }: LockFactsProps) {
  const { t } = useTranslation('library')
  const { dateTime } = useFormat()
  return (
    <dl className={styles.facts}>
      <dt>{t('locked.computer')}</dt>
      <dd>{lock.sameHost ? t('locked.thisComputer', { host: lock.host }) : lock.host}</dd>
      <dt>{t('locked.process')}</dt>
      <dd>{lock.pid}</dd>
      <dt>{t('locked.since')}</dt>
      <dd>{dateTime(lock.since)}</dd>
    </dl>
  )
}
