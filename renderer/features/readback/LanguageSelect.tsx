import type { ReactNode } from 'react'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import { Select } from '../../ui/Select.tsx'

interface LanguageSelectProps {
  readonly label: ReactNode
  readonly value: LanguageTag
  readonly onChange: (language: LanguageTag) => void
}

/** One of the interview's languages. */
export function LanguageSelect({ label, value, onChange }: LanguageSelectProps) {
  const { languageTitle } = useFormat()
  const languages = useInterview((interview) => interview.languages)
  return (
    <Select
      label={label}
      value={value}
      choices={languages.map((tag) => ({ value: tag, label: languageTitle(tag) }))}
      onChange={onChange}
    />
  )
}
