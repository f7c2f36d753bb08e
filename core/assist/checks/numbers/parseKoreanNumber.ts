import { BIG_UNITS, counterFollows, SINO_DIGITS, SMALL_UNITS } from './koreanNumberWords.ts'
import { nativeKoreanNumber } from './nativeKoreanNumber.ts'
import type { NumberReading } from './numberReading.ts'

/** A number in digits, words or both, and what it is made of. */
export interface KoreanNumber {
  readonly value: number
  readonly end: number
  readonly hasDigits: boolean
  readonly hasWords: boolean
  readonly hasUnit: boolean
  readonly native: boolean
}

/**
 * Digits and Sino-Korean numerals in any mixture: 3천8백, 1만 2천, 삼천팔백, 1억 2,500만. Null where
 * no sound number begins at `index`.
 */
export function parseKoreanNumber(
  text: string,
  index: number,
  byStart: ReadonlyMap<number, NumberReading>,
): KoreanNumber | null {
  let total = 0
  let group = 0
  let digit: number | null = null
  let leastBig = Number.POSITIVE_INFINITY
  let leastSmall = Number.POSITIVE_INFINITY
  let hasDigits = false
  let hasWords = false
  let hasUnit = false
  let native = false
  let at = index
  let end = index
  for (;;) {
    const chunk = byStart.get(at)
    const character = text[at] ?? ''
    const sino = SINO_DIGITS.get(character)
    const small = SMALL_UNITS.get(character)
    const big = BIG_UNITS.get(character)
    if (chunk !== undefined && chunk.kind === 'number' && digit === null) {
      const value = Number(chunk.value)
      if (value >= Math.min(leastSmall, leastBig) || (end > index && value === 0)) break
      digit = value
      hasDigits = true
      at = chunk.range.end
    } else if (sino !== undefined && digit === null && !(hasDigits && !hasUnit)) {
      digit = sino
      hasWords = true
      at += 1
    } else if (small !== undefined && small < leastSmall && (digit === null || digit > 0)) {
      group += (digit ?? 1) * small
      digit = null
      leastSmall = small
      hasUnit = true
      hasWords = true
      at += 1
    } else if (big !== undefined && big < leastBig) {
      const factor = group + (digit ?? 0)
      // 만 18세 is the full age.
      if (factor === 0 && /^ ?\d/.test(text.slice(at + 1, at + 3))) break
      if (factor === 0 && (total > 0 || big > 1e4 || end > index)) break
      total += (factor === 0 ? 1 : factor) * big
      group = 0
      digit = null
      leastBig = big
      leastSmall = Number.POSITIVE_INFINITY
      hasUnit = true
      hasWords = true
      at += 1
    } else if (digit === null && leastSmall > 10 && hasUnit) {
      const tail = nativeKoreanNumber(text, at)
      if (tail === null || tail.value < 10 || !counterFollows(text, tail.end)) break
      group += tail.value
      native = true
      end = tail.end
      break
    } else break
    end = at
    at = behindGap(text, at, digit === null && hasUnit, byStart, Math.min(leastSmall, leastBig))
  }
  if (end === index) return null
  return { value: total + group + (digit ?? 0), end, hasDigits, hasWords, hasUnit, native }
}

/** Behind a space inside a number: 1만 2천, 3천 800명, 이만 오천 명; else `at` itself. */
function behindGap(
  text: string,
  at: number,
  afterUnit: boolean,
  byStart: ReadonlyMap<number, NumberReading>,
  room: number,
): number {
  if (text[at] !== ' ' && text[at] !== '\u00a0') return at
  const next = byStart.get(at + 1)
  if (!afterUnit) {
    return next === undefined &&
      /^[만억조](?![가-힣])|^[만억조][ ]?(?:명|원|달러|톤|개)/.test(text.slice(at + 1, at + 6))
      ? at + 1
      : at
  }
  if (next !== undefined) {
    const value = Number(next.value)
    const unit = /^\d[\d,.]* ?([십백천만억])/.exec(text.slice(at + 1))?.[1] ?? ''
    const size = value * (SMALL_UNITS.get(unit) ?? BIG_UNITS.get(unit) ?? 1)
    return next.kind === 'number' && size < room ? at + 1 : at
  }
  const run = /^[일이삼사오육륙칠팔구십백천만]+/.exec(text.slice(at + 1, at + 12))?.[0] ?? ''
  if (run === '') return at
  const first = SINO_DIGITS.get(run[0] ?? '') === undefined ? run[0] : run[1]
  const size = SMALL_UNITS.get(first ?? '') ?? BIG_UNITS.get(first ?? '') ?? 1
  const isNumber = /[십백천만]/.test(run) || counterFollows(text, at + 1 + run.length)
  return isNumber && size < room ? at + 1 : at
}
