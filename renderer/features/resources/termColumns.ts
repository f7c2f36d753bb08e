import type { Concept } from '#core/assist/terms/concept.ts'
import { DEFAULT_LANGUAGES, type LanguageTag } from '#core/interview/languageTag.ts'

const base = (tag: string): string => tag.split('-')[0] ?? tag

/** Where a language stands: those of the case first, in their order, then the others by tag. */
function rank(tag: string): number {
  const place = (DEFAULT_LANGUAGES as readonly string[]).indexOf(base(tag))
  return place === -1 ? DEFAULT_LANGUAGES.length : place
}

/** A column for every language that has a term, and for those that every termbase has. */
export function termColumns(concepts: readonly Concept[]): readonly LanguageTag[] {
  const found = new Set<LanguageTag>(
    concepts.flatMap(({ terms }) => terms.map(({ language }) => language)),
  )
  for (const tag of DEFAULT_LANGUAGES) {
    if (![...found].some((each) => base(each) === tag)) found.add(tag as LanguageTag)
  }
  return [...found].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}
