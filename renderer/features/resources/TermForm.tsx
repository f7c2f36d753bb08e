import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import {
  PARTS_OF_SPEECH,
  type PartOfSpeech,
  TERM_STATUSES,
  type Term,
} from '#core/assist/terms/concept.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { LineField } from '../../ui/LineField.tsx'
import { Select } from '../../ui/Select.tsx'
import { useEscapeReverts } from '../../ui/useEscapeReverts.ts'
import styles from './ConceptForm.module.css'
import { termLanguages } from './termLanguages.ts'

interface TermFormProps {
  readonly term: Term
  readonly columns: readonly LanguageTag[]
  /** True: only the field for its text is shown. */
  readonly isBare: boolean
  readonly canRemove: boolean
  /** True: the focus begins here. */
  readonly autoFocus: boolean
  readonly onChange: (term: Term) => void
  readonly onRemove: () => void
}

/** One term: how it is written, in which language, and whether it should be used. */
export function TermForm(props: TermFormProps) {
  const { term, columns, isBare, canRemove, autoFocus, onChange, onRemove } = props
  const { t } = useTranslation('resources')
  const format = useFormat()
  const line = useEscapeReverts<HTMLInputElement>()
  const note = useEscapeReverts<HTMLInputElement>()
  const language = format.languageTitle(term.language)
  const text = term.text === '' ? language : term.text
  return (
    <fieldset className={styles.term} aria-label={text}>
      <div className={styles.line}>
        <LineField
          {...line}
          value={term.text}
          lang={term.language}
          autoFocus={autoFocus}
          maxLength={1_000}
          placeholder={language}
          aria-label={t('terms.termIn', { language })}
          onCommit={(next) => {
            if (next === '' && !canRemove) line.handle.current?.revert()
            else if (next !== term.text) onChange({ ...term, text: next })
          }}
        />
        {!isBare && (
          <IconButton
            icon={Trash2}
            label={t('terms.removeTerm', { text })}
            isDisabled={!canRemove}
            onPress={onRemove}
          />
        )}
      </div>
      {!isBare && (
        <div className={styles.facts}>
          <Select
            label={t('terms.languageOf', { text })}
            labelHidden
            value={term.language as string}
            choices={termLanguages(columns).map((tag) => ({
              value: tag as string,
              label: format.languageTitle(tag),
            }))}
            onChange={(chosen) => onChange({ ...term, language: chosen as LanguageTag })}
          />
          <Select
            label={t('terms.statusOf', { text })}
            labelHidden
            value={term.status}
            choices={TERM_STATUSES.map((status) => ({
              value: status,
              label: t(`terms.status.${status}`),
            }))}
            onChange={(status) => onChange({ ...term, status })}
          />
          <Select
            label={t('terms.partOf', { text })}
            labelHidden
            value={term.partOfSpeech ?? ''}
            choices={[
              { value: '', label: t('terms.part.none') },
              ...PARTS_OF_SPEECH.map((part) => ({ value: part, label: t(`terms.part.${part}`) })),
            ]}
            onChange={(part) =>
              onChange({ ...term, partOfSpeech: part === '' ? null : (part as PartOfSpeech) })
            }
          />
        </div>
      )}
      {term.text !== '' && (
        <LineField
          {...note}
          value={term.note}
          placeholder={t('terms.termNote')}
          aria-label={t('terms.noteOf', { text })}
          maxLength={1_000}
          onCommit={(next) => {
            if (next !== term.note) onChange({ ...term, note: next })
          }}
        />
      )}
    </fieldset>
  )
}
