import type { LanguageTag } from '../../interview/languageTag.ts'
import type { Term } from './concept.ts'
import type { RecognisedTerm } from './recognisedTerm.ts'
import { isAdmissible, termsOf } from './termsOf.ts'

/** A deprecated or forbidden term in a text. */
export interface DiscouragedTerm {
  readonly found: RecognisedTerm
  readonly status: 'deprecated' | 'forbidden'
  /** What to write in its place, the best first; empty: the termbase has nothing. */
  readonly instead: readonly Term[]
}

/**
 * The deprecated and forbidden terms among those recognised in a text of a language. Not told of:
 * a hit inside a compound; one that is only alike in the other half's spelling; and one at whose
 * place an admissible term of the same or another concept stands as well, for it may be meant.
 */
export function discouragedTerms(
  terms: readonly RecognisedTerm[],
  language: LanguageTag,
): readonly DiscouragedTerm[] {
  return terms.flatMap((found) => {
    const { status } = found.term
    if (status !== 'deprecated' && status !== 'forbidden') return []
    if (found.match === 'compound' || found.match === 'folded') return []
    const otherwise = terms.some(
      (other) =>
        other.range.start === found.range.start &&
        other.range.end === found.range.end &&
        isAdmissible(other.term) &&
        other.match !== 'folded',
    )
    return otherwise ? [] : [{ found, status, instead: termsOf(found.concept, language) }]
  })
}
