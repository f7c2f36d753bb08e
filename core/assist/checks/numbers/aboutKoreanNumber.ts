import { NATIVE_TENS } from './koreanNumberWords.ts'

/** Native numerals for one or the other of two neighbours, or thereabouts (열댓, some fifteen). */
const ABOUT: readonly (readonly [string, readonly number[]])[] = [
  ['두서너', [2, 3, 4]],
  ['일고여덟', [7, 8]],
  ['여덟아홉', [8, 9]],
  ['대여섯', [5, 6]],
  ['예닐곱', [6, 7]],
  ['엳아홉', [8, 9]],
  ['한두', [1, 2]],
  ['두세', [2, 3]],
  ['두어', [2]],
  ['서너', [3, 4]],
  ['너덧', [4, 5]],
  ['네댓', [4, 5]],
  ['남은', [0]],
  ['댓', [5]],
]

/** What such a numeral begins with: most words do not. */
const STARTS: ReadonlySet<string> = new Set(
  [...ABOUT.map(([word]) => word), ...NATIVE_TENS.keys(), '여남은'].map((word) => word.charAt(0)),
)

/** A stretch of a text that says a number vaguely. */
interface AboutNumber {
  /** One reading for each: 스물서너 is 23 and 24. */
  readonly values: readonly number[]
  readonly end: number
}

/** The vague native numeral that begins at `index`: 서너, 열댓, 스물서너, 여남은; null: none. */
export function aboutKoreanNumber(text: string, index: number): AboutNumber | null {
  if (!STARTS.has(text.charAt(index))) return null
  if (text.startsWith('여남은', index)) return { values: [10], end: index + 3 }
  const tens = [2, 1]
    .map((length) => text.slice(index, index + length))
    .find((word) => NATIVE_TENS.has(word))
  const from = index + (tens?.length ?? 0)
  const found = ABOUT.find(([word]) => text.startsWith(word, from))
  if (found === undefined || (tens === undefined && found[0] === '남은')) return null
  const ten = NATIVE_TENS.get(tens ?? '') ?? 0
  return { values: found[1].map((value) => ten + value), end: from + found[0].length }
}
