import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ComboField } from '../../ui/ComboField.tsx'

interface TimeZoneFieldProps {
  readonly value: string
  readonly onChange: (timeZone: string) => void
}

/** An IANA time zone, chosen from those this computer knows or typed. */
export function TimeZoneField({ value, onChange }: TimeZoneFieldProps) {
  const { t } = useTranslation('interview')
  const [text, setText] = useState(value)
  const choices = useMemo(
    () =>
      [
        ...new Set([
          value,
          'Europe/Kyiv',
          'Asia/Seoul',
          'UTC',
          ...Intl.supportedValuesOf('timeZone'),
        ]),
      ].map((zone) => ({ value: zone, label: zone, also: '' })),
    [value],
  )
  function change(next: string): void {
    setText(next)
    onChange(next.trim())
  }
  return (
    <ComboField
      label={t('form.timeZone')}
      text={text}
      choices={choices}
      onText={change}
      onChoose={change}
    />
  )
}
