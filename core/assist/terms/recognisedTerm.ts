import type { TermbaseId } from '../../interview/ids.ts'
import type { TextRange } from '../../interview/text.ts'
import type { Concept, Term } from './concept.ts'

/**
 * How a term was found: as it stands; with an ending or particle; in the other half's spelling
 * (련대 for 연대); inside a compound, which ranks last.
 */
export type TermMatch = 'exact' | 'inflected' | 'folded' | 'compound'

/** A term of the termbase that stands in a text. */
export interface RecognisedTerm {
  readonly termbase: TermbaseId
  readonly concept: Concept
  /** The term of the concept that was found. */
  readonly term: Term
  readonly match: TermMatch
  /** Where, in UTF-16 code units of the text. */
  readonly range: TextRange
}
