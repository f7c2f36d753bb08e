import type { TextRange } from '../../../interview/text.ts'
import { type NumberReading, reading, timeReading } from './numberReading.ts'

/**
 * A chunk of digits with what can stand between digits of one number. A thin, narrow or
 * non-breaking space groups; a plain space does, where three digits follow.
 */
const CHUNK =
  /\d{4}-\d{2}-\d{2}(?!\d)|\d+(?:(?:[.,:/'’]\d+)|(?:[ \u00a0\u2009\u202f]\d{3}(?![\d.:]\d|\d)))*/g

const TELEPHONE = /\+\d[\d ()-]{7,}\d|(?<![\d.,])0\d{1,3}[- (]\d[\d -]{5,}\d/g

/** Digits of a telephone number, with an area or a country. */
const TELEPHONE_MIN = 9
const MAY_BE_TELEPHONE = new RegExp(`(?:\\d[ ()-]*){${TELEPHONE_MIN}}`)

const FULL_WIDTH = /[\uff10-\uff19]/g

/** Full-width digits as plain ones; places stay the same. */
export const withPlainDigits = (text: string): string =>
  text.replace(FULL_WIDTH, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** Which sign divides the whole from its decimals, by base language. */
const decimalSign = (language: string): '.' | ',' =>
  language === 'en' || language === 'ko' ? '.' : ','

/** Every chunk of digits of a text, in order; `language` is a base tag. */
export function readDigits(text: string, language: string): readonly NumberReading[] {
  if (!/\d/.test(text)) return []
  const readings: NumberReading[] = []
  const telephones = MAY_BE_TELEPHONE.test(text)
    ? [...text.matchAll(TELEPHONE)].filter(
        ([number]) => (number.match(/\d/g)?.length ?? 0) >= TELEPHONE_MIN,
      )
    : []
  for (const match of telephones) readings.push(telephone(match[0], match.index))
  const places = readings.map(({ range }) => range)
  for (const match of text.matchAll(CHUNK)) {
    const start = match.index
    const end = start + match[0].length
    if (places.some((place) => overlaps(place, start, end))) continue
    const dotted = language === 'ko' ? koreanDate(text, start) : null
    if (dotted !== null) {
      readings.push(...dotted)
      places.push({ start, end: dotted.at(-1)?.range.end ?? end })
      continue
    }
    readings.push(...chunk(match[0], start, language))
  }
  return readings.toSorted((a, b) => a.range.start - b.range.start)
}

const overlaps = (range: TextRange, start: number, end: number): boolean =>
  start < range.end && end > range.start

function telephone(number: string, start: number): NumberReading {
  const range = { start, end: start + number.length }
  return {
    ...reading(0, range, 'digits', { kind: 'designation' }),
    value: number.replace(/\D/g, ''),
  }
}

function chunk(digits: string, start: number, language: string): readonly NumberReading[] {
  return (
    date(digits, start, language) ??
    clock(digits, start) ??
    simpleFraction(digits, start, language) ??
    [decimal(digits, start, language)].flat()
  )
}

/** A number of up to fifteen digits; longer ones name something. */
function plain(digits: string, start: number): NumberReading {
  const range = { start, end: start + digits.length }
  if (digits.length <= 15) return reading(Number(digits), range, 'digits')
  return { ...reading(0, range, 'digits', { kind: 'designation' }), value: digits }
}

const month = (digits: string, start: number, orDay: string | null): NumberReading =>
  reading(Number(digits), { start, end: start + digits.length }, 'digits', {
    kind: 'month',
    alternatives: orDay === null ? [] : [Number(orDay)],
  })

/**
 * Dates in figures: 2025-01-09 (ISO 8601), 2025.1.9, 09.01.2025, 1/9/2025. Where only usage tells
 * month from day (English), each answers for the other.
 */
function date(digits: string, start: number, language: string): readonly NumberReading[] | null {
  const yearFirst = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(digits)
  if (yearFirst !== null) {
    const [, year = '', , second = '', third = ''] = yearFirst
    if (!isDay(third) || !isMonth(second)) return null
    const at = start + year.length + 1
    return [plain(year, start), month(second, at, null), plain(third, at + second.length + 1)]
  }
  const yearLast = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})$/.exec(digits)
  if (yearLast === null) return null
  const [, first = '', sign = '', second = '', year = ''] = yearLast
  const at = start + first.length + 1
  const end = plain(year, at + second.length + 1)
  const last = year.length === 2 ? { ...end, alternatives: [`20${year}`, `19${year}`] } : end
  const isAmerican = language === 'en' && sign === '/' && isMonth(first)
  if (isAmerican) {
    const other = isMonth(second)
    return [
      month(first, start, other ? second : null),
      { ...plain(second, at), alternatives: other ? [String(Number(first))] : [] },
      last,
    ]
  }
  if (!isDay(first) || !isMonth(second)) return null
  return [plain(first, start), month(second, at, null), last]
}

/** 8·15 and 12.5일: month and day. The second may be twelve and a half days too. */
function koreanDate(text: string, start: number): readonly NumberReading[] | null {
  const found = KOREAN_DATE.exec(text.slice(start, start + 8))
  if (found === null || /[\d.·ㆍ‧]/.test(text[start - 1] ?? '')) return null
  const [, first = '', dot, , second = ''] = found
  if (!isMonth(first) || !isDay(second)) return null
  const parts = [month(first, start, first), plain(second, start + first.length + 1)]
  if (dot !== undefined) return parts
  const end = start + first.length + 1 + second.length
  return [reading(Number(`${first}.${second}`), { start, end }, 'digits', { parts })]
}
const KOREAN_DATE = /^(\d{1,2})(?:([·ㆍ‧])(?=\d{1,2}(?![\d.·ㆍ‧]))|(\.)(?=\d{1,2} ?일))(\d{1,2})/

const isMonth = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 12
const isDay = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 31

/** Times of day: 15:00, 3:30, 15:30:20. */
function clock(digits: string, start: number): readonly NumberReading[] | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(digits)
  if (match === null) return splitAt(digits, start, ':')
  const [, hour = '', minute = '', second] = match
  if (Number(hour) > 24 || Number(minute) > 59) return splitAt(digits, start, ':')
  const parts = splitAt(digits, start, ':') ?? []
  const exact = Number(hour) >= 13 || hour.startsWith('0')
  const range = { start, end: start + digits.length }
  const time = timeReading(Number(hour), Number(minute), exact, range, 'digits', parts)
  return second === undefined ? [time] : [{ ...time, value: `${time.value}:${second}` }]
}

function splitAt(digits: string, start: number, sign: string): readonly NumberReading[] | null {
  if (!digits.includes(sign)) return null
  let at = start
  return digits.split(sign).flatMap((part) => {
    const readings = /^\d+$/.test(part) ? [plain(part, at)] : [decimal(part, at, 'en')].flat()
    at += part.length + 1
    return readings
  })
}

/** 1/3 and the like; 24/7 and 2024/25 fall into their parts. */
function simpleFraction(
  digits: string,
  start: number,
  language: string,
): readonly NumberReading[] | null {
  const match = /^(\d{1,3})\/(\d{1,3})$/.exec(digits)
  if (match === null) {
    if (!digits.includes('/')) return null
    let at = start
    return digits.split('/').flatMap((part) => {
      const readings = [decimal(part, at, language)].flat()
      at += part.length + 1
      return readings
    })
  }
  const [, above = '', below = ''] = match
  const parts = [plain(above, start), plain(below, start + above.length + 1)]
  if (Number(below) < 2 || Number(above) >= Number(below)) return parts
  const range = { start, end: start + digits.length }
  return [reading(Number(above) / Number(below), range, 'digits', { kind: 'fraction', parts })]
}

/** A number with grouping and decimals as the language writes them, and as others do. */
function decimal(
  digits: string,
  start: number,
  language: string,
): NumberReading | readonly NumberReading[] {
  if (/^\d+$/.test(digits)) return plain(digits, start)
  const range = { start, end: start + digits.length }
  const spaced = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+([.,]\d+)?$/.test(digits)
  if (spaced) {
    const [whole = '', rest = ''] = digits.split(/[.,]/)
    const value = Number(`${whole.replace(/\D/g, '')}.${rest === '' ? '0' : rest}`)
    return reading(value, range, 'digits', { parts: spaceParts(digits, start) })
  }
  const grouped = /^\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/.exec(digits)
  const sign = grouped?.[1]
  if (grouped !== null && sign !== undefined) {
    const asGrouped = Number(digits.replaceAll(sign, '').replace(',', '.'))
    const isOnlyOne = digits.split(sign).length === 2 && digits.replaceAll(/\d/g, '').length === 1
    const isDecimal = isOnlyOne && (sign === '.' || sign === ',')
    if (!isDecimal) return reading(asGrouped, range, 'digits')
    const asDecimal = Number(digits.replace(',', '.'))
    return sign === decimalSign(language)
      ? reading(asDecimal, range, 'digits', { alternatives: [asGrouped] })
      : reading(asGrouped, range, 'digits', {
          alternatives: decimalSign(language) === '.' ? [] : [asDecimal],
        })
  }
  if (/^\d+[.,]\d+$/.test(digits)) {
    const [whole = '', rest = ''] = digits.split(/[.,]/)
    const parts = [plain(whole, start), plain(rest, start + whole.length + 1)]
    return reading(Number(digits.replace(',', '.')), range, 'digits', { parts })
  }
  const groupedDecimal = /^\d{1,3}(?:[ \u00a0\u2009\u202f,]\d{3})+\.\d+$/.test(digits)
  if (groupedDecimal) return reading(Number(digits.replace(/[^\d.]/g, '')), range, 'digits')
  return separate(digits, start)
}

/** 9 200 as 9 and 200. */
function spaceParts(digits: string, start: number): readonly NumberReading[] {
  return [...digits.matchAll(/\d+/g)].map((part) => plain(part[0], start + part.index))
}

/** What is no one number: a list without spaces, an address. */
function separate(digits: string, start: number): readonly NumberReading[] {
  return [...digits.matchAll(/\d+/g)].map((part) => plain(part[0], start + part.index))
}
