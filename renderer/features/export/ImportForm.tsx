import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#core/protocol/appError.ts'
import { useHost } from '../../session/app.ts'
import { useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './ImportForm.module.css'
import { JobProgress } from './JobProgress.tsx'
import { TableColumns } from './TableColumns.tsx'
import { useJob } from './useJob.ts'

type Outcome =
  | { readonly file: string; readonly segments: number }
  | { readonly file: string | null; readonly error: AppError }

/** Chooses a table and adds its rows to the open interview. */
export function ImportForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('export')
  const host = useHost()
  const session = useSession()
  const job = useJob()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [name, setName] = useState('')

  async function choose(): Promise<void> {
    // At once: a browser opens its file dialog only while the click is being handled.
    const chosen = await host.chooseFile(['.tsv', '.csv'])
    if (!chosen.ok) return setOutcome({ file: null, error: chosen.error })
    if (chosen.value === null) return
    const { name: file, ticket } = chosen.value
    setOutcome(null)
    setName(file)
    const done = await job.follow(host.call('import.start', { interview: session.id, ticket }))
    if (!done.ok) return setOutcome({ file, error: done.error })
    await session.reload()
    if (done.value.type === 'imported') setOutcome({ file, segments: done.value.segments })
  }

  return (
    <div className={styles.form}>
      <p>{t('import.intro')}</p>
      <TableColumns />
      <p className={styles.soft}>{t('import.more')}</p>
      <p className={styles.soft}>{t('import.rules')}</p>
      <div className={styles.outcome} aria-live="polite">
        {outcome !== null && 'segments' in outcome && (
          <p className={styles.done}>
            {t('import.done', { count: outcome.segments, name: outcome.file })}
          </p>
        )}
        {outcome !== null && 'error' in outcome && (
          <>
            {outcome.file !== null && <p>{t('import.failed', { name: outcome.file })}</p>}
            {outcome.error.code !== 'CANCELLED' && <Refusal error={outcome.error} />}
          </>
        )}
      </div>
      <div className={styles.end}>
        {job.running === null ? (
          <>
            <Button onPress={onClose}>{t('close')}</Button>
            <Button kind="primary" autoFocus onPress={() => void choose()}>
              {outcome === null ? t('import.choose') : t('import.another')}
            </Button>
          </>
        ) : (
          <>
            <span className={styles.soft}>{t('import.running', { name })}</span>
            <JobProgress running={job.running} />
            <Button onPress={job.cancel}>{t('cancel')}</Button>
          </>
        )}
      </div>
    </div>
  )
}
