import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#core/protocol/hostApi.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './BackupList.module.css'

interface BackupListProps {
  readonly backups: readonly Backup[] | null
  readonly onRestore: (backup: Backup) => void
}

/** Backups, newest first. Restoring asks once more: it changes what is opened from now on. */
export function BackupList({ backups, onRestore }: BackupListProps) {
  const { t } = useTranslation('library')
  const { t: common } = useTranslation('common')
  const { bytes, dateTime } = useFormat()
  const [chosen, setChosen] = useState<string | null>(null)
  if (backups === null) return null
  if (backups.length === 0) return <p>{t('backups.none')}</p>
  return (
    <section aria-label={t('backups.label')}>
      <h3 className={styles.heading}>{t('backups.label')}</h3>
      <ul className={styles.list}>
        {backups.map((backup) => (
          <li key={backup.id} className={styles.backup}>
            <span className={styles.words}>
              {t(backup.goodPrefix ? 'backups.goodPrefix' : 'backups.copy', {
                at: dateTime(backup.at),
              })}
            </span>
            <span className={styles.size}>
              {t('backups.size', { count: backup.frames, bytes: bytes(backup.bytes) })}
            </span>
            {chosen === backup.id ? (
              <span className={styles.sure}>
                <Button kind="quiet" onPress={() => setChosen(null)}>
                  {common('cancel')}
                </Button>
                <Button kind="danger" autoFocus onPress={() => onRestore(backup)}>
                  {t('backups.restoreNow')}
                </Button>
              </span>
            ) : (
              <Button onPress={() => setChosen(backup.id)}>{t('backups.restore')}</Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
