import { useTranslation } from 'react-i18next'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface WordingFieldProps {
  readonly field: string
  readonly label: string
  readonly value: string
  readonly isLong?: boolean
  readonly isReadOnly: boolean
  readonly save: (text: string) => Promise<boolean>
}

/** The title or the text of a notice in one language; the label is in the interface's language. */
export function WordingField(props: WordingFieldProps) {
  const { field, label, value, isLong = false, isReadOnly, save } = props
  const { t, i18n } = useTranslation('record')
  const drafted = useDraftedField(field, value, save)
  const shared = {
    label: <span lang={i18n.language}>{label}</span>,
    placeholder: t('notices.noWording'),
    readOnly: isReadOnly,
    ...drafted,
  }
  return isLong ? <AreaField {...shared} /> : <TextField {...shared} />
}
