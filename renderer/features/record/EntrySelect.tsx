import type { ReactNode } from 'react'
import { useCommand } from '../../session/useCommand.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { type Choice, Select } from '../../ui/Select.tsx'
import type { EntryFields, EntryForm, FormKind } from './entryForm.ts'
import styles from './Form.module.css'
import { fieldChange, fieldValue } from './fieldValue.ts'
import { usePendingChoice } from './usePendingChoice.ts'

const NONE = ''

interface EntrySelectProps<Kind extends FormKind> {
  readonly form: EntryForm<Kind>
  readonly field: keyof EntryFields<Kind> & string
  readonly label: ReactNode
  readonly choices: readonly Choice<string>[]
  /** How it reads that there is none; left out: there always is one. */
  readonly none?: string | undefined
}

/** One of a list, saved when it is chosen. */
export function EntrySelect<Kind extends FormKind>(props: EntrySelectProps<Kind>) {
  const { form, field, label, choices, none } = props
  const { run, refusal } = useCommand()
  const [value, choose] = usePendingChoice(fieldValue<string | null>(form, field) ?? NONE, (next) =>
    form.change(run, fieldChange(field, next === NONE ? null : next)),
  )
  // What is no longer on offer (a language that was taken out) is shown as it was recorded.
  const isKnown = value === NONE || choices.some((choice) => choice.value === value)
  return (
    <div className={value === NONE || value === 'unknown' ? styles.unset : undefined}>
      <Select
        label={label}
        value={value}
        isDisabled={form.isReadOnly}
        choices={[
          ...(none === undefined ? [] : [{ value: NONE, label: none }]),
          ...choices,
          ...(isKnown ? [] : [{ value, label: value }]),
        ]}
        onChange={choose}
      />
      <Refusal error={refusal} />
    </div>
  )
}
