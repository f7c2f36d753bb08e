import type { PhraseToken } from './numberPhrases.ts'
import type { NumberReading } from './numberReading.ts'
import type { NumberWord } from './numberWord.ts'

/** Latin and Cyrillic words; plain ranges, since every word of every text goes through here. */
const WORD = /[A-Za-z\u00c0-\u024f\u0400-\u052f]+(?:['’ʼ‘`][A-Za-z\u00c0-\u024f\u0400-\u052f]+)*/g

/** A word as it is looked up: lower case, with an ASCII apostrophe. */
export const wordKey = (word: string): string => {
  const lower = word.toLowerCase()
  return /[’ʼ‘`]/.test(lower) ? lower.replace(/[’ʼ‘`]/g, "'") : lower
}

/** The words and chunks of digits of a text, in order. */
export function phraseTokens(
  text: string,
  digits: readonly NumberReading[],
  numberOf: (word: string) => NumberWord | null,
): readonly PhraseToken[] {
  const tokens: PhraseToken[] = []
  for (const match of text.matchAll(WORD)) {
    const word = wordKey(match[0])
    const end = match.index + match[0].length
    tokens.push({ start: match.index, end, word, number: numberOf(word), digits: null })
  }
  if (digits.length === 0) return tokens
  for (const reading of digits) {
    const { start, end } = reading.range
    tokens.push({ start, end, word: '', number: null, digits: reading })
  }
  return tokens.sort((a, b) => a.start - b.start)
}
