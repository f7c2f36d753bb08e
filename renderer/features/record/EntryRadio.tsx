import type { ReactNode } from 'react'
import { useCommand } from '../../session/useCommand.ts'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import type { Choice } from '../../ui/Select.tsx'
import type { EntryFields, EntryForm, FormKind } from './entryForm.ts'
import styles from './Form.module.css'
import { fieldChange, fieldValue } from './fieldValue.ts'
import { usePendingChoice } from './usePendingChoice.ts'

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
  const [value, choose] = usePendingChoice(fieldValue<string>(form, field), (next) =>
    form.change(run, fieldChange(field, next)),
  )
  return (
    <div className={value === 'unknown' ? styles.unset : undefined}>
      <RadioRow
        label={label}
        value={value}
        choices={choices}
        isDisabled={form.isReadOnly}
        onChange={choose}
      />
      <Refusal error={refusal} />
    </div>
  )
}
