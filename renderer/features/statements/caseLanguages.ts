import type { LanguageTag } from '#core/interview/languageTag.ts'

/** Languages that such cases meet, besides those of the interview. */
const FREQUENT = ['en', 'uk', 'ko', 'ru', 'ja', 'zh', 'de', 'fr', 'pl'] as readonly string[]

/** What a language can be chosen from: those already present first, each once. */
export const caseLanguages = (present: readonly LanguageTag[]): readonly LanguageTag[] => [
  ...new Set([...present, ...(FREQUENT as LanguageTag[])]),
]
