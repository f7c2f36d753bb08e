import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermbaseId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { TERM_FORMATS, type TermFormat } from '#core/protocol/hostApi.ts'
import { useHost } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import { JobProgress } from '../export/JobProgress.tsx'
import { useJob } from '../export/useJob.ts'
import styles from './ImportMemoryForm.module.css'

interface ExportTermsDialogProps {
  readonly isOpen: boolean
  readonly termbase: TermbaseId
  readonly onClose: () => void
}

/** A termbase as a file that other programs read. */
export function ExportTermsDialog({ isOpen, termbase, onClose }: ExportTermsDialogProps) {
  const { t } = useTranslation('resources')
  return (
    <Dialog size="small" title={t('terms.exportTitle')} isOpen={isOpen} onClose={onClose}>
      <ExportTermsForm termbase={termbase} onClose={onClose} />
    </Dialog>
  )
}

function ExportTermsForm({ termbase, onClose }: Omit<ExportTermsDialogProps, 'isOpen'>) {
  const { t } = useTranslation('resources')
  const host = useHost()
  const job = useJob()
  const [format, setFormat] = useState<TermFormat>('tbx-v3')
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const [saved, setSaved] = useState<string | null>(null)

  async function start(): Promise<void> {
    setRefusal(null)
    setSaved(null)
    const done = await job.follow(host.call('terms.export', { termbase, format }))
    if (!done.ok) {
      if (done.error.code !== 'CANCELLED') setRefusal(done.error)
      return
    }
    if (done.value.type !== 'exported') return
    const kept = await host.keepFile(done.value.ticket)
    if (!kept.ok) setRefusal(kept.error)
    else if (kept.value !== null) setSaved(kept.value.name)
  }

  return (
    <div className={styles.form}>
      <Select
        label={t('terms.format')}
        value={format}
        choices={TERM_FORMATS.map((each) => ({ value: each, label: t(`terms.formats.${each}`) }))}
        onChange={setFormat}
      />
      <div className={styles.outcome} aria-live="polite">
        {saved !== null && <p className={styles.done}>{t('saved', { name: saved })}</p>}
        <Refusal error={refusal} />
      </div>
      <div className={styles.end}>
        {job.running === null ? (
          <>
            <Button onPress={onClose}>{t('close')}</Button>
            <Button kind="primary" autoFocus onPress={() => void start()}>
              {t('memories.exportStart')}
            </Button>
          </>
        ) : (
          <>
            <JobProgress running={job.running} />
            <Button onPress={job.cancel}>{t('cancel')}</Button>
          </>
        )}
      </div>
    </div>
  )
}
