/**
 * A stem with the ways in which it may end, as a set of bits. Two words are forms of one another
 * when they share a stem with an ending class.
 */
export interface WordKey {
  readonly stem: string
  readonly classes: number
}

/** How the words of a language change. All words come folded: small letters, plain apostrophes. */
export interface WordForms {
  /** The form in which words are compared at all: ordinals without their endings, and the like. */
  readonly fold: (word: string) => string
  /** The keys of a word of a term. `alone`: the term is this one word, and so in its base form. */
  readonly ofTerm: (word: string, alone: boolean) => readonly WordKey[]
  /** The keys of a word of a text. */
  readonly ofText: (word: string) => readonly WordKey[]
}

/** The class of a word that does not change. */
export const UNCHANGED = 1
