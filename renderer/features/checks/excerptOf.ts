import type { TextRange } from '#core/interview/text.ts'

/** UTF-16 code units shown around a place, and of a text in which no place is named. */
const AROUND = 48
const WHOLE = 120

export interface Excerpt {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** A text around a place in it, cut between words; what is left out is marked by an ellipsis. */
export function excerptOf(text: string, range: TextRange | null): Excerpt {
  if (range === null || range.end > text.length) {
    return { before: shortened(text, WHOLE), marked: '', after: '' }
  }
  const { start, end } = range
  const before = text.slice(0, start)
  return {
    before:
      before.length <= AROUND ? before : `…${before.slice(-AROUND).replace(/^\S*\s|^\S+$/u, '')}`,
    marked: text.slice(start, end),
    after: shortened(text.slice(end), AROUND),
  }
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length).replace(/\s\S*$/u, '')}…`
}
