import type { ReactNode } from 'react'
import { useCommand } from '../../session/useCommand.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import type { EntryForm, FlagOf, FormKind } from './entryForm.ts'
import { fieldChange, fieldValue } from './fieldValue.ts'
import { usePendingChoice } from './usePendingChoice.ts'

interface EntryFlagProps<Kind extends FormKind> {
  readonly form: EntryForm<Kind>
  readonly field: FlagOf<Kind>
  readonly children: ReactNode
}

/** A yes or no of an entry, saved when it is switched. */
export function EntryFlag<Kind extends FormKind>({ form, field, children }: EntryFlagProps<Kind>) {
  const { run, refusal } = useCommand()
  const [isOn, turn] = usePendingChoice(fieldValue<boolean>(form, field), (next) =>
    form.change(run, fieldChange(field, next)),
  )
  return (
    <div>
      <Checkbox isSelected={isOn} isDisabled={form.isReadOnly} onChange={turn}>
        {children}
      </Checkbox>
      <Refusal error={refusal} />
    </div>
  )
}
