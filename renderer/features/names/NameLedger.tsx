import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { Button } from '../../ui/Button.tsx'
import { LineField } from '../../ui/LineField.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useRoving } from '../statements/useRoving.ts'
import { NameDetails } from './NameDetails.tsx'
import { NameFields } from './NameFields.tsx'
import styles from './NameLedger.module.css'
import { NameRow } from './NameRow.tsx'
import { matchesName, titleOf } from './nameTexts.ts'
import { useOpenName } from './useOpenName.ts'

interface NameLedgerProps {
  readonly about: string
  readonly names: readonly NameEntry[]
  /** Names that hold here too and cannot be changed here. */
  readonly inherited?: readonly NameEntry[]
  readonly languages: readonly LanguageTag[]
  readonly isReadOnly: boolean
  readonly refusal: AppError | null
  /** True: it is saved. */
  readonly onAdd: (name: NameEntry) => Promise<boolean>
  readonly onChange: (before: NameEntry, after: NameEntry) => void
  readonly onRemove: (name: NameEntry) => void
  /** Asks for one more language; left out: the languages are given. */
  readonly onLanguage?: (language: LanguageTag) => void
  /** More buttons, before that for a new name. */
  readonly tools?: ReactNode
  /** What more can be done with the open name; `open` shows another one in its place. */
  readonly more?: (name: NameEntry, open: (name: NameEntry) => void) => ReactNode
}

const NONE: readonly NameEntry[] = []

/** Names with their approved form in each language; one of them open to be changed. */
export function NameLedger(props: NameLedgerProps) {
  const { names, inherited = NONE, languages, isReadOnly, onRemove } = props
  const { t } = useTranslation('names')
  const format = useFormat()
  const [query, setQuery] = useState('')
  const all = [...names, ...inherited]
  const { open, isNew, change, begin, show } = useOpenName({ ...props, names: all })
  const addButton = useRef<HTMLButtonElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const shown = all
    .filter((name) => matchesName(name, query))
    .toSorted((a, b) => format.compare(titleOf(a, languages), titleOf(b, languages)))
  const roving = useRoving(shown.map(({ id }) => id))
  const isForeign = open !== null && inherited.includes(open)

  /** Puts the focus on a name of the list, or on the button for a new one. */
  function focusOn(name: NameEntry | null): void {
    const row =
      name && table.current?.querySelector<HTMLElement>(`[data-rove="${CSS.escape(name.id)}"]`)
    const target = row ?? addButton.current
    target?.focus()
  }

  function remove(name: NameEntry): void {
    const place = shown.indexOf(name)
    const next = shown[place + 1] ?? shown[place - 1] ?? null
    onRemove(name)
    show(next?.id ?? null)
    focusOn(next)
  }

  function leave(): void {
    // One that is only being saved is in the list already, and stays open like any other.
    if (!all.some(({ id }) => id === open?.id)) show(null)
    focusOn(open)
  }

  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <p className={styles.about}>{props.about}</p>
        <LineField
          className={styles.search}
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onInput={setQuery}
        />
        {props.tools}
        <Button kind="primary" ref={addButton} isDisabled={isReadOnly} onPress={begin}>
          {t('add')}
        </Button>
      </div>
      <div className={styles.refusal}>
        <Refusal error={props.refusal} />
      </div>
      <div className={styles.parts}>
        {shown.length === 0 ? (
          <p className={styles.empty}>{all.length === 0 ? t('none') : t('notFound')}</p>
        ) : (
          <div className={styles.scroll}>
            <table
              ref={table}
              className={styles.table}
              aria-label={t('table')}
              onKeyDown={(event) => {
                roving.onKeyDown(event)
                if (event.key !== 'Delete' || isImeKey(event.nativeEvent) || isReadOnly) return
                const id = event.target instanceof HTMLElement ? event.target.dataset.rove : null
                const name = names.find((each) => each.id === id)
                if (name === undefined) return
                event.preventDefault()
                remove(name)
              }}
            >
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
                  <NameRow
                    key={name.id}
                    name={name}
                    languages={languages}
                    isOpen={name.id === open?.id}
                    isInherited={inherited.includes(name)}
                    stop={roving.stop(name.id)}
                    onOpen={() => show(name.id)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {open !== null && (
          <aside
            className={styles.side}
            aria-label={isNew ? t('add') : t('name')}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || isImeKey(event.nativeEvent)) return
              event.preventDefault()
              leave()
            }}
          >
            {isReadOnly || isForeign ? (
              <NameDetails name={open} languages={languages} />
            ) : (
              <NameFields
                key={open.id}
                name={open}
                languages={languages}
                autoFocus={isNew ? languages[0] : undefined}
                onLanguage={props.onLanguage}
                onChange={(after) => void change(after)}
              />
            )}
            {!isReadOnly && (
              <div className={styles.end}>
                {!isNew && props.more?.(open, (name) => show(name.id))}
                {isNew ? (
                  <Button onPress={leave}>{t('cancel')}</Button>
                ) : (
                  !isForeign && (
                    <Button kind="danger" onPress={() => remove(open)}>
                      {t('remove')}
                    </Button>
                  )
                )}
              </div>
            )}
          </aside>
        )}
      </div>
    </div>
  )
}
