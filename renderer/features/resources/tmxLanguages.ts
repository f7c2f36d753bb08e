import { type LanguageTag, parseLanguageTag } from '#core/interview/languageTag.ts'

/** By language of the file, as which language its texts are taken; null or no entry: they are left out. */
export type TmxLanguages = Readonly<Record<LanguageTag, LanguageTag | null>>

/** What a language of the file can be taken as: its base, and itself. */
export function readings(tag: string): readonly LanguageTag[] {
  const base = parseLanguageTag(tag.split('-')[0] ?? tag)
  const itself = parseLanguageTag(tag)
  return [...new Set([base, itself])].filter((each) => each !== null)
}
