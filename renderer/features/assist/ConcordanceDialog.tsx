import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConcordanceHit } from '#core/assist/memory/memoryMatch.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeLine } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useApp } from '../../session/app.ts'
import { useAskReveal } from '../../session/place.ts'
import { useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LineField } from '../../ui/LineField.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import { JobProgress } from '../export/JobProgress.tsx'
import { useJob } from '../export/useJob.ts'
import styles from './Concordance.module.css'
import { ConcordanceEntry } from './ConcordanceEntry.tsx'
import type { Selected } from './selectedPassage.ts'
import { CONCORDANCE_HITS, useConcordance } from './useConcordance.ts'

/** In any language; no language has this tag. */
const ANY = 'any'

interface ConcordanceDialogProps {
  readonly selected: Selected
  readonly languages: readonly LanguageTag[]
  /** The language that is inserted and copied; null: no cell takes it. */
  readonly target: LanguageTag | null
  readonly onInsert: (text: string) => void
  readonly onClose: () => void
}

/** Where words were rendered before: every hit in its row, in all languages side by side. */
export function ConcordanceDialog(props: ConcordanceDialogProps) {
  const { selected, languages, target, onInsert, onClose } = props
  const { t } = useTranslation('assist')
  const title = useActionName()('assist.concordance')
  const format = useFormat()
  const { host, navigate } = useApp()
  const session = useSession()
  const reveal = useAskReveal()
  const job = useJob()
  const first = selected.language === null ? '' : (selected.texts[selected.language] ?? '')
  const [query, setQuery] = useState(first)
  const [language, setLanguage] = useState<LanguageTag | null>(
    first === '' ? null : selected.language,
  )
  const { hits, more, failure, answered } = useConcordance(query, language)
  const [current, setCurrent] = useState(0)
  const [said, setSaid] = useState('')
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const at = Math.min(current, hits.length - 1)
  const chosen = hits[at]
  const rendition = target === null ? undefined : chosen?.texts[target]

  function open(hit: ConcordanceHit | undefined): void {
    if (hit === undefined || hit.provenance.type !== 'interview') return
    const { interview, segment } = hit.provenance
    const [range] = hit.ranges
    const place = { segment, language: hit.language, ...(range === undefined ? {} : { range }) }
    onClose()
    if (interview === session.id) reveal(place)
    else navigate({ screen: 'interview', interview, place })
  }

  async function copy(): Promise<void> {
    if (rendition === undefined) return
    await navigator.clipboard.writeText(rendition)
    setSaid(t('copied'))
  }

  async function save(kind: 'tsv' | 'csv'): Promise<void> {
    setRefusal(null)
    setSaid('')
    const request = {
      query: normalizeLine(query),
      language,
      format: kind,
      languages: [...languages],
    }
    const done = await job.follow(host.call('assist.exportConcordance', request))
    if (!done.ok) {
      if (done.error.code !== 'CANCELLED') setRefusal(done.error)
      return
    }
    if (done.value.type !== 'exported') return
    const kept = await host.keepFile(done.value.ticket)
    if (!kept.ok) setRefusal(kept.error)
    else if (kept.value !== null) setSaid(t('savedAs', { name: kept.value.name }))
  }

  function keyDown(event: React.KeyboardEvent): void {
    if (isImeKey(event.nativeEvent) || hits.length === 0) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 5,
      PageUp: at - 5,
    }
    const next = moves[event.key]
    if (next !== undefined) setCurrent(Math.max(0, Math.min(next, hits.length - 1)))
    else if (event.key === 'Enter' && event.ctrlKey) {
      if (rendition !== undefined) onInsert(rendition)
    } else if (event.key === 'Enter') open(chosen)
    else return
    event.preventDefault()
  }

  const isEmpty = normalizeLine(query) === ''
  return (
    <Dialog
      title={title}
      size="full"
      isOpen
      onClose={onClose}
      footer={
        <>
          {job.running !== null && <JobProgress running={job.running} />}
          <Button isDisabled={hits.length === 0} onPress={() => void save('tsv')}>
            {t('exportAs', { format: 'TSV' })}
          </Button>
          <Button isDisabled={hits.length === 0} onPress={() => void save('csv')}>
            {t('exportAs', { format: 'CSV' })}
          </Button>
          <Button isDisabled={rendition === undefined} onPress={() => void copy()}>
            {target === null ? t('copyNone') : t('copy', { language: format.language(target) })}
          </Button>
          <Button
            isDisabled={rendition === undefined || session.readOnly() !== null}
            onPress={() => {
              if (rendition !== undefined) onInsert(rendition)
            }}
          >
            {t('insert')}
          </Button>
          <Button
            kind="primary"
            isDisabled={chosen?.provenance.type !== 'interview'}
            onPress={() => open(chosen)}
          >
            {t('openRow')}
          </Button>
        </>
      }
    >
      <div className={styles.concordance}>
        <div className={styles.query}>
          <LineField
            className={styles.field}
            role="combobox"
            aria-label={t('concordanceField')}
            aria-expanded={hits.length > 0}
            aria-controls="concordance"
            aria-activedescendant={chosen === undefined ? undefined : `concordance-${at}`}
            aria-autocomplete="list"
            placeholder={t('concordanceField')}
            value={first}
            autoFocus
            maxLength={1_000}
            onInput={(text) => {
              setQuery(text)
              setCurrent(0)
            }}
            onKeyDown={keyDown}
          />
          <Select
            label={t('inLanguage')}
            labelHidden
            value={language ?? ANY}
            choices={[
              { value: ANY, label: t('anyLanguage') },
              ...languages.map((tag) => ({ value: tag, label: format.languageTitle(tag) })),
            ]}
            onChange={(value) => {
              setLanguage(value === ANY ? null : (value as LanguageTag))
              setCurrent(0)
            }}
          />
        </div>
        <p className={styles.status} aria-live="polite">
          {isEmpty && t('concordanceHint')}
          {!isEmpty && answered && hits.length === 0 && t('concordanceNone')}
          {!isEmpty && hits.length > 0 && t('hits', { count: hits.length })}
          {more && ` ${t('hitsMore', { count: CONCORDANCE_HITS })}`}
          {said !== '' && ` ${said}`}
        </p>
        <Refusal error={refusal ?? failure} />
        <div ref={list} id="concordance" role="listbox" aria-label={title} className={styles.list}>
          {hits.map((hit, index) => (
            <ConcordanceEntry
              key={`${hit.unit} ${hit.language}`}
              id={`concordance-${index}`}
              hit={hit}
              languages={languages}
              isChosen={index === at}
              isHere={
                hit.provenance.type === 'interview' && hit.provenance.interview === session.id
              }
              onChoose={() => setCurrent(index)}
              onOpen={() => open(hit)}
            />
          ))}
        </div>
        {hits.length > 0 && <p className={styles.status}>{t('concordanceKeys')}</p>}
      </div>
    </Dialog>
  )
}
