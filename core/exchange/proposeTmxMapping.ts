import { canonicalLanguageTag, type LanguageTag } from '../interview/languageTag.ts'
import type { TmxMapping } from './tmxMapping.ts'

/**
 * How a file's languages go best with those wanted: each as itself where it is wanted, else as
 * the first wanted language with the same base (`ko-KR` as `ko`). The others are left out.
 */
export function proposeTmxMapping(
  found: readonly LanguageTag[],
  wanted: readonly LanguageTag[],
): TmxMapping {
  const languages: Record<LanguageTag, LanguageTag> = {}
  for (const language of found) {
    const target =
      wanted.find((one) => one === language) ??
      wanted.find((one) => baseOf(one) === baseOf(language))
    if (target !== undefined) languages[language] = target
  }
  return { languages }
}

const baseOf = (tag: LanguageTag): string => (canonicalLanguageTag(tag) ?? tag).split('-')[0] ?? tag
