import type { ReactNode } from 'react'
import { MomentField } from '../participants/MomentField.tsx'
import type { EntryForm, FormKind, MomentOf } from './entryForm.ts'
import { fieldChange, fieldValue } from './fieldValue.ts'

interface EntryMomentProps<Kind extends FormKind> {
  readonly form: EntryForm<Kind>
  readonly field: MomentOf<Kind>
  readonly label: ReactNode
  /** An instant of the day that a time typed alone belongs to; null: today. */
  readonly near?: string | null
}

/** A date and time of an entry. */
export function EntryMoment<Kind extends FormKind>(props: EntryMomentProps<Kind>) {
  const { form, field, label, near = null } = props
  return (
    <MomentField
      field={`${form.key}:${field}`}
      label={label}
      instant={fieldValue(form, field)}
      near={near}
      isReadOnly={form.isReadOnly}
      save={(run, instant) => form.change(run, fieldChange(field, instant))}
    />
  )
}
