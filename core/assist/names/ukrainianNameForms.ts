import { foldWord } from './nameWords.ts'

/**
 * The forms in which a word of a Ukrainian name may stand, folded, the word itself among them.
 */
export function ukrainianNameForms(word: string): ReadonlySet<string> {
  return new Set([foldWord(word)])
}
