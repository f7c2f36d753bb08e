import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CONFIDENCES, type Concept, type Confidence } from '#core/assist/terms/concept.ts'
import type { ConceptId } from '#core/interview/ids.ts'
import { DEFAULT_LANGUAGES, type LanguageTag } from '#core/interview/languageTag.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useEscapeReverts } from '../../ui/useEscapeReverts.ts'
import styles from './ConceptForm.module.css'
import { Duplicates } from './Duplicates.tsx'
import { TermForm } from './TermForm.tsx'
import { blankSlot, slotsFor, slotsOf, type TermSlot, termsOfSlots } from './termSlots.ts'

interface ConceptFormProps {
  /** One without terms is new: it is kept as soon as it has one. */
  readonly concept: Concept
  readonly columns: readonly LanguageTag[]
  readonly isNew: boolean
  readonly onChange: (after: Concept) => void
  /** Removes the concept, or gives the new one up. */
  readonly onRemove: () => void
  /** Shows another concept. */
  readonly onReveal: (concept: ConceptId) => void
}

const NEW_LANGUAGES = DEFAULT_LANGUAGES as readonly string[] as readonly LanguageTag[]

/** Everything that is known of one concept; each field is saved as it is left. */
export function ConceptForm(props: ConceptFormProps) {
  const { concept, columns, isNew, onChange, onRemove, onReveal } = props
  const { t } = useTranslation('resources')
  const [slots, setSlots] = useState(() => slotsOf(concept, NEW_LANGUAGES))
  /** The place in which the focus begins. */
  const [first, setFirst] = useState(isNew ? (slots[0]?.key ?? null) : null)
  const [seen, setSeen] = useState(concept.terms)
  if (seen !== concept.terms) {
    setSeen(concept.terms)
    setSlots(slotsFor(slots, concept.terms))
  }

  const change = (changes: Partial<Concept>) =>
    onChange({ ...concept, terms: termsOfSlots(slots), ...changes })

  function changeSlots(next: readonly TermSlot[]): void {
    setSlots(next)
    const terms = termsOfSlots(next)
    if (JSON.stringify(terms) !== JSON.stringify(concept.terms)) change({ terms })
  }

  function addTerm(): void {
    const language =
      columns.find((tag) => !slots.some(({ term }) => term.language === tag)) ?? columns[0]
    if (language === undefined) return
    const added = blankSlot(language)
    setFirst(added.key)
    setSlots([...slots, added])
  }

  const filled = slots.filter(({ term }) => term.text !== '').length
  return (
    <div className={styles.form}>
      {!isNew && <Duplicates concept={concept} onReveal={onReveal} />}
      <h2 className={styles.heading}>{isNew ? t('terms.add') : t('terms.terms')}</h2>
      {slots.map(({ key, term, isOffered }) => (
        <TermForm
          key={key}
          term={term}
          columns={columns}
          isBare={isOffered && term.text === ''}
          canRemove={term.text === '' ? slots.length > 1 : isNew || filled > 1}
          autoFocus={key === first}
          onChange={(after) =>
            changeSlots(slots.map((each) => (each.key === key ? { ...each, term: after } : each)))
          }
          onRemove={() => changeSlots(slots.filter((each) => each.key !== key))}
        />
      ))}
      <Button kind="quiet" className={styles.add} onPress={addTerm}>
        {t('terms.addTerm')}
      </Button>
      <LongText concept={concept} field="definition" onChange={change} />
      <LongText concept={concept} field="note" onChange={change} />
      <div className={styles.pair}>
        <ShortText concept={concept} field="domain" onChange={change} />
        <Select
          label={t('terms.confidence')}
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
      <ShortText concept={concept} field="source" onChange={change} />
      <div className={styles.end}>
        <Button kind={isNew ? 'plain' : 'danger'} onPress={onRemove}>
          {isNew ? t('cancel') : t('terms.removeConcept')}
        </Button>
      </div>
    </div>
  )
}

interface FieldProps<Field extends string> {
  readonly concept: Concept
  readonly field: Field
  readonly onChange: (changes: Partial<Concept>) => void
}

function LongText({ concept, field, onChange }: FieldProps<'definition' | 'note'>) {
  const { t } = useTranslation('resources')
  return (
    <AreaField
      {...useEscapeReverts<HTMLTextAreaElement>()}
      label={t(`terms.${field}`)}
      value={concept[field]}
      onCommit={(next) => {
        if (next !== concept[field]) onChange({ [field]: next })
      }}
    />
  )
}

function ShortText({ concept, field, onChange }: FieldProps<'domain' | 'source'>) {
  const { t } = useTranslation('resources')
  return (
    <TextField
      {...useEscapeReverts<HTMLInputElement>()}
      label={t(`terms.${field}`)}
      value={concept[field]}
      maxLength={1_000}
      onCommit={(next) => {
        if (next !== concept[field]) onChange({ [field]: next })
      }}
    />
  )
}
