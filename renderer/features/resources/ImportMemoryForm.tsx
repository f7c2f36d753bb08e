import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { proposeTmxMapping } from '#core/exchange/proposeTmxMapping.ts'
import type { TmxPreview } from '#core/exchange/tmxPreview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { ChosenFile } from '#core/protocol/hostApi.ts'
import { useHost } from '../../session/app.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useJob } from '../export/useJob.ts'
import { useLanguagesInUse } from '../settings/useLanguagesInUse.ts'
import { ImportEnd } from './ImportEnd.tsx'
import styles from './ImportMemoryForm.module.css'
import { TmxLanguageTable } from './TmxLanguageTable.tsx'
import type { TmxLanguages } from './tmxLanguages.ts'
import { wholeNumber } from './wholeNumber.ts'

interface Looked {
  readonly file: ChosenFile
  readonly preview: TmxPreview
}

interface ImportMemoryFormProps {
  readonly onClose: () => void
  /** True: a job is under way, and the dialog must stay. */
  readonly onBusy: (busy: boolean) => void
  readonly onImported: () => void
}

/** Chooses a TMX file, shows what is in it and how its languages are taken, and imports it. */
export function ImportMemoryForm({ onClose, onBusy, onImported }: ImportMemoryFormProps) {
  const { t } = useTranslation('resources')
  const host = useHost()
  const job = useJob()
  const inUse = useLanguagesInUse()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [languages, setLanguages] = useState<TmxLanguages>({})
  const [name, setName] = useState('')
  const [penalty, setPenalty] = useState('0')
  const [looking, setLooking] = useState(false)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const [done, setDone] = useState<{ units: number; skipped: number } | null>(null)
  const unusable = Object.keys(looked?.preview.unusable ?? {}).join(', ')
  const points = wholeNumber(penalty, 0, 50)
  const taken = Object.entries(languages).filter(([, as]) => as !== null)
  const ready = looked !== null && name.trim() !== '' && points !== null && taken.length >= 2

  async function choose(): Promise<void> {
    setRefusal(null)
    setDone(null)
    // At once: a browser opens its file dialog only while the click is being handled.
    const chosen = await host.chooseFile(['.tmx'])
    if (!chosen.ok) return setRefusal(chosen.error)
    if (chosen.value === null) return
    setLooking(true)
    const preview = await host.call('memory.inspect', { ticket: chosen.value.ticket })
    setLooking(false)
    setLooked(preview.ok ? { file: chosen.value, preview: preview.value } : null)
    if (!preview.ok) return setRefusal(preview.error)
    setName(chosen.value.name.replace(/\.tmx$/i, ''))
    const found = Object.keys(preview.value.languages) as LanguageTag[]
    setLanguages(proposeTmxMapping(found, inUse).languages)
  }

  async function start({ file }: Looked): Promise<void> {
    setRefusal(null)
    onBusy(true)
    const outcome = await job.follow(
      host.call('memory.import', {
        ticket: file.ticket,
        name: name.trim(),
        penalty: points ?? 0,
        mapping: { languages: Object.fromEntries(taken) as Record<LanguageTag, LanguageTag> },
      }),
    )
    onBusy(false)
    if (!outcome.ok) {
      if (outcome.error.code !== 'CANCELLED') setRefusal(outcome.error)
      return
    }
    if (outcome.value.type !== 'memory-imported') return
    setDone(outcome.value)
    setLooked(null)
    onImported()
  }

  return (
    <div className={styles.form}>
      <p>{t('memories.importIntro')}</p>
      {looked !== null && (
        <>
          <p className={styles.facts}>
            {looked.preview.whole
              ? t('memories.found', { name: looked.file.name, count: looked.preview.units })
              : t('memories.foundSome', { name: looked.file.name, count: looked.preview.units })}
            {looked.preview.creationTool !== '' &&
              ` ${t('memories.madeWith', { tool: looked.preview.creationTool })}`}
          </p>
          {unusable !== '' && (
            <p className={styles.facts}>{t('memories.unusable', { tags: unusable })}</p>
          )}
          <TmxLanguageTable
            preview={looked.preview}
            languages={languages}
            isDisabled={job.running !== null}
            onChange={setLanguages}
          />
          <div className={styles.fields}>
            <TextField label={t('memories.name')} value={name} onInput={setName} />
            <TextField
              label={t('memories.penalty')}
              description={t('memories.penaltyAbout')}
              value={penalty}
              inputMode="numeric"
              error={points === null ? t('memories.penaltyWrong') : null}
              onInput={setPenalty}
            />
          </div>
          {taken.length < 2 && <p className={styles.facts}>{t('memories.twoLanguages')}</p>}
        </>
      )}
      <div className={styles.outcome} aria-live="polite">
        {done !== null && (
          <p className={styles.done}>
            {t('memories.done', { count: done.units })}
            {done.skipped > 0 && ` ${t('memories.skipped', { count: done.skipped })}`}
          </p>
        )}
        <Refusal error={refusal} />
      </div>
      <ImportEnd
        job={job}
        state={looked !== null ? 'looked' : done !== null ? 'done' : 'none'}
        isLooking={looking}
        isReady={ready}
        onChoose={() => void choose()}
        onStart={() => looked !== null && void start(looked)}
        onClose={onClose}
      />
    </div>
  )
}
