import type { LanguageTag } from '../../interview/languageTag.ts'
import { baseLanguage } from './baseLanguage.ts'
import type { Concept, Term } from './concept.ts'
import { regionRank } from './regionRank.ts'

/**
 * The terms of a concept that may be offered in a language: preferred and admitted ones, never
 * deprecated or forbidden ones. When the language names a region (ko-KP), the terms of that region
 * come first and those of another region last; then preferred before admitted; then as they stand
 * in the concept.
 */
export function termsOf(concept: Concept, language: LanguageTag): readonly Term[] {
  const base = baseLanguage(language)
  return concept.terms
    .filter((term) => isAdmissible(term) && baseLanguage(term.language) === base)
    .map((term, place) => ({ term, rank: regionRank(term.language, language), place }))
    .toSorted(
      (a, b) => a.rank - b.rank || statusRank(a.term) - statusRank(b.term) || a.place - b.place,
    )
    .map(({ term }) => term)
}

/** May stand in a text: neither deprecated nor forbidden. */
export const isAdmissible = (term: Term): boolean =>
  term.status === 'preferred' || term.status === 'admitted'

const statusRank = (term: Term): number => (term.status === 'preferred' ? 0 : 1)
