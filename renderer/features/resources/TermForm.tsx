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
import styles from './ConceptForm.module.css'
import { termLanguages } from './termLanguages.ts'

interface TermFormProps {
  readonly term: Term
  readonly columns: readonly LanguageTag[]
  readonly isReadOnly: boolean
  readonly canRemove: boolean
  /** Null: the term is removed. */
  readonly onChange: (term: Term | null) => void
}

/** One term: how it is written, in which language, and whether it should be used. */
export function TermForm({ term, columns, isReadOnly, canRemove, onChange }: TermFormProps) {
  const { t } = useTranslation('resources')
  const format = useFormat()
  const { text } = term
  return (
    <div className={styles.term}>
      <div className={styles.line}>
        <LineField
          value={text}
          lang={term.language}
          readOnly={isReadOnly}
          aria-label={t('terms.term')}
          onCommit={(next) => {
            if (next !== '' && next !== text) onChange({ ...term, text: next })
          }}
        />
        {!isReadOnly && (
          <IconButton
            icon={Trash2}
            label={t('terms.removeTerm', { text })}
            isDisabled={!canRemove}
            onPress={() => onChange(null)}
          />
        )}
      </div>
      <div className={styles.facts}>
        <Select
          label={t('terms.languageOf', { text })}
          labelHidden
          isDisabled={isReadOnly}
          value={term.language as string}
          choices={termLanguages(columns).map((tag) => ({
            value: tag as string,
            label: format.languageTitle(tag),
          }))}
          onChange={(language) => onChange({ ...term, language: language as LanguageTag })}
        />
        <Select
          label={t('terms.statusOf', { text })}
          labelHidden
          isDisabled={isReadOnly}
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
          isDisabled={isReadOnly}
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
      {(!isReadOnly || term.note !== '') && (
        <LineField
          value={term.note}
          readOnly={isReadOnly}
          placeholder={isReadOnly ? '' : t('terms.termNote')}
          aria-label={t('terms.noteOf', { text })}
          onCommit={(note) => {
            if (note !== term.note) onChange({ ...term, note })
          }}
        />
      )}
    </div>
  )
}
