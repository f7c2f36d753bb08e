import { type FormEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterviewFields } from '#core/interview/interviewFields.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import styles from './InterviewForm.module.css'
import { LanguagesField } from './LanguagesField.tsx'
import { TimeZoneField } from './TimeZoneField.tsx'

interface InterviewFormProps {
  readonly id: string
  readonly initial: InterviewFields
  readonly error: AppError | null
  /** True: it is read, and not written any more. */
  readonly isReadOnly?: boolean
  readonly onChange: (fields: InterviewFields) => void
  readonly onSubmit: (event: FormEvent) => void
  /** What else is asked of this interview. */
  readonly children?: ReactNode
}

/** What is true of an interview as a whole. Enter in a line submits. */
export function InterviewForm(props: InterviewFormProps) {
  const { id, initial, error, isReadOnly = false, onChange, onSubmit, children } = props
  const { t } = useTranslation('interview')
  const errorText = useErrorText()
  const fields = useRef(initial)
  const isTitle = error?.code === 'FIELD_EMPTY'

  function change(changes: Partial<InterviewFields>): void {
    fields.current = { ...fields.current, ...changes }
    onChange(fields.current)
  }

  return (
    <form id={id} className={styles.form} onSubmit={onSubmit} noValidate>
      <TextField
        label={t('form.title')}
        value={initial.title}
        autoFocus
        readOnly={isReadOnly}
        error={isTitle ? errorText(error) : null}
        onInput={(title) => change({ title })}
      />
      <div className={styles.pair}>
        <TextField
          label={t('form.caseNumber')}
          value={initial.caseNumber}
          readOnly={isReadOnly}
          onInput={(caseNumber) => change({ caseNumber })}
        />
        {isReadOnly ? (
          <TextField label={t('form.timeZone')} value={initial.timeZone} readOnly />
        ) : (
          <TimeZoneField value={initial.timeZone} onChange={(timeZone) => change({ timeZone })} />
        )}
      </div>
      <LanguagesField
        languages={initial.languages}
        isReadOnly={isReadOnly}
        onChange={(languages) => change({ languages })}
      />
      <Checkbox
        defaultSelected={initial.exercise}
        isDisabled={isReadOnly}
        onChange={(exercise) => change({ exercise })}
      >
        {t('form.exercise')}
      </Checkbox>
      {children}
      {!isTitle && <Refusal error={error} />}
    </form>
  )
}
