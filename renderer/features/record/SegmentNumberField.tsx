import { useTranslation } from 'react-i18next'
import type { EntryForm } from './entryForm.ts'
import { ParsedField } from './ParsedField.tsx'
import { useSegmentNumbers } from './useSegmentNumbers.ts'

interface SegmentNumberFieldProps {
  readonly form: EntryForm<'assignment'>
  readonly field: 'first' | 'last'
  readonly label: string
  /** How it reads that the stretch begins, or ends, where the sitting does. */
  readonly none: string
}

/** A segment, named by its number in the transcript. */
export function SegmentNumberField({ form, field, label, none }: SegmentNumberFieldProps) {
  const { t } = useTranslation('record')
  const numbers = useSegmentNumbers()
  const segment = form.fields[field]
  return (
    <ParsedField
      field={`${form.key}:${field}`}
      label={label}
      placeholder={none}
      isNumber
      isReadOnly={form.isReadOnly}
      shown={segment === null ? '' : String(numbers.of(segment) ?? '')}
      parse={(typed) => {
        const text = typed.trim()
        if (text === '') return null
        return (/^\d{1,9}$/.test(text) ? numbers.at(Number(text)) : null) ?? undefined
      }}
      invalid={t('assignments.noSegment', { count: numbers.count })}
      save={(run, found) => form.change(run, { [field]: found })}
    />
  )
}
