import type { PhraseToken } from './numberPhrases.ts'
import type { NumberReading } from './numberReading.ts'
import type { NumberWord } from './numberWord.ts'

/** A word as it is looked up: lower case, with an ASCII apostrophe. */
export const wordKey = (word: string): string => {
  const lower = word.toLowerCase()
  return lower.search(/[’ʼ‘`]/) >= 0 ? lower.replace(/[’ʼ‘`]/g, "'") : lower
}

/** The words and chunks of digits of a text, in order. */
export function phraseTokens(
  text: string,
  digits: readonly NumberReading[],
  numberOf: (word: string) => NumberWord | null,
): readonly PhraseToken[] {
  const tokens: PhraseToken[] = []
  let start = 0
  while (start < text.length) {
    if (!isLetter(text.charCodeAt(start))) {
      start += 1
      continue
    }
    const end = endOfWord(text, start)
    const word = wordKey(text.slice(start, end))
    tokens.push({ start, end, word, number: numberOf(word), digits: null })
    start = end
  }
  if (digits.length === 0) return tokens
  for (const reading of digits) {
    const { start, end } = reading.range
    tokens.push({ start, end, word: '', number: null, digits: reading })
  }
  return tokens.sort((a, b) => a.start - b.start)
}

/** A letter, or an apostrophe between letters. */
function endOfWord(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    const code = text.charCodeAt(end)
    if (isLetter(code)) end += 1
    else if (APOSTROPHES.has(code) && isLetter(text.charCodeAt(end + 1))) end += 2
    else return end
  }
}

const APOSTROPHES: ReadonlySet<number> = new Set([...`'’ʼ‘\``].map((sign) => sign.charCodeAt(0)))

/** Latin or Cyrillic. By code unit: every word of every text goes through here. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x400 && code <= 0x52f) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0x24f)
