import type { TextRange } from '../../interview/text.ts'

/** A run of letters or of digits in a text. Hangul is a run of its own: 'KN을' has two. */
export interface NameWord {
  readonly text: string
  /** In UTF-16 code units. */
  readonly range: TextRange
}

const WORD =
  /\p{N}+|\p{Script=Hangul}+|[[\p{L}\p{M}]--\p{Script=Hangul}]+(?:['’ʼ`‘][[\p{L}\p{M}]--\p{Script=Hangul}]+)*/gv

/** The words of a text in order. An apostrophe inside a word belongs to it, a hyphen does not. */
export function nameWords(text: string): readonly NameWord[] {
  const words: NameWord[] = []
  WORD.lastIndex = 0
  // Faster than `matchAll`, which makes a copy of the expression for every text.
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    words.push({
      text: match[0],
      range: { start: match.index, end: match.index + match[0].length },
    })
  }
  return words
}

/** A word as it is compared: lower case, one kind of apostrophe. */
export function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ`‘]/g, "'")
}
