import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { LocalText } from '#core/report/statement.ts'
import { orderedLanguages } from '../../session/columns.ts'
import { useInterview } from '../../session/useSession.ts'
import { useView } from '../../session/useSettings.ts'

/** The interview's languages as its columns stand, then any other that the texts have. */
export function useClaimLanguages(texts: readonly LocalText[]): readonly LanguageTag[] {
  const languages = useInterview((interview) => interview.languages)
  const present = texts.flatMap((text) => Object.keys(text) as LanguageTag[])
  return [...new Set([...orderedLanguages(languages, useView()), ...present])]
}
