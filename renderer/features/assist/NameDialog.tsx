import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NAME_KINDS, type NameEntry, type NameKind } from '#core/assist/names/nameEntry.ts'
import { proposeForms } from '#core/assist/names/proposeForms.ts'
import type { NameId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeLine } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useHost } from '../../session/app.ts'
import { useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Dialogs.module.css'
import { guessNameKind } from './guessNameKind.ts'
import { NameFormField } from './NameFormField.tsx'
import { type ChosenForms, formsOf } from './nameForms.ts'
import type { Selected } from './selectedPassage.ts'

interface NameDialogProps {
  readonly selected: Selected
  readonly languages: readonly LanguageTag[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A name from what is selected: its form in every language proposed at once. */
export function NameDialog({ selected, languages, onClose, onDone }: NameDialogProps) {
  const { t } = useTranslation('assist')
  const { t: common } = useTranslation('common')
  const { t: names } = useTranslation('names')
  const title = useActionName()('assist.addName')
  const host = useHost()
  const session = useSession()
  const language = selected.language ?? languages[0]
  const text = language === undefined ? '' : (selected.texts[language] ?? '')
  const [kind, setKind] = useState<NameKind>(() =>
    language === undefined ? 'person' : guessNameKind(text, language),
  )
  const [place, setPlace] = useState<'interview' | 'library'>('interview')
  const [written, setWritten] = useState(text)
  const [chosen, setChosen] = useState<ChosenForms>(selected.texts)
  const [variants, setVariants] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const isSaving = useRef(false)
  const proposals = useMemo(
    () => (language === undefined ? [] : proposeForms(written, language, kind, languages)),
    [written, language, kind, languages],
  )
  if (language === undefined) return null
  const others = languages.filter((tag) => tag !== language)
  const forms = formsOf({
    language,
    text,
    chosen: { ...chosen, [language]: written },
    proposals,
    variants: variants.split(';').map(normalizeLine),
    languages,
  })

  async function save(): Promise<void> {
    setEmpty(Object.keys(forms).length === 0)
    if (Object.keys(forms).length === 0 || isSaving.current) return
    isSaving.current = true
    const name: NameEntry = { id: crypto.randomUUID() as NameId, kind, forms, note: '' }
    const saved =
      place === 'interview'
        ? await session.execute({ type: 'AddName', name })
        : await host.call('names.apply', { edits: [{ before: null, after: name }] })
    isSaving.current = false
    if (saved.ok) onDone()
    else setFailure(saved.error)
  }

  const enterSaves = (_: string, cause: string) => {
    if (cause === 'enter') void save()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" onPress={() => void save()}>
            {common('add')}
          </Button>
        </>
      }
    >
      <div
        className={styles.form}
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
          if (event.target.type === 'radio') void save()
        }}
      >
        <RadioRow
          label={names('kind')}
          value={kind}
          choices={NAME_KINDS.map((value) => ({ value, label: names(`kinds.${value}`) }))}
          onChange={setKind}
        />
        <NameFormField
          key={language}
          language={language}
          text={written}
          proposals={proposals.filter((one) => one.language === language)}
          isFirst={text === ''}
          onText={setWritten}
          onEnter={enterSaves}
        />
        {others.map((tag, at) => (
          <NameFormField
            key={tag}
            language={tag}
            text={chosen[tag] ?? null}
            proposals={proposals.filter((one) => one.language === tag)}
            isFirst={text !== '' && at === 0}
            onText={(next) => setChosen((before) => ({ ...before, [tag]: next }))}
            onEnter={enterSaves}
          />
        ))}
        <TextField
          label={names('variants')}
          lang={language}
          value=""
          onInput={setVariants}
          onCommit={enterSaves}
        />
        <RadioRow
          label={t('ledger')}
          value={place}
          choices={(['interview', 'library'] as const).map((value) => ({
            value,
            label: t(`ledgerOf.${value}`),
          }))}
          onChange={setPlace}
        />
        {isEmpty && <p className={styles.problem}>{t('nameEmpty')}</p>}
        <Refusal error={failure} />
      </div>
    </Dialog>
  )
}
