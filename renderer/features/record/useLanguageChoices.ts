import { useMemo } from 'react'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import type { Choice } from '../../ui/Select.tsx'
import { caseLanguages } from '../statements/caseLanguages.ts'

/** What a language is chosen from: the interview's own first, then those that cases meet. */
export function useLanguageChoices(): readonly Choice<string>[] {
  const format = useFormat()
  const languages = useInterview((interview) => interview.languages)
  return useMemo(
    () => caseLanguages(languages).map((tag) => ({ value: tag, label: format.languageTitle(tag) })),
    [languages, format],
  )
}
