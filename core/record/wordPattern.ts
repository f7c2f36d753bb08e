import { twinOf } from '../assist/checks/lookalikeLetters.ts'
import { hangulSyllable } from '../assist/names/hangulSyllable.ts'

/** What a regular expression would not take for itself. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g
/** What people leave out and put in between the syllables of a Korean name. */
const BETWEEN_SYLLABLES = '[-\\s\\u00b7\\u30fb]?'

/**
 * The pattern of one word (folded) as it may be written: in letters of another alphabet that look
 * alike, without its apostrophe, with a space between Hangul syllables, in jamo that no input method
 * has put together.
 */
export function wordPattern(word: string): string {
  const letters = [...word]
  return letters
    .map((letter, at) => {
      if (letter === "'") return "'?"
      const syllable = hangulSyllable(letter)
      if (syllable !== null) {
        const { initial, vowel, final } = syllable
        const isInside = hangulSyllable(letters[at + 1] ?? '') !== null
        return `(?:${letter}|${initial}${vowel}${final})${isInside ? BETWEEN_SYLLABLES : ''}`
      }
      const twin = twinOf(letter)
      return twin === null ? letter.replace(SYNTAX, '\\$&') : `[${letter}${twin}]`
    })
    .join('')
}
