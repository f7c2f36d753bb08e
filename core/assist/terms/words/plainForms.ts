import { UNCHANGED, type WordForms } from './wordForms.ts'

/** Words of a language of which nothing is known: they are compared as they stand. */
export const plainForms: WordForms = {
  fold: (word) => word,
  ofTerm: (word) => [{ stem: word, classes: UNCHANGED }],
  ofText: (word) => [{ stem: word, classes: UNCHANGED }],
}
