import type { LanguageTag } from '#core/interview/languageTag.ts'

/** Languages in which a term may be: Korean as North and South write it, and what is there already. */
const ALWAYS = ['ko', 'ko-KP', 'ko-KR', 'uk', 'en'] as readonly string[] as readonly LanguageTag[]

export const termLanguages = (columns: readonly LanguageTag[]): readonly LanguageTag[] => [
  ...new Set([...ALWAYS, ...columns]),
]
