import type { Term } from './concept.ts'

/** Whether a term names one thing alone: a proper noun, or what is written with a capital and not said to be anything. */
export const isName = ({ partOfSpeech, text }: Term): boolean =>
  partOfSpeech === 'properNoun' || (partOfSpeech === null && /^\p{Lu}/u.test(text))
