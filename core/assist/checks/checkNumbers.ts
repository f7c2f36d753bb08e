import type { LanguageTag } from '../../interview/languageTag.ts'
import type { NumberReading } from './numbers/numberReading.ts'

/** A text with the numbers read from it. */
export interface NumberedText {
  readonly language: LanguageTag
  readonly text: string
  readonly readings: readonly NumberReading[]
}

/** A number that the other text does not say, or says otherwise. */
export interface NumberFault {
  /** As it stands in the source; null: the source has none. */
  readonly source: NumberReading | null
  /** As it stands in the target; null: the target has none. */
  readonly target: NumberReading | null
  /** The source's number in figures, as the target's language writes it; null: it is no plain number. */
  readonly suggestion: string | null
}

/**
 * Compares the numbers of a text with those of its rendition as multisets. A weak reading (see
 * `NumberReading`) may answer for another but needs no answer.
 */
export function checkNumbers(source: NumberedText, target: NumberedText): readonly NumberFault[] {
  const unmatched = unanswered(source.readings, target.readings)
  const contradiction = contradictory(source.readings, target.readings)
  const isClean = unmatched.left.length === 0 && unmatched.right.length === 0
  if (isClean && contradiction !== null) return [fault(...contradiction, target.language)]
  const [missing, extra] = [
    onlyOnce(unmatched.left, source, target),
    onlyOnce(unmatched.right, target, source),
  ]
  const pairs = paired(missing, extra)
  const clear = pairs.filter(
    ([from, to]) => (from !== null && to !== null) || !isLoneOne(from ?? to),
  )
  return clear.map(([from, to]) => fault(from, to, target.language))
}

const fault = (
  source: NumberReading | null,
  target: NumberReading | null,
  language: LanguageTag,
): NumberFault => ({
  source,
  target,
  suggestion: source === null || target === null ? null : suggested(source, target, language),
})

/** The one small number in words that each text has left over, if it is one each. */
function contradictory(
  left: readonly NumberReading[],
  right: readonly NumberReading[],
): readonly [NumberReading, NumberReading] | null {
  const over = matched(left, right)
  const [from, ...more] = over.left.filter(({ counts }) => counts)
  const [to, ...others] = over.right.filter(({ counts }) => counts)
  const isOneEach = more.length === 0 && others.length === 0
  if (from === undefined || to === undefined || !isOneEach) return null
  const isSaidElsewhere =
    right.some((other) => isPair(from, other)) || left.some((other) => isPair(other, to))
  return isSaidElsewhere ? null : [from, to]
}

const isPair = (a: NumberReading, b: NumberReading): boolean =>
  sameValue(a, b) || sameInOtherForm(a, b)

/** 1년 is рік: languages without articles leave a single one unsaid. */
const isLoneOne = (reading: NumberReading | null): boolean =>
  reading?.kind === 'number' && reading.value === '1'

interface Unanswered {
  readonly left: readonly NumberReading[]
  readonly right: readonly NumberReading[]
}

/** What stays without an answer on either side; first as a whole, then in parts. */
function unanswered(left: readonly NumberReading[], right: readonly NumberReading[]): Unanswered {
  const whole = matched(left, right)
  const hasParts = [...whole.left, ...whole.right].some(({ parts }) => parts.length > 0)
  if (!hasParts || !isOpen(whole)) return strongOnly(whole)
  const leftParts = matched(inParts(whole.left), whole.right)
  const all = isOpen(leftParts) ? matched(inParts(whole.left), inParts(whole.right)) : leftParts
  const rightParts = matched(whole.left, inParts(whole.right))
  const best = [leftParts, all, rightParts].map(strongOnly).toSorted((a, b) => size(a) - size(b))[0]
  const plain = strongOnly(whole)
  return best !== undefined && size(best) === 0 ? best : plain
}

const size = ({ left, right }: Unanswered): number => left.length + right.length
const isOpen = (unmatched: Unanswered): boolean => size(strongOnly(unmatched)) > 0
const inParts = (readings: readonly NumberReading[]): readonly NumberReading[] =>
  readings.flatMap((reading) => (reading.parts.length > 0 ? reading.parts : [reading]))
const strongOnly = ({ left, right }: Unanswered): Unanswered => ({
  left: left.filter(({ weak }) => !weak),
  right: right.filter(({ weak }) => !weak),
})

