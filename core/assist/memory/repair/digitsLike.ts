import type { LanguageTag } from '../../../interview/languageTag.ts'

/** Whole, grouping sign, decimal sign, decimals; 3,800 can be read both ways. */
const SHAPES = [
  /^(\d{1,3}(?:([ ,.'’\u00a0\u2009\u202f])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/,
  /^(\d+)()(?:([.,])(\d+))?$/,
]
const VALUE = /^\d+(?:\.\d+)?$/

/** Numbers from here on are grouped where the number before was too short to tell. */
const GROUPED_FROM = 10_000

/**
 * A number in digits, written as another one is: with its grouping, decimal sign and leading
 * zeros. Where that one is too short to tell, numbers from 10,000 are grouped as the language
 * does. Null: it is not in digits, or they do not say `before`.
 */
export function digitsLike(
  written: string,
  before: string,
  value: string,
  language: LanguageTag,
): string | null {
  const shape = SHAPES.map((pattern) => pattern.exec(written)).find(
    (found) => found !== null && writtenValue(found) === Number(before),
  )
  if (shape === null || shape === undefined || !VALUE.test(value)) return null
  const [, whole = '', group = '', sign] = shape
  const base = language.split('-')[0] ?? ''
  const [nowWhole = '', nowDecimals] = value.split('.')
  const decimalSign = sign ?? (base === 'en' || base === 'ko' ? '.' : ',')
  const rest = nowDecimals === undefined ? '' : decimalSign + nowDecimals
  if (whole.startsWith('0') && whole.length > 1) return nowWhole.padStart(whole.length, '0') + rest
  const isTooShort = whole.length < 4 && Number(nowWhole) >= GROUPED_FROM
  const separator = isTooShort ? languageGroup(base) : group
  return grouped(nowWhole, separator) + rest
}

function writtenValue([, whole = '', , , decimals = '']: RegExpExecArray): number {
  return Number(`${whole.replace(/\D/g, '')}.${decimals === '' ? '0' : decimals}`)
}

function languageGroup(base: string): string {
  return base === 'en' || base === 'ko' ? ',' : '\u00a0'
}

const grouped = (digits: string, separator: string): string =>
  separator === '' ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, separator)
