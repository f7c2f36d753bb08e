import type { MarkKind } from '../../interview/mark.ts'
import { marksIn } from '../../interview/marksIn.ts'
import type { TextRange } from '../../interview/text.ts'

/** A mark in a text, or a stretch that somebody blacked out. */
export interface FoundMark {
  readonly kind: MarkKind | 'redaction'
  readonly range: TextRange
  /** As it stands there. */
  readonly text: string
}

const REDACTED_WORDS = new Set(['redacted', 'вилучено', 'закреслено', '가림', '삭제됨', '비공개'])

const BRACKETED = /\[\s*([^\][\d:]{1,40}?)\s*\]/g
const BLACKED = /[█▇▆■▮]{2,}(?:[\s-]*[█▇▆■▮]+)*|█/g

const BLACK = /[█▇▆■▮]/

/**
 * The marks of a text that a rendition shares, in order. A word that somebody began and broke off
 * is not among them: it has no counterpart in another language.
 */
export function readMarks(text: string): readonly FoundMark[] {
  const marks: FoundMark[] = marksIn(text).filter(({ kind }) => kind !== 'false-start')
  if (text.includes('[')) {
    for (const match of text.matchAll(BRACKETED)) {
      if (REDACTED_WORDS.has((match[1] ?? '').toLowerCase())) marks.push(found('redaction', match))
    }
  }
  if (BLACK.test(text))
    for (const match of text.matchAll(BLACKED)) marks.push(found('redaction', match))
  return marks.length > 1 ? marks.toSorted((a, b) => a.range.start - b.range.start) : marks
}

const found = (kind: FoundMark['kind'], match: RegExpExecArray): FoundMark => ({
  kind,
  range: { start: match.index, end: match.index + match[0].length },
  text: match[0],
})

/** The text with its marks blanked out; what a doubtful reading holds stays. */
export function withoutMarks(text: string, marks: readonly FoundMark[]): string {
  let words = text
  for (const { kind, range, text: mark } of marks) {
    const colon = kind === 'unclear' ? mark.indexOf(':') : -1
    const kept = colon < 0 ? '' : mark.slice(colon + 1, -1)
    const blank = `${' '.repeat(mark.length - kept.length - (kept === '' ? 0 : 1))}${kept}${kept === '' ? '' : ' '}`
    words = words.slice(0, range.start) + blank + words.slice(range.end)
  }
  return words
}
