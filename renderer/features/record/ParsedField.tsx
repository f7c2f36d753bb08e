import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CommandRunner, useCommand } from '../../session/useCommand.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'

interface ParsedFieldProps<Value> {
  /** Names the draft of what is typed. */
  readonly field: string
  readonly label: ReactNode
  /** The value as the field shows it. */
  readonly shown: string
  readonly placeholder?: string
  readonly description?: string
  readonly isReadOnly: boolean
  readonly isNumber?: boolean
  /** What was typed as a value; undefined: it is none, and nothing is saved. */
  readonly parse: (typed: string) => Value | undefined
  /** What to say then. */
  readonly invalid: string
  readonly save: (run: CommandRunner['run'], value: Value) => Promise<boolean>
}

/** A line whose text must have a certain form: what has not is kept in the field and said there. */
export function ParsedField<Value>(props: ParsedFieldProps<Value>) {
  const { field, label, shown, placeholder, description, isReadOnly, parse, save } = props
  const { t } = useTranslation('record')
  const errorText = useErrorText()
  const { run, refusal, forget } = useCommand()
  const [wrong, setWrong] = useState(false)
  const drafted = useDraftedField(field, shown, async (typed) => {
    const value = parse(typed)
    setWrong(value === undefined)
    if (value !== undefined) return save(run, value)
    forget()
    return false
  })
  return (
    <TextField
      label={label}
      placeholder={placeholder ?? t('notRecorded')}
      {...(description === undefined ? {} : { description })}
      {...(props.isNumber === true ? { inputMode: 'numeric' as const } : {})}
      readOnly={isReadOnly}
      error={wrong ? props.invalid : refusal === null ? null : errorText(refusal)}
      {...drafted}
    />
  )
}
