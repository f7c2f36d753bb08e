import type { Concept, Term } from './concept.ts'
import type { TermMatch } from './recognisedTerm.ts'

/** A term of a concept, as an index holds it. */
export interface IndexedTerm {
  readonly concept: Concept
  readonly term: Term
}

/** A place in a text where a term stands, before hits are weighed against one another. */
export interface TermHit {
  readonly indexed: IndexedTerm
  readonly match: TermMatch
  /** In UTF-16 code units of the text. */
  readonly start: number
  readonly end: number
}

/** The base forms of a word by a dictionary; empty: the dictionary does not know it. */
export type Lemmatiser = (word: string) => readonly string[]

/** Finds the terms of one language in a text; every hit, overlapping or not, in no order. */
export type Lexicon = (text: string, lemma: Lemmatiser | null) => readonly TermHit[]
