import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#core/protocol/appError.ts'
import type { JobOutcome } from '#core/protocol/hostApi.ts'
import type { InterfaceLanguage } from '#core/protocol/settings.ts'
import { type Place, useHost } from '../../session/app.ts'
import { orderedLanguages, useColumns } from '../../session/columns.ts'
import { useInterview, useSession } from '../../session/useSession.ts'
import { useView } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './ExportForm.module.css'
import { ExportOptions } from './ExportOptions.tsx'
import {
  type ExportChoices,
  exportOptions,
  firstChoices,
  isPaged,
  languagesLeast,
} from './exportChoices.ts'
import { JobProgress } from './JobProgress.tsx'
import { MissingList } from './MissingList.tsx'
import { PagePreview } from './PagePreview.tsx'
import { useJob } from './useJob.ts'

type Exported = Extract<JobOutcome, { readonly type: 'exported' }>

interface ExportFormProps {
  readonly onClose: () => void
  readonly onReveal: (place: Place) => void
}

/** What to export and how, with a look at the page before. */
export function ExportForm({ onClose, onReveal }: ExportFormProps) {
  const { t, i18n } = useTranslation('export')
  const host = useHost()
  const { id } = useSession()
  const columns = useColumns()
  const view = useView()
  const offered = useInterview((interview) => interview.languages)
  const job = useJob()
  const [choices, setChoices] = useState<ExportChoices>(() =>
    firstChoices(orderedLanguages(offered, view), columns, i18n.language as InterfaceLanguage),
  )
  const [failure, setFailure] = useState<AppError | null>(null)
  const [ready, setReady] = useState<Exported | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const options = exportOptions(choices)
  const isEmpty = options.languages.length < languagesLeast(choices.format)

  async function keep(exported: Exported): Promise<void> {
    const kept = await host.keepFile(exported.ticket)
    if (!kept.ok) setFailure(kept.error)
    else if (kept.value !== null) {
      setSaved(kept.value.name)
      setReady(null)
    }
  }

  async function start(): Promise<void> {
    setFailure(null)
    setReady(null)
    setSaved(null)
    const { format } = choices
    const { languages, pseudonyms } = options
    const done = await job.follow(
      format === 'tmx'
        ? host.call('memory.export', { interview: id, languages, pseudonyms })
        : host.call('export.start', { interview: id, format, options }),
    )
    if (!done.ok) {
      if (done.error.code !== 'CANCELLED') setFailure(done.error)
    } else if (done.value.type === 'exported') {
      setReady(done.value)
      await keep(done.value)
    }
  }

  return (
    <div className={styles.form}>
      <div className={styles.choices}>
        <ExportOptions
          choices={choices}
          isDisabled={job.running !== null}
          onChange={(changes) => {
            setChoices({ ...choices, ...changes })
            setSaved(null)
            setReady(null)
          }}
        />
        {isPaged(choices.format) && !isEmpty && (
          <MissingList options={options} onReveal={onReveal} />
        )}
      </div>
      <div className={styles.page}>
        {isPaged(choices.format) && !isEmpty ? (
          <PagePreview options={options} isDocument={choices.format === 'docx'} />
        ) : (
          <p className={styles.noPage}>{t('preview.none')}</p>
        )}
      </div>
      <div className={styles.end}>
        {job.running !== null && <JobProgress running={job.running} />}
        <div className={styles.outcome} aria-live="polite">
          {job.running === null && saved !== null && t('saved', { name: saved })}
          {job.running === null && ready !== null && t('notSaved', { name: ready.name })}
          <Refusal error={failure} />
        </div>
        {job.running === null ? (
          <Button onPress={onClose}>{t('close')}</Button>
        ) : (
          <Button onPress={job.cancel}>{t('cancel')}</Button>
        )}
        {ready !== null && job.running === null ? (
          <Button kind="primary" onPress={() => void keep(ready)}>
            {t('save')}
          </Button>
        ) : (
          <Button
            kind="primary"
            isDisabled={isEmpty}
            isPending={job.running !== null}
            onPress={() => void start()}
          >
            {t('start', { format: t(`formats.${choices.format}`) })}
          </Button>
        )}
      </div>
    </div>
  )
}
