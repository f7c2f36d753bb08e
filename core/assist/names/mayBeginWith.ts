import { foldKorean } from '../terms/korean/foldKorean.ts'
import type { FormIndex } from './nameLedger.ts'

/** Whether a spelling may begin at a word by the letter alone with which the word does. */
export function mayBeginWith({ words, hangul }: FormIndex): (letter: string) => boolean {
  /** By the first letter of a stem: whether a word in small letters will do for some spelling. */
  const heads = new Map<string, boolean>()
  for (const [stem, postings] of words) {
    const letter = stem.charAt(0)
    const small = postings.some(({ form }) => form.words[0]?.capital !== true)
    heads.set(letter, small || heads.get(letter) === true)
  }
  return (letter) => {
    const small = heads.get(letter.toLowerCase())
    const isHead = small !== undefined && (small || /^\p{Lu}/u.test(letter))
    return isHead || hangul.has(foldKorean(letter))
  }
}

/**
 * Whether the first letter of a word is the same when the word is composed and in small letters: a
 * digit, an ASCII or Cyrillic letter or a Hangul syllable, with no mark or jamo behind it.
 */
export function hasPlainHead(word: string): boolean {
  const first = word.charCodeAt(0)
  const isPlain = first < 0x80 || isCyrillic(first) || isSyllable(first)
  if (!isPlain || word.length === 1) return isPlain
  const second = word.charCodeAt(1)
  return second < 0x300 || (isCyrillic(second) && !isCyrillicMark(second)) || isSyllable(second)
}

const isCyrillic = (code: number): boolean => code >= 0x400 && code <= 0x4ff
const isCyrillicMark = (code: number): boolean => code >= 0x483 && code <= 0x489
const isSyllable = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3
