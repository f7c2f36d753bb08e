import type { TextRange } from '../interview/text.ts'
import { REDACTED } from './redactedMark.ts'
import { replaceRanges } from './replaceRanges.ts'

/** Bars with nothing between them but what joins the words of a name. */
const BESIDE_ONE_ANOTHER = new RegExp(
  `${REDACTED}(?:[^\\S\\n]|[-\\u2010-\\u2013]|${REDACTED})*${REDACTED}`,
  'gu',
)

/**
 * The text with a bar in the place of each range. Ranges that overlap or stand beside one another
 * get one: bars that could be counted would tell of how many words a name is.
 */
export function barred(text: string, ranges: readonly TextRange[]): string {
  const replaced = replaceRanges(
    text,
    ranges.map(({ start, end }) => ({ start, end, by: REDACTED })),
  ).text
  return replaced.replace(BESIDE_ONE_ANOTHER, REDACTED)
}