/** Takes away what answers for one another: the surest pairs first. */
function matched(left: readonly NumberReading[], right: readonly NumberReading[]): Unanswered {
  const openLeft = new Set(left)
  const openRight = new Set(right)
  for (const agree of [sameValue, sameInOtherForm]) {
    for (const strongFirst of [true, false]) {
      for (const one of openLeft) {
        for (const other of openRight) {
          if (strongFirst && (one.weak || other.weak)) continue
          if (!agree(one, other)) continue
          openLeft.delete(one)
          openRight.delete(other)
          break
        }
      }
    }
  }
  return { left: [...openLeft], right: [...openRight] }
}

function sameValue(a: NumberReading, b: NumberReading): boolean {
  if (a.kind === 'time' && b.kind === 'time') return sameTime(a, b)
  return isComparable(a, b) && a.value === b.value
}

const isComparable = (a: NumberReading, b: NumberReading): boolean =>
  a.kind !== 'time' && b.kind !== 'time' && (a.kind === 'month') === (b.kind === 'month')

/** Without the half of the day, 3:00 is 15:00 too. */
function sameTime(a: NumberReading, b: NumberReading): boolean {
  const isExact = a.exactTime && b.exactTime
  return [a.value, ...a.alternatives].some((one) =>
    [b.value, ...b.alternatives].some(
      (other) => one === other || (!isExact && isHalfDay(one, other)),
    ),
  )
}

/** The same time, in whichever half of the day. */
function isHalfDay(one: string, other: string): boolean {
  const [oneHour, ...oneRest] = one.split(':')
  const [otherHour, ...otherRest] = other.split(':')
  return Number(oneHour) % 12 === Number(otherHour) % 12 && oneRest.join() === otherRest.join()
}

function sameInOtherForm(a: NumberReading, b: NumberReading): boolean {
  if (a.kind === 'time' || b.kind === 'time') {
    return a.kind === 'time' ? isHourOf(a, b) : isHourOf(b, a)
  }
  const both = [b.value, ...b.alternatives]
  return [a.value, ...a.alternatives].some((value) => both.includes(value)) && mayAnswer(a, b)
}

/** A month answers for a plain number only where a date in figures leaves open which is which. */
const mayAnswer = (a: NumberReading, b: NumberReading): boolean =>
  (a.kind === 'month') === (b.kind === 'month') ||
  a.alternatives.length > 0 ||
  b.alternatives.length > 0

/** A full hour can be said as a plain number: at three. */
function isHourOf(time: NumberReading, number: NumberReading): boolean {
  const [hour = '', minute = ''] = time.value.split(':')
  const isFull = Number(minute) === 0 && number.kind !== 'time' && number.kind !== 'month'
  const value = Number(number.value)
  return isFull && value <= 24 && value % 12 === Number(hour) % 12
}

/**
 * A number that one text repeats and the other says once is no fault, nor is a small one that
 * stands in the other text inside a word or a larger figure.
 */
function onlyOnce(
  readings: readonly NumberReading[],
  own: NumberedText,
  other: NumberedText,
): readonly NumberReading[] {
  return readings.filter((reading) => {
    const isRepeated =
      own.readings.some((same) => same !== reading && sameValue(same, reading)) &&
      other.readings.some((same) => sameValue(reading, same))
    return !isRepeated
  })
}

type Pair = readonly [NumberReading | null, NumberReading | null]

/** Sets a missing number against an extra one: same kind first, in order. */
function paired(
  missing: readonly NumberReading[],
  extra: readonly NumberReading[],
): readonly Pair[] {
  const open = [...extra]
  const pairs: Pair[] = missing.map((from) => {
    const place = open.findIndex((to) => isComparable(from, to) || from.kind === to.kind)
    return [from, place < 0 ? null : (open.splice(place, 1)[0] ?? null)]
  })
  return [...pairs, ...open.map((to): Pair => [null, to])]
}

/** The source's number in the target's figures, where the target has figures too. */
function suggested(
  source: NumberReading,
  target: NumberReading,
  language: LanguageTag,
): string | null {
  const isPlain = source.kind === 'number' || source.kind === 'ordinal'
  if (!isPlain || target.written !== 'digits' || target.kind === 'time') return null
  return inFigures(source.value, language)
}

/** 3800 as 3 800, 3,800 or 3800, as the language groups. Up to four digits may be a year. */
function inFigures(value: string, language: LanguageTag): string {
  if (value.length <= 4 && !value.includes('.')) return value
  let format = FORMATS.get(language)
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
    FORMATS.set(language, format)
  }
  return format.format(Number(value))
}

/** A format costs more to make than a row to check. */
const FORMATS = new Map<LanguageTag, Intl.NumberFormat>()
