import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../session/useCommand.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import type { EntryForm, FormKind, TextOf } from './entryForm.ts'
import { fieldChange, fieldValue } from './fieldValue.ts'

interface EntryLineProps<Kind extends FormKind> {
  readonly form: EntryForm<Kind>
  readonly field: TextOf<Kind>
  readonly label: ReactNode
  readonly description?: ReactNode
}

/** A line of text of an entry, saved when it is left. */
export function EntryLine<Kind extends FormKind>(props: EntryLineProps<Kind>) {
  const { form, field, label, description } = props
  const { t } = useTranslation('record')
  const errorText = useErrorText()
  const { run, refusal } = useCommand()
  const drafted = useDraftedField(`${form.key}:${field}`, fieldValue(form, field), (text) =>
    form.change(run, fieldChange(field, text)),
  )
  return (
    <TextField
      label={label}
      {...(description === undefined ? {} : { description })}
      placeholder={t('notRecorded')}
      readOnly={form.isReadOnly}
      error={refusal === null ? null : errorText(refusal)}
      {...drafted}
    />
  )
}
