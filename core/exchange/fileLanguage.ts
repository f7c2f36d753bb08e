import { type LanguageTag, parseLanguageTag } from '../interview/languageTag.ts'

/**
 * The language that a file of another program names, in canonical form; null: no tag can be made
 * of it. Some programs write `en_US` for `en-US`.
 */
export function fileLanguage(tag: string): LanguageTag | null {
  const known = KNOWN.get(tag)
  if (known !== undefined) return known
  const language = tag.length > 100 ? null : parseLanguageTag(tag.replaceAll('_', '-'))
  if (KNOWN.size < 1_000 && tag.length <= 100) KNOWN.set(tag, language)
  return language
}

/** A file names the same few languages a million times. */
const KNOWN = new Map<string, LanguageTag | null>()
