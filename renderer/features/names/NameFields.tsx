import { useTranslation } from 'react-i18next'
import { NAME_KINDS, type NameEntry } from '#core/assist/names/nameEntry.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useEscapeReverts } from '../../ui/useEscapeReverts.ts'
import { LanguageAdder } from '../interview/LanguageAdder.tsx'
import styles from './NameFields.module.css'
import { variantsText, withForm, withVariants } from './nameDraft.ts'
import { useNameProposals } from './useNameProposals.ts'

interface NameFieldsProps {
  readonly name: NameEntry
  readonly languages: readonly LanguageTag[]
  /** Which language's field has the focus first; left out: none. */
  readonly autoFocus?: LanguageTag | undefined
  /** Asks for one more language; undefined: the languages are given. */
  readonly onLanguage?: ((language: LanguageTag) => void) | undefined
  /** Every field, as it is left. */
  readonly onChange: (name: NameEntry) => void
}

/** A name in every language at once, with what the systems propose for each. */
export function NameFields(props: NameFieldsProps) {
  const { name, languages, autoFocus, onLanguage, onChange } = props
  const { t } = useTranslation('names')
  const format = useFormat()
  const proposals = useNameProposals(name, languages)
  /** The form that is written before any other is the one that was heard or read. */
  const isFirst = Object.keys(name.forms).length === 0
  return (
    <div className={styles.fields}>
      <Select
        label={t('kind')}
        value={name.kind}
        choices={NAME_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={(kind) => onChange({ ...name, kind })}
      />
      {languages.map((language) => {
        const form = name.forms[language]
        const title = format.languageTitle(language)
        return (
          <div key={language} className={styles.language}>
            <Line
              label={form === undefined ? title : `${title} · ${t(`systems.${form.system}`)}`}
              value={form?.text ?? ''}
              lang={language}
              autoFocus={autoFocus === language}
              onText={(text) =>
                onChange(withForm(name, language, text, isFirst ? 'original' : 'usage'))
              }
            />
            <ul className={styles.proposals} aria-label={t('proposals', { language: title })}>
              {proposals
                .filter((proposal) => proposal.language === language)
                .map(({ text, system }) => (
                  <li key={text}>
                    <button
                      type="button"
                      className={styles.proposal}
                      onClick={() => onChange(withForm(name, language, text, system))}
                    >
                      <span lang={language}>{text}</span>
                      <span className={styles.system}>{t(`systems.${system}`)}</span>
                    </button>
                  </li>
                ))}
            </ul>
            {form !== undefined && (
              <Line
                label={t('variants')}
                value={variantsText(form)}
                lang={language}
                onText={(text) => onChange(withVariants(name, language, text))}
              />
            )}
          </div>
        )
      })}
      {onLanguage !== undefined && <LanguageAdder taken={languages} onAdd={onLanguage} />}
      <AreaField
        {...useEscapeReverts<HTMLTextAreaElement>()}
        label={t('note')}
        value={name.note}
        onCommit={(note) => {
          if (note !== name.note) onChange({ ...name, note })
        }}
      />
    </div>
  )
}

interface LineProps {
  readonly label: string
  readonly value: string
  readonly lang: LanguageTag
  readonly autoFocus?: boolean
  readonly onText: (text: string) => void
}

function Line({ onText, ...field }: LineProps) {
  return (
    <TextField
      {...field}
      {...useEscapeReverts<HTMLInputElement>()}
      maxLength={1_000}
      onCommit={(text) => {
        if (text !== field.value) onText(text)
      }}
    />
  )
}
