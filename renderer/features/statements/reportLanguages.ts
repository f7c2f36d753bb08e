import type { LanguageTag } from '#core/interview/languageTag.ts'

/** Languages in which reports of such cases come, besides those of the interview. */
const FREQUENT = ['en', 'uk', 'ko', 'ru', 'ja', 'zh', 'de', 'fr', 'pl'] as readonly string[]

/** What a report's language can be chosen from: the interview's own first, each once. */
export const reportLanguages = (
  interview: readonly LanguageTag[],
  present: LanguageTag,
): readonly LanguageTag[] => [...new Set([...interview, present, ...(FREQUENT as LanguageTag[])])]
