import type { LanguageTag } from '../../interview/languageTag.ts'
import { baseLanguage } from './baseLanguage.ts'
import type { Term } from './concept.ts'
import { wordTokens } from './words/wordTokens.ts'

/** A word of a term, of this many letters or more, may be rendered by another word of its stem. */
const LOOSE_MIN = 5
/** How much of it the other word must share from the beginning. */
const SHARED = 0.6

/**
 * Whether a text renders one of the terms by another part of speech: відправили for відправлення,
 * surrendered for surrender, здався в полон for здача в полон. Every word of the term must be there,
 * the longest as it is or by its first three fifths; in a term of several words, the others by
 * three letters. For languages that write words apart; in Korean, stems stand in the text anyway.
 */
export function rendersLoosely(
  text: string,
  language: LanguageTag,
  terms: readonly Term[],
): boolean {
  if (baseLanguage(language) === 'ko') return false
  const words = wordTokens(text).map(({ folded }) => folded)
  return terms.some((term) => {
    const wanted = wordTokens(term.text).map(({ folded }) => folded)
    if (wanted.length === 0) return false
    return wanted.every((want) => words.some((word) => sharesStem(want, word, wanted.length > 1)))
  })
}

function sharesStem(want: string, word: string, several: boolean): boolean {
  if (want === word) return true
  if (want.length < LOOSE_MIN) return false
  const least = several ? 3 : LOOSE_MIN
  const shared = Math.max(least, Math.ceil(want.length * SHARED))
  return word.length >= shared && word.startsWith(want.slice(0, shared))
}
