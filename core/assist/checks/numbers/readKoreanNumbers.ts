import { clockTime } from './clockTime.ts'
import { koreanNumerals } from './koreanNumerals.ts'
import { withSharedMultiplier } from './numberPhrases.ts'
import { canonicalNumber, type NumberReading, reading, timeReading } from './numberReading.ts'
import { readDigits } from './readDigits.ts'

const NOT_AN_HOUR = /^ ?시(?:간|작|절|도|내|장|민|험|스|설|기|위|대|선|속|체|신|계|각|야|행|찰|리)/
const HOUR = /^ ?시(?:[ ]?(반))?/
const MINUTE = /^ ?분(?!의|대|야|단|석|기|리|위|노|명|산|량|류|포)/
const MONTH = /^월(?!급|요일|드컵|남|세|등|경|간)/
const MONTH_WORDS: ReadonlyMap<string, number> = new Map(
  '일월 이월 삼월 사월 오월 유월 칠월 팔월 구월 시월 십일월 십이월'
    .split(' ')
    .map((name, index) => [name, index + 1] as const),
)
const MONTH_WORD = new RegExp(
  `(?<![가-힣])(?:${[...MONTH_WORDS.keys()].toReversed().join('|')})(?=[ ]|에|의|부터|까지|말|초|중|$)`,
  'g',
)
const HALF_OF_DAY = /(오전|오후|새벽|아침|저녁|밤|낮)(?:에)?\s?$/
const HALVES: Readonly<Record<string, 'am' | 'pm' | 'night'>> = {
  오전: 'am',
  새벽: 'am',
  아침: 'am',
  오후: 'pm',
  저녁: 'pm',
  낮: 'pm',
  밤: 'night',
}

/** The numbers of a Korean text, in order. */
export function readKoreanNumbers(text: string): readonly NumberReading[] {
  const months = monthsInWords(text)
  const all = withSharedMultiplier(koreanNumerals(text, readDigits(text, 'ko')), text)
  const numerals = all.filter(
    (numeral) =>
      !months.some(
        ({ range }) => numeral.range.start >= range.start && numeral.range.start < range.end,
      ),
  )
  const readings: NumberReading[] = []
  for (let index = 0; index < numerals.length; index += 1) {
    const numeral = numerals[index] as NumberReading
    const next = numerals[index + 1]
    const fraction = next === undefined ? null : fractionOver(numeral, next, text)
    if (fraction !== null) {
      readings.push(fraction)
      index += 1
      continue
    }
    const hour = hourAt(numeral, next, text)
    if (hour !== null) {
      readings.push(hour.time)
      if (hour.tookNext) index += 1
      continue
    }
    readings.push(inContext(numeral, text))
  }
  return [...readings, ...months].toSorted((a, b) => a.range.start - b.range.start)
}

function inContext(numeral: NumberReading, text: string): NumberReading {
  const after = text.slice(numeral.range.end, numeral.range.end + 6)
  const value = Number(numeral.value)
  const isMonth =
    numeral.written !== 'words' &&
    MONTH.test(after) &&
    value >= 1 &&
    value <= 12 &&
    Number.isInteger(value)
  if (isMonth) return { ...numeral, kind: 'month', weak: false }
  if (/^ ?년대/.test(after)) return decade(numeral)
  if (/^ ?세기/.test(after)) {
    return { ...numeral, kind: 'ordinal', alternatives: [canonicalNumber((value - 1) * 100)] }
  }
  if (/^년(?:도|생|에|부터|까지| \d)/.test(after) && value >= 10 && value < 100) {
    return { ...numeral, alternatives: [`${2000 + value}`, `${1900 + value}`] }
  }
  if (
    /^ ?(?:년|개월|달|시간|주|분|살|미터|메터|킬로) 반/.test(
      text.slice(numeral.range.end, numeral.range.end + 8),
    )
  ) {
    return { ...numeral, alternatives: [canonicalNumber(value + 0.5)] }
  }
  const before = text.slice(Math.max(0, numeral.range.start - 2), numeral.range.start)
  if (numeral.kind !== 'number' || numeral.written === 'words') return numeral
  if (/제\s?$/.test(before) || /^ ?(?:번째|째)/.test(after)) return { ...numeral, kind: 'ordinal' }
  return /[A-Za-z][-‐‑]?$/.test(before) ? { ...numeral, kind: 'designation' } : numeral
}

