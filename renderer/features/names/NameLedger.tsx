import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import { foldForSearch } from '#core/interview/foldForSearch.ts'
import type { NameId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { LineField } from '../../ui/LineField.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useRoving } from '../statements/useRoving.ts'
import { NameFields } from './NameFields.tsx'
import styles from './NameLedger.module.css'
import { newName, variantsText } from './nameDraft.ts'

interface NameLedgerProps {
  readonly about: string
  readonly names: readonly NameEntry[]
  readonly languages: readonly LanguageTag[]
  readonly isReadOnly: boolean
  readonly refusal: AppError | null
  /** True: it is saved. */
  readonly onAdd: (name: NameEntry) => Promise<boolean>
  readonly onChange: (before: NameEntry, after: NameEntry) => void
  readonly onRemove: (name: NameEntry) => void
  /** More buttons, before that for a new name. */
  readonly tools?: ReactNode
}

/** Names with their approved form in each language; one of them open to be changed. */
export function NameLedger(props: NameLedgerProps) {
  const { about, names, languages, isReadOnly, refusal, onAdd, onChange, onRemove, tools } = props
  const { t } = useTranslation('names')
  const format = useFormat()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<NameId | null>(null)
  /** A new name is kept here until it has a form in some language. */
  const [draft, setDraft] = useState<NameEntry | null>(null)
  const shown = names
    .filter((name) => matches(name, query))
    .toSorted((a, b) => format.compare(titleOf(a, languages), titleOf(b, languages)))
  const roving = useRoving(shown.map(({ id }) => id))
  const open = draft ?? names.find(({ id }) => id === chosen) ?? null

  async function change(after: NameEntry): Promise<void> {
    if (draft === null) {
      if (open !== null && Object.keys(after.forms).length > 0) onChange(open, after)
    } else if (Object.keys(after.forms).length === 0) setDraft(after)
    else if (await onAdd(after)) {
      setDraft(null)
      setChosen(after.id)
    }
  }

  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <p className={styles.about}>{about}</p>
        <LineField
          className={styles.search}
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onInput={setQuery}
        />
        {tools}
        <Button kind="primary" isDisabled={isReadOnly} onPress={() => setDraft(newName())}>
          {t('add')}
        </Button>
      </div>
      <div className={styles.refusal}>
        <Refusal error={refusal} />
      </div>
      <div className={styles.parts}>
        {shown.length === 0 ? (
          <p className={styles.empty}>{names.length === 0 ? t('none') : t('notFound')}</p>
        ) : (
          <div className={styles.scroll}>
            <table className={styles.table} aria-label={t('table')} onKeyDown={roving.onKeyDown}>
              <thead>
                <tr>
                  <th scope="col">{t('kind')}</th>
                  {languages.map((language) => (
                    <th key={language} scope="col">
                      {format.languageTitle(language)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((name) => (
                  <tr
                    key={name.id}
                    className={styles.row}
                    data-chosen={name.id === open?.id ? '' : undefined}
                  >
                    <td>
                      <button
                        type="button"
                        className={styles.open}
                        aria-expanded={name.id === open?.id}
                        aria-label={t('open', { name: titleOf(name, languages) })}
                        onClick={() => {
                          setDraft(null)
                          setChosen(name.id)
                        }}
                        {...roving.stop(name.id)}
                      >
                        {t(`kinds.${name.kind}`)}
                      </button>
                    </td>
                    {languages.map((language) => {
                      const form = name.forms[language]
                      return (
                        <td key={language}>
                          {form === undefined ? (
                            <span className={styles.missing}>{t('missing')}</span>
                          ) : (
                            <>
                              <div lang={language}>{form.text}</div>
                              <div className={styles.soft}>
                                {t(`systems.${form.system}`)}
                                {form.variants.length > 0 && (
                                  <>
                                    {' · '}
                                    <span lang={language}>{variantsText(form)}</span>
                                  </>
                                )}
                              </div>
                            </>
                          )}
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {open !== null && (
          <aside className={styles.side} aria-label={t('name')}>
            <NameFields
              key={open.id}
              name={open}
              languages={languages}
              isReadOnly={isReadOnly}
              autoFocus={draft === null ? undefined : languages[0]}
              onChange={(after) => void change(after)}
            />
            {!isReadOnly && (
              <div className={styles.end}>
                {draft === null ? (
                  <Button kind="danger" onPress={() => onRemove(open)}>
                    {t('remove')}
                  </Button>
                ) : (
                  <Button onPress={() => setDraft(null)}>{t('cancel')}</Button>
                )}
              </div>
            )}
          </aside>
        )}
      </div>
    </div>
  )
}

const titleOf = ({ forms }: NameEntry, languages: readonly LanguageTag[]): string =>
  languages.map((language) => forms[language]?.text).find((text) => text !== undefined) ??
  Object.values(forms)[0]?.text ??
  ''

function matches({ forms, note }: NameEntry, query: string): boolean {
  const wanted = foldForSearch(query.normalize('NFC').trim())
  const texts = [note, ...Object.values(forms).flatMap(({ text, variants }) => [text, ...variants])]
  return wanted === '' || texts.some((text) => foldForSearch(text).includes(wanted))
}
