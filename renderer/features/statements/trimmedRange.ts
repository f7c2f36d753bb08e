import type { TextRange } from '#core/interview/text.ts'

/** A selection without the white space at its ends; null when nothing is left. */
export function trimmedRange(text: string, range: TextRange): TextRange | null {
  const selected = text.slice(range.start, range.end)
  const start = range.start + (selected.length - selected.trimStart().length)
  const end = range.end - (selected.length - selected.trimEnd().length)
  return start < end ? { start, end } : null
}
