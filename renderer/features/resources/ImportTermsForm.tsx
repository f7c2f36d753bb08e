import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermTableMapping } from '#core/exchange/termTableMapping.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { ChosenFile, TermFilePreview } from '#core/protocol/hostApi.ts'
import { useHost } from '../../session/app.ts'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useJob } from '../export/useJob.ts'
import { ImportEnd } from './ImportEnd.tsx'
import styles from './ImportMemoryForm.module.css'
import { TbxFacts } from './TbxFacts.tsx'
import { TermTableColumns } from './TermTableColumns.tsx'

interface Looked {
  readonly file: ChosenFile
  readonly preview: TermFilePreview
}

interface ImportTermsFormProps {
  readonly onClose: () => void
  /** True: a job is under way, and the dialog must stay. */
  readonly onBusy: (busy: boolean) => void
  readonly onImported: () => void
}

/** Chooses a file of terms, shows how it is read, and imports it. */
export function ImportTermsForm({ onClose, onBusy, onImported }: ImportTermsFormProps) {
  const { t } = useTranslation('resources')
  const host = useHost()
  const job = useJob()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [mapping, setMapping] = useState<TermTableMapping | null>(null)
  const [into, setInto] = useState<'own' | 'base'>('own')
  const [duplicates, setDuplicates] = useState<'skip' | 'add'>('skip')
  const [name, setName] = useState('')
  const [looking, setLooking] = useState(false)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const [done, setDone] = useState<{ concepts: number; skipped: number } | null>(null)
  const hasTerms = mapping === null || mapping.columns.some(({ as }) => as === 'term')

  async function choose(): Promise<void> {
    setRefusal(null)
    setDone(null)
    // At once: a browser opens its file dialog only while the click is being handled.
    const chosen = await host.chooseFile(['.tbx', '.xml', '.csv', '.tsv'])
    if (!chosen.ok) return setRefusal(chosen.error)
    if (chosen.value === null) return
    setLooking(true)
    const preview = await host.call('terms.inspect', { ticket: chosen.value.ticket })
    setLooking(false)
    setLooked(preview.ok ? { file: chosen.value, preview: preview.value } : null)
    if (!preview.ok) return setRefusal(preview.error)
    setName(chosen.value.name.replace(/\.[^.]+$/, ''))
    setMapping(preview.value.type === 'table' ? preview.value.preview.proposal : null)
  }

  async function start({ file }: Looked): Promise<void> {
    setRefusal(null)
    onBusy(true)
    const outcome = await job.follow(
      host.call('terms.import', {
        ticket: file.ticket,
        mapping,
        into,
        name: name.trim(),
        duplicates,
      }),
    )
    onBusy(false)
    if (!outcome.ok) {
      if (outcome.error.code !== 'CANCELLED') setRefusal(outcome.error)
      return
    }
    if (outcome.value.type !== 'terms-imported') return
    setDone(outcome.value)
    setLooked(null)
    onImported()
  }

  return (
    <div className={styles.form}>
      <p>{t('terms.importIntro')}</p>
      {looked !== null && (
        <>
          {looked.preview.type === 'tbx' ? (
            <TbxFacts name={looked.file.name} preview={looked.preview} />
          ) : (
            mapping !== null && (
              <TermTableColumns
                name={looked.file.name}
                preview={looked.preview.preview}
                mapping={mapping}
                onChange={setMapping}
              />
            )
          )}
          <RadioRow
            label={t('terms.into')}
            value={into}
            choices={[
              { value: 'own', label: t('terms.intoOwn') },
              { value: 'base', label: t('terms.intoBase') },
            ]}
            onChange={setInto}
          />
          {into === 'own' ? (
            <RadioRow
              label={t('terms.whenThere')}
              value={duplicates}
              choices={[
                { value: 'skip', label: t('terms.skip') },
                { value: 'add', label: t('terms.addAll') },
              ]}
              onChange={setDuplicates}
            />
          ) : (
            <TextField label={t('terms.baseName')} value={name} onInput={setName} />
          )}
          {!hasTerms && <p className={styles.facts}>{t('terms.noTermColumn')}</p>}
        </>
      )}
      <div className={styles.outcome} aria-live="polite">
        {done !== null && (
          <p className={styles.done}>
            {t('terms.imported', { count: done.concepts })}
            {done.skipped > 0 && ` ${t('terms.skipped', { count: done.skipped })}`}
          </p>
        )}
        <Refusal error={refusal} />
      </div>
      <ImportEnd
        job={job}
        state={looked !== null ? 'looked' : done !== null ? 'done' : 'none'}
        isLooking={looking}
        isReady={hasTerms && name.trim() !== ''}
        onChoose={() => void choose()}
        onStart={() => looked !== null && void start(looked)}
        onClose={onClose}
      />
    </div>
  )
}
