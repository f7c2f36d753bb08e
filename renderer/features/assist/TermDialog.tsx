import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateConcept } from '#core/assist/rowAssistance.ts'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { ConceptId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeLine } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useHost } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Dialogs.module.css'
import type { Selected } from './selectedPassage.ts'

/** Milliseconds after the last key press until duplicates are looked for. */
const TYPING_PAUSE = 250

/** The domain of the term before: terms come in runs. */
let lastDomain = ''

interface TermDialogProps {
  readonly selected: Selected
  readonly languages: readonly LanguageTag[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A term from what is selected, with what stands for it in the other languages. */
export function TermDialog({ selected, languages, onClose, onDone }: TermDialogProps) {
  const { t } = useTranslation('assist')
  const { t: common } = useTranslation('common')
  const name = useActionName()
  const format = useFormat()
  const host = useHost()
  const [id] = useState(() => crypto.randomUUID() as ConceptId)
  const [texts, setTexts] = useState(selected.texts)
  const [domain, setDomain] = useState(lastDomain)
  const [note, setNote] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const isSaving = useRef(false)
  const concept: Concept = {
    id,
    definition: '',
    domain: normalizeLine(domain),
    note: note.trim(),
    source: '',
    confidence: null,
    terms: languages.flatMap((language) => {
      const text = normalizeLine(texts[language] ?? '')
      return text === ''
        ? []
        : [{ text, language, status: 'preferred', partOfSpeech: null, note: '' } as const]
    }),
  }
  const duplicates = useDuplicates(concept)
  const firstEmpty = languages.find((language) => (selected.texts[language] ?? '') === '')

  async function save(): Promise<void> {
    setEmpty(concept.terms.length === 0)
    if (concept.terms.length === 0 || isSaving.current) return
    isSaving.current = true
    const saved = await host.call('terms.apply', { edits: [{ before: null, after: concept }] })
    isSaving.current = false
    if (!saved.ok) {
      setFailure(saved.error)
      return
    }
    lastDomain = concept.domain
    onDone()
  }

  const enterSaves = (_: string, cause: string) => {
    if (cause === 'enter') void save()
  }
  return (
    <Dialog
      title={name('assist.addTerm')}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" onPress={() => void save()}>
            {duplicates.length > 0 ? t('addAllTheSame') : common('add')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {languages.map((language) => (
          <TextField
            key={language}
            label={format.languageTitle(language)}
            lang={language}
            value={selected.texts[language] ?? ''}
            autoFocus={language === (firstEmpty ?? languages[0])}
            maxLength={1_000}
            onInput={(text) => setTexts((before) => ({ ...before, [language]: text }))}
            onCommit={enterSaves}
          />
        ))}
        <TextField
          label={t('domain')}
          value={lastDomain}
          maxLength={1_000}
          onInput={setDomain}
          onCommit={enterSaves}
        />
        <TextField
          label={t('termNote')}
          value=""
          maxLength={1_000}
          onInput={setNote}
          onCommit={enterSaves}
        />
        <div aria-live="polite">
          {duplicates.length > 0 && (
            <div className={styles.duplicates}>
              <p>{t('duplicates', { count: duplicates.length })}</p>
              <ul>
                {duplicates.slice(0, 4).map(({ concept: known }) => (
                  <li key={known.id}>{known.terms.map(({ text }) => text).join(' · ')}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
        {isEmpty && <p className={styles.problem}>{t('termEmpty')}</p>}
        <Refusal error={failure} />
      </div>
    </Dialog>
  )
}

/** Concepts that the termbase has already; asked when somebody has stopped typing. */
function useDuplicates(concept: Concept): readonly DuplicateConcept[] {
  const host = useHost()
  const [duplicates, setDuplicates] = useState<readonly DuplicateConcept[]>([])
  const terms = JSON.stringify(concept.terms)
  const latest = useRef(concept)
  latest.current = concept
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the terms change.
  useEffect(() => {
    let gone = false
    const timer = setTimeout(async () => {
      const asked = latest.current
      const answer =
        asked.terms.length === 0 ? null : await host.call('terms.duplicates', { concept: asked })
      if (!gone) setDuplicates(answer?.ok === true ? answer.value : [])
    }, TYPING_PAUSE)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [host, terms])
  return duplicates
}
