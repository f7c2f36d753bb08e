import type { TextRange } from '../interview/text.ts'

/**
 * Carries a range of `before` over to `after`, where one stretch of the text was replaced
 * (everything between the longest common beginning and end). A range outside the stretch keeps
 * its words; one that the stretch cuts keeps what is left of it; null when nothing is left.
 * Offsets are UTF-16 code units.
 */
export function mapRange(before: string, after: string, range: TextRange): TextRange | null {
  const shorter = Math.min(before.length, after.length)
  let prefix = 0
  while (prefix < shorter && before[prefix] === after[prefix]) prefix += 1
  if (isHighSurrogate(before, prefix - 1)) prefix -= 1
  let suffix = 0
  while (
    suffix < shorter - prefix &&
    before[before.length - 1 - suffix] === after[after.length - 1 - suffix]
  ) {
    suffix += 1
  }
  if (isHighSurrogate(before, before.length - suffix - 1)) suffix -= suffix > 0 ? 1 : 0
  const changedEnd = before.length - suffix
  const shift = after.length - before.length
  const insideReplacement = range.start >= prefix && range.end <= changedEnd && prefix < changedEnd
  if (insideReplacement) return null
  const start = range.start < prefix ? range.start : Math.max(range.start, changedEnd) + shift
  const end = range.end <= prefix ? range.end : Math.max(range.end, changedEnd) + shift
  const cutEnd = range.end > prefix && range.end < changedEnd ? prefix : end
  return start < cutEnd ? { start, end: cutEnd } : null
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit <= 0xdbff
}
