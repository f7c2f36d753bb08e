import type { TextRange } from '../interview/text.ts'
import { REDACTED } from './redactedMark.ts'
import { replaceRanges } from './replaceRanges.ts'

/** The text with a bar in the place of each range; ranges that overlap get one. */
export function barred(text: string, ranges: readonly TextRange[]): string {
  return replaceRanges(
    text,
    ranges.map(({ start, end }) => ({ start, end, by: REDACTED })),
  ).text
}
