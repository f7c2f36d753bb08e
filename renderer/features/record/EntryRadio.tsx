import type { ReactNode } from 'react'
import { useCommand } from '../../session/useCommand.ts'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import type { Choice } from '../../ui/Select.tsx'
import type { EntryFields, EntryForm, FormKind } from './entryForm.ts'
import styles from './Form.module.css'
import { fieldChange, fieldValue } from './fieldValue.ts'

interface EntryRadioProps<Kind extends FormKind> {
  readonly form: EntryForm<Kind>
  readonly field: keyof EntryFields<Kind> & string
  readonly label: ReactNode
  readonly choices: readonly Choice<string>[]
}

/** One of a few, all in sight, saved when it is chosen. */
export function EntryRadio<Kind extends FormKind>(props: EntryRadioProps<Kind>) {
  const { form, field, label, choices } = props
  const { run, refusal } = useCommand()
  return (
    <div className={fieldValue<string>(form, field) === 'unknown' ? styles.unset : undefined}>
      <RadioRow
        label={label}
        value={fieldValue<string>(form, field)}
        choices={choices}
        isDisabled={form.isReadOnly}
        onChange={(value) => void form.change(run, fieldChange(field, value))}
      />
      <Refusal error={refusal} />
    </div>
  )
}
