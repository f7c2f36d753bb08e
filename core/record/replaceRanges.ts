import type { TextRange } from '../interview/text.ts'

/** A stretch of a text and what is to stand there. */
export interface Replacement extends TextRange {
  readonly by: string
}

export interface ReplacedText {
  readonly text: string
  /** Where a range of the old text stands in the new one; what was cut into is taken in whole. */
  moved(range: TextRange): TextRange
}

/**
 * Replaces every stretch. Stretches that overlap become one; the one that stands first in the list
 * says what it is replaced by.
 */
export function replaceRanges(text: string, replacements: readonly Replacement[]): ReplacedText {
  const joined = withoutOverlaps(replacements)
  let changed = ''
  let from = 0
  for (const { start, end, by } of joined) {
    changed += text.slice(from, start) + by
    from = end
  }
  changed += text.slice(from)
  const place = (at: number, isEnd: boolean): number => {
    let shift = 0
    for (const { start, end, by } of joined) {
      if (isEnd ? at <= start : at < end) {
        return isEnd || at <= start ? at + shift : start + shift
      }
      shift += by.length - (end - start)
      if (isEnd && at < end) return end + shift
    }
    return at + shift
  }
  return {
    text: changed,
    moved: ({ start, end }) => ({ start: place(start, false), end: place(end, true) }),
  }
}

function withoutOverlaps(replacements: readonly Replacement[]): readonly Replacement[] {
  const ranked = replacements
    .map((one, rank) => ({ ...one, rank }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.rank - b.rank)
  const joined: (Replacement & { readonly rank: number })[] = []
  for (const one of ranked) {
    const last = joined.at(-1)
    if (last === undefined || one.start >= last.end) {
      joined.push(one)
      continue
    }
    const first = last.rank <= one.rank ? last : one
    joined[joined.length - 1] = { ...first, start: last.start, end: Math.max(last.end, one.end) }
  }
  return joined
}
