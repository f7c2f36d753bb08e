import { baseLanguage } from '#core/assist/terms/baseLanguage.ts'
import type { Concept } from '#core/assist/terms/concept.ts'
import { DEFAULT_LANGUAGES, type LanguageTag } from '#core/interview/languageTag.ts'

/** Where a language stands: those of the case first, in their order, then the others by tag. */
function rank(tag: string): number {
  const place = (DEFAULT_LANGUAGES as readonly string[]).indexOf(tag)
  return place === -1 ? DEFAULT_LANGUAGES.length : place
}

/** A column for every language that has a term, whatever its region, and for those of the case. */
export function termColumns(concepts: readonly Concept[]): readonly LanguageTag[] {
  const found = new Set<string>([
    ...DEFAULT_LANGUAGES,
    ...concepts.flatMap(({ terms }) => terms.map(({ language }) => baseLanguage(language))),
  ])
  return ([...found] as LanguageTag[]).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}
