import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../session/useCommand.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import type { EntryForm, FormKind, TextOf } from './entryForm.ts'
import { fieldChange, fieldValue } from './fieldValue.ts'

interface EntryAreaProps<Kind extends FormKind> {
  readonly form: EntryForm<Kind>
  readonly field: TextOf<Kind>
  readonly label: ReactNode
}

/** A text of several lines of an entry, saved when it is left. */
export function EntryArea<Kind extends FormKind>({ form, field, label }: EntryAreaProps<Kind>) {
  const { t } = useTranslation('record')
  const errorText = useErrorText()
  const { run, refusal } = useCommand()
  const drafted = useDraftedField(`${form.key}:${field}`, fieldValue(form, field), (text) =>
    form.change(run, fieldChange(field, text)),
  )
  return (
    <AreaField
      label={label}
      placeholder={t('notRecorded')}
      readOnly={form.isReadOnly}
      error={refusal === null ? null : errorText(refusal)}
      {...drafted}
    />
  )
}
