import type { TextRange } from '../interview/text.ts'

/**
 * Carries a covered range of `before` over to `after`. Unlike `mapRange` it never loses cover:
 * what stood in the range and is still there, and whatever was put in its place, stands in the
 * range that comes out. Where the same change can have been made at several places (a letter added
 * to a run of the same letters), all of them count; what was added at either end of the range may
 * have been put in its place, and counts too. Null when nothing is left. Offsets are UTF-16 code
 * units.
 */
export function coverRange(before: string, after: string, range: TextRange): TextRange | null {
  const shorter = Math.min(before.length, after.length)
  const prefix = commonPrefix(before, after, shorter)
  const suffix = commonSuffix(before, after, shorter)
  const alike = Math.min(prefix + suffix, shorter)
  const removed = before.length - alike
  const inserted = after.length - alike
  if (removed === 0 && inserted === 0) return range
  const earliest = Math.min(prefix, shorter - suffix)
  const nearest = Math.min(Math.max(range.start, earliest), prefix)
  const ranges = [earliest, nearest, prefix]
    .map((at) => covered(range, at, removed, inserted))
    .filter(({ start, end }) => start < end)
  if (ranges.length === 0) return null
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  }
}

/** The range after `removed` code units at `at` made way for `inserted`. May be empty. */
function covered(range: TextRange, at: number, removed: number, inserted: number): TextRange {
  const shift = inserted - removed
  const removedEnd = at + removed
  const isBefore = removed === 0 ? at < range.start : removedEnd <= range.start
  if (isBefore) return { start: range.start + shift, end: range.end + shift }
  const isBehind = removed === 0 ? at > range.end : at >= range.end
  if (isBehind) return range
  return { start: Math.min(range.start, at), end: Math.max(range.end, removedEnd) + shift }
}

function commonPrefix(one: string, other: string, most: number): number {
  let length = 0
  while (length < most && one[length] === other[length]) length += 1
  return length
}

function commonSuffix(one: string, other: string, most: number): number {
  let length = 0
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length])
    length += 1
  return length
}
