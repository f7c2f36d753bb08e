import type { TextRange } from '../../../interview/text.ts'

/**
 * What a reading is of. number: a quantity, a year, a day; ordinal: 93rd, 93-тя, 제93; month: a
 * month of the year by name or number; time: a time of day; fraction: a part of one; decade: the
 * 1990s; designation: digits that name (KN-23, a telephone number).
 */
export type NumberKind =
  | 'number'
  | 'ordinal'
  | 'month'
  | 'time'
  | 'fraction'
  | 'decade'
  | 'designation'

/** A number that stands in a text, in digits, in words or in both. */
export interface NumberReading {
  readonly kind: NumberKind
  /**
   * The same for the same number in every language: a decimal number with a point and without
   * leading zeros or grouping (3800, 7.62, 0.333333); of a month 1 to 12; of a time h:mm.
   */
  readonly value: string
  /** Other values that the same writing can have: 3.800 is 3.8 or 3800, the nineties are 90 or 1990. */
  readonly alternatives: readonly string[]
  /** In UTF-16 code units of the text. */
  readonly range: TextRange
  readonly written: 'digits' | 'words' | 'mixed'
  /**
   * True for what may be no number at all, or is often left unsaid: one, 한, друга, a half, and all
   * below 13 in words. It can answer for a number elsewhere; nothing has to answer for it.
   */
  readonly weak: boolean
  /**
   * True for a weak reading that surely counts something: two, дві, 세 명, дві третини. Where just one
   * is left over on either side of a pair, they contradict each other.
   */
  readonly counts: boolean
  /** Of a time: which half of the day is known (24-hour form, or a.m. and p.m. in any words). */
  readonly exactTime: boolean
  /** What it falls into, if it finds no counterpart as a whole: 9 200 may be 9 and 200. */
  readonly parts: readonly NumberReading[]
}

/** Numbers in words from here on are not to be taken for articles, pronouns or idioms. */
const LEAST_IN_WORDS = 13

/** The canonical form of a number's value; fifteen significant digits are exact. */
export function canonicalNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value)
  const rounded = Number(value.toPrecision(15))
  return Number.isInteger(rounded) && rounded < 1e21
    ? BigInt(rounded).toString()
    : String(Number(rounded.toFixed(6)))
}

/** A reading of a plain value. */
export function reading(
  value: number,
  range: TextRange,
  written: NumberReading['written'],
  more: Partial<Pick<NumberReading, 'kind' | 'weak' | 'parts' | 'counts'>> & {
    readonly alternatives?: readonly number[]
  } = {},
): NumberReading {
  return {
    kind: more.kind ?? 'number',
    value: canonicalNumber(value),
    alternatives: (more.alternatives ?? []).map(canonicalNumber),
    range,
    written,
    weak: more.weak ?? (written === 'words' && value < LEAST_IN_WORDS),
    counts: more.counts ?? false,
    exactTime: false,
    parts: more.parts ?? [],
  }
}

/** A reading of a time of day; `exact`: the half of the day is known. */
export function timeReading(
  hour: number,
  minute: number,
  exact: boolean,
  range: TextRange,
  written: NumberReading['written'],
  parts: readonly NumberReading[] = [],
): NumberReading {
  return {
    kind: 'time',
    value: `${hour % 24}:${String(minute).padStart(2, '0')}`,
    alternatives: [],
    range,
    written,
    weak: written === 'words' && !exact && minute === 0,
    counts: false,
    exactTime: exact,
    parts,
  }
}