function decade(numeral: NumberReading): NumberReading {
  const value = Number(numeral.value)
  const alternatives =
    value < 100 ? [`${1900 + value}`, `${1800 + value}`, `${2000 + value}`] : [String(value % 100)]
  if (value % 100 === 0 && value >= 1_000) alternatives.push(String(value / 100 + 1))
  return { ...numeral, kind: 'decade', weak: false, alternatives }
}

/** 3분의 1: the whole stands first. */
function fractionOver(
  whole: NumberReading,
  above: NumberReading,
  text: string,
): NumberReading | null {
  if (!/^ ?분의 ?$/.test(text.slice(whole.range.end, above.range.start))) return null
  const [below, value] = [Number(whole.value), Number(above.value)]
  if (!(below > 1)) return null
  return {
    ...whole,
    kind: 'fraction',
    value: canonicalNumber(value / below),
    alternatives: [],
    range: { start: whole.range.start, end: above.range.end },
    parts: [whole, above],
  }
}

/** 오후 3시, 세 시 반, 15시 30분. */
function hourAt(
  hour: NumberReading,
  next: NumberReading | undefined,
  text: string,
): { readonly time: NumberReading; readonly tookNext: boolean } | null {
  const after = text.slice(hour.range.end, hour.range.end + 8)
  const before = HALF_OF_DAY.exec(text.slice(Math.max(0, hour.range.start - 5), hour.range.start))
  const half = HALVES[before?.[1] ?? ''] ?? null
  if (hour.kind === 'time') {
    const time = half === null ? null : clockTime(hour, half, 0)
    return time === null ? null : { time, tookNext: false }
  }
  const match = NOT_AN_HOUR.test(after) ? null : HOUR.exec(after)
  if (match === null || hour.kind !== 'number') return null
  if (hour.written === 'words' && Number(hour.value) < 1) return null
  const isHalfHour = match[1] !== undefined
  const between = next === undefined ? '' : text.slice(hour.range.end, next.range.start)
  const isMinute =
    next !== undefined && /^ ?시 ?$/.test(between) && MINUTE.test(text.slice(next.range.end))
  const isBefore = isMinute && /^ ?분 전/.test(text.slice(next.range.end, next.range.end + 4))
  const minute = isHalfHour ? 30 : isMinute ? Number(next.value) : 0
  if (isBefore) return { time: minutesBefore(hour, half, minute, next), tookNext: true }
  const length = isMinute ? next.range.end - hour.range.end : match[0].length
  const time = clockTime(hour, half, length, minute)
  if (time === null) return null
  const parts = isMinute ? [hour, next] : time.parts
  const took =
    isMinute || (isHalfHour && next?.range.start === hour.range.end + match[0].length - 1)
  return { time: { ...time, parts }, tookNext: took }
}

/** 여섯 시 십오 분 전 is 5:45. */
function minutesBefore(
  hour: NumberReading,
  half: 'am' | 'pm' | 'night' | null,
  minutes: number,
  last: NumberReading,
): NumberReading {
  const full = clockTime(hour, half, 0)
  const clock = Number(full?.value.split(':')[0] ?? 0) * 60 - minutes + DAY
  const range = { start: hour.range.start, end: last.range.end }
  const exact = full?.exactTime ?? false
  const parts = [hour, last]
  const time = timeReading(
    Math.floor(clock / 60) % 24,
    clock % 60,
    exact,
    range,
    hour.written,
    parts,
  )
  // 4시 15분 전에 can be before a quarter past four as well.
  const later = clockTime(hour, half, 0, minutes)
  return later === null ? time : { ...time, alternatives: [later.value] }
}
const DAY = 24 * 60

function monthsInWords(text: string): readonly NumberReading[] {
  return [...text.matchAll(MONTH_WORD)].map((match) =>
    reading(
      MONTH_WORDS.get(match[0]) ?? 0,
      { start: match.index, end: match.index + match[0].length },
      'words',
      { kind: 'month', weak: match[0] === '시월' || match[0] === '구월' },
    ),
  )
}
