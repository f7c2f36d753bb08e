import type { PhraseToken } from './numberPhrases.ts'
import type { NumberReading } from './numberReading.ts'
import type { NumberWord } from './numberWord.ts'

const WORD = /[\p{L}\p{M}]+(?:['’ʼ‘`][\p{L}\p{M}]+)*/gu

/** A word as it is looked up: lower case, with an ASCII apostrophe. */
export const wordKey = (word: string): string => word.toLowerCase().replace(/[’ʼ‘`]/g, "'")

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
