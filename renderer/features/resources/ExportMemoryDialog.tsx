import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGES, type LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useHost } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { JobProgress } from '../export/JobProgress.tsx'
import { useJob } from '../export/useJob.ts'
import styles from './ImportMemoryForm.module.css'

interface ExportMemoryDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What the library's interviews taught, as a TMX file. */
export function ExportMemoryDialog({ isOpen, onClose }: ExportMemoryDialogProps) {
  const { t } = useTranslation('resources')
  return (
    <Dialog size="small" title={t('memories.exportTitle')} isOpen={isOpen} onClose={onClose}>
      <ExportMemoryForm onClose={onClose} />
    </Dialog>
  )
}

function ExportMemoryForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('resources')
  const host = useHost()
  const format = useFormat()
  const job = useJob()
  const [offered, setOffered] = useState<readonly LanguageTag[]>([])
  const [chosen, setChosen] = useState<readonly LanguageTag[]>([])
  const [pseudonyms, setPseudonyms] = useState(true)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const [saved, setSaved] = useState<string | null>(null)

  useEffect(() => {
    void host.call('library.overview', {}).then((overview) => {
      if (!overview.ok || overview.value.state !== 'open') return
      const found = new Set(overview.value.interviews.flatMap(({ languages }) => languages))
      setOffered([...found])
      setChosen([...found].filter((tag) => DEFAULT_LANGUAGES.some((each) => each === tag)))
    })
  }, [host])

  async function start(): Promise<void> {
    setRefusal(null)
    setSaved(null)
    const languages = offered.filter((tag) => chosen.includes(tag))
    const order = { interview: null, languages, pseudonyms }
    const done = await job.follow(host.call('memory.export', order))
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
      <p>{t('memories.exportIntro')}</p>
      {offered.map((tag) => (
        <Checkbox
          key={tag}
          isSelected={chosen.includes(tag)}
          onChange={(wanted) =>
            setChosen(wanted ? [...chosen, tag] : chosen.filter((each) => each !== tag))
          }
        >
          {format.languageTitle(tag)}
        </Checkbox>
      ))}
      <Checkbox isSelected={pseudonyms} onChange={setPseudonyms}>
        {t('memories.exportPseudonyms')}
      </Checkbox>
      <div className={styles.outcome} aria-live="polite">
        {saved !== null && <p className={styles.done}>{t('saved', { name: saved })}</p>}
        <Refusal error={refusal} />
      </div>
      <div className={styles.end}>
        {job.running === null ? (
          <>
            <Button onPress={onClose}>{t('close')}</Button>
            <Button kind="primary" isDisabled={chosen.length < 2} onPress={() => void start()}>
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
