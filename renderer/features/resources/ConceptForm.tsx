import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateConcept } from '#core/assist/rowAssistance.ts'
import {
  CONFIDENCES,
  type Concept,
  type Confidence,
  type Term,
} from '#core/assist/terms/concept.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useHost } from '../../session/app.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './ConceptForm.module.css'
import { newTerm } from './editConcept.ts'
import { TermForm } from './TermForm.tsx'

interface ConceptFormProps {
  readonly concept: Concept
  readonly columns: readonly LanguageTag[]
  readonly isReadOnly: boolean
  /** Null: the concept is removed. */
  readonly onChange: (after: Concept | null) => void
}

/** Everything that is known of one concept; each field is saved as it is left. */
export function ConceptForm({ concept, columns, isReadOnly, onChange }: ConceptFormProps) {
  const { t } = useTranslation('resources')
  const duplicates = useDuplicates(concept, isReadOnly)
  const change = (changes: Partial<Concept>) => onChange({ ...concept, ...changes })
  const text = (field: 'definition' | 'note' | 'source' | 'domain') => ({
    label: t(`terms.${field}`),
    value: concept[field],
    readOnly: isReadOnly,
    onCommit: (next: string) => {
      if (next !== concept[field]) change({ [field]: next })
    },
  })
  const changeTerm = (index: number, term: Term | null) =>
    change({
      terms: concept.terms.flatMap((each, place) =>
        place !== index ? [each] : term === null ? [] : [term],
      ),
    })
  return (
    <div className={styles.form}>
      {duplicates.length > 0 && (
        <p className={styles.duplicates} role="status">
          {t('terms.duplicates', {
            terms: [...new Set(duplicates.flatMap(({ terms }) => terms))].join(', '),
            count: duplicates.length,
          })}
        </p>
      )}
      <h2 className={styles.heading}>{t('terms.terms')}</h2>
      {concept.terms.map((term, index) => (
        <TermForm
          // biome-ignore lint/suspicious/noArrayIndexKey: a term is named by its place alone.
          key={index}
          term={term}
          columns={columns}
          isReadOnly={isReadOnly}
          canRemove={concept.terms.length > 1}
          onChange={(after) => changeTerm(index, after)}
        />
      ))}
      {!isReadOnly && (
        <Button
          kind="quiet"
          onPress={() => {
            const missing = columns.find(
              (tag) => !concept.terms.some(({ language }) => language === tag),
            )
            const language = missing ?? columns[0]
            if (language === undefined) return
            change({ terms: [...concept.terms, newTerm(t('terms.newTerm'), language)] })
          }}
        >
          {t('terms.addTerm')}
        </Button>
      )}
      <AreaField {...text('definition')} />
      <AreaField {...text('note')} />
      <div className={styles.pair}>
        <TextField {...text('domain')} />
        <Select
          label={t('terms.confidence')}
          isDisabled={isReadOnly}
          value={concept.confidence ?? ''}
          choices={[
            { value: '', label: t('terms.confidenceNone') },
            ...CONFIDENCES.map((each) => ({ value: each, label: t(`terms.confidences.${each}`) })),
          ]}
          onChange={(chosen) =>
            change({ confidence: chosen === '' ? null : (chosen as Confidence) })
          }
        />
      </div>
      <TextField {...text('source')} />
      {!isReadOnly && (
        <div className={styles.end}>
          <Button kind="danger" onPress={() => onChange(null)}>
            {t('terms.removeConcept')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Other concepts that have a term of this one. */
function useDuplicates(concept: Concept, isReadOnly: boolean): readonly DuplicateConcept[] {
  const host = useHost()
  const [duplicates, setDuplicates] = useState<readonly DuplicateConcept[]>([])
  useEffect(() => {
    let current = true
    if (isReadOnly) return
    void host.call('terms.duplicates', { concept }).then((answer) => {
      if (current) setDuplicates(answer.ok ? answer.value : [])
    })
    return () => {
      current = false
    }
  }, [host, concept, isReadOnly])
  return duplicates
}
