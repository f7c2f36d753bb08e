import { foldForSearch } from '../../../interview/foldForSearch.ts'

/** A word of a text with its place. */
export interface WordToken {
  /** In UTF-16 code units of the text. */
  readonly start: number
  readonly end: number
  /** As it stands. */
  readonly written: string
  /** Small letters, plain apostrophes, diacritics kept. */
  readonly lower: string
  /** `lower` without the diacritics of Latin letters: chŏnsa as chonsa. */
  readonly folded: string
}

/** Words of letters and digits, apostrophes inside them included; ordinals such as 11-й are one word. */
const WORD =
  /\d+-[\u0400-\u04ff]{1,3}(?!\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‘][\p{L}\p{M}\p{N}]+)*/gu

/** Scripts that write words together: Thai, Lao, Myanmar, Khmer, Kana, Han. */
const JOINED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\u{20000}-\u{3ffff}]/u
/** There, a character is a word, so that a term is found as a run of characters. */
const WORD_OR_CHARACTER = new RegExp(`${JOINED.source}|${WORD.source}`, 'gu')

/** The words of a text (NFC), in order. */
export function wordTokens(text: string): readonly WordToken[] {
  const whole = foldForSearch(text)
  const tokens: WordToken[] = []
  for (const match of text.matchAll(JOINED.test(text) ? WORD_OR_CHARACTER : WORD)) {
    const start = match.index
    const end = start + match[0].length
    const lower = whole.slice(start, end).replaceAll('‘', "'")
    tokens.push({ start, end, written: match[0], lower, folded: withoutDiacritics(lower) })
  }
  return tokens
}

const LATIN_MARKED = /[\u00df-\u024f\u1e00-\u1eff]/gu

function withoutDiacritics(word: string): string {
  if (word.search(LATIN_MARKED) === -1) return word
  return word.replace(LATIN_MARKED, (letter) => letter.normalize('NFD').slice(0, 1))
}

/** What may stand between two words of one term: white space, quotation marks, a hyphen, a plural's apostrophe. */
const BETWEEN = /^(?:['’ʼ‘]?[\s"«»“”„]{0,3}|[-‐‑–])$/u

/** What stands between two words of a text. */
export const jointOf = (text: string, one: WordToken, next: WordToken): string =>
  text.slice(one.end, next.start)

/** Whether two words with this between them may belong to one term, whatever the term has there. */
export const joins = (joint: string): boolean => joint.length <= 4 && BETWEEN.test(joint)
