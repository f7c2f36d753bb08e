import {
  BIG_UNITS,
  counterFollows,
  isHangul,
  NATIVE_TENS,
  NATIVE_UNITS,
  particleFollows,
  SINO_DIGITS,
  SMALL_UNITS,
  usualCounterFollows,
  WEAK_WORDS,
} from './koreanNumberWords.ts'
import { type NumberReading, reading } from './numberReading.ts'

/** Words that look like numbers, and readings that are words unless something is counted. */
const HOMOGRAPHS = new Set(
  '이만 오만 사만 구만 일만 천만 이천 사천 부천 구천 천일 천사 백사 백일 만일 만사 만이 만구 백만이 천이 백이 이백 사백 일조 조사 십이 천구 백구 만조 천조 백조 천오 만오 일천 일백 일억 천백 만천 억만 십만 천삼 천육 오천 육백이'.split(
    ' ',
  ),
)
/** Days that are counted in words of their own: 나흘 is four days. */
const DAYS = new Set('이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘'.split(' '))
const NUMBER_CHARACTERS = /[영공일이삼사오육륙칠팔구십백천만억조]/
const PREFIXES = new Set(['제', '약', '총', '근', '연', '단'])

interface Parsed {
  readonly value: number
  readonly end: number
  readonly hasDigits: boolean
  readonly hasWords: boolean
  readonly hasUnit: boolean
  /** Of the digits that it begins with, as they could also be read. */
  readonly alternatives: readonly number[]
  readonly native: boolean
}

/** Every numeral of a Korean text, in digits, in words or in both, in order. */
export function koreanNumerals(
  text: string,
  digits: readonly NumberReading[],
): readonly NumberReading[] {
  const byStart = new Map(digits.map((chunk) => [chunk.range.start, chunk]))
  const readings: NumberReading[] = []
  let index = 0
  while (index < text.length) {
    const chunk = byStart.get(index)
    if (chunk !== undefined) {
      const parsed = parse(text, index, byStart)
      const isPlain = parsed === null || !parsed.hasWords
      readings.push(isPlain ? chunk : parsedReading(parsed, index))
      index = isPlain ? chunk.range.end : parsed.end
      continue
    }
    const character = text[index]
    if (!isHangul(character)) {
      index += 1
      continue
    }
    const range = isWordStart(text, index) ? neighbouringTens(text, index) : null
    if (range !== null) {
      readings.push(...range)
      index += 3
      continue
    }
    const found = wordsAt(text, index, byStart)
    if (found === null) {
      index = PREFIXES.has(character ?? '') ? index + 1 : endOfWord(text, index)
      continue
    }
    readings.push(found)
    index = found.range.end
  }
  return readings
}

/** 삼사십 명 is thirty to forty. */
function neighbouringTens(text: string, index: number): readonly NumberReading[] | null {
  const [one, other, unit] = [text[index], text[index + 1], text[index + 2]]
  const least = SINO_DIGITS.get(one ?? '')
  const size = SMALL_UNITS.get(unit ?? '')
  if (least === undefined || least === 0 || size === undefined) return null
  if (SINO_DIGITS.get(other ?? '') !== least + 1 || !counterFollows(text, index + 3)) return null
  return [
    reading(least * size, { start: index, end: index + 1 }, 'words'),
    reading((least + 1) * size, { start: index + 1, end: index + 3 }, 'words'),
  ]
}

/** Behind the Hangul that stands at `index`: a number does not begin inside a word. */
function endOfWord(text: string, index: number): number {
  let end = index
  while (isHangul(text[end])) end += 1
  return end
}

const isWordStart = (text: string, index: number): boolean =>
  !/[가-힣\d]/.test(text[index - 1] ?? '') ||
  (PREFIXES.has(text[index - 1] ?? '') && !isHangul(text[index - 2]))

function wordsAt(
  text: string,
  index: number,
  byStart: ReadonlyMap<number, NumberReading>,
): NumberReading | null {
  if (!isWordStart(text, index)) return null
  return nativeAt(text, index) ?? sinoAt(text, index, byStart) ?? weakWordAt(text, index)
}

function sinoAt(
  text: string,
  index: number,
  byStart: ReadonlyMap<number, NumberReading>,
): NumberReading | null {
  if (!NUMBER_CHARACTERS.test(text[index] ?? '')) return null
  const parsed = parse(text, index, byStart)
  if (parsed === null) return null
  const trimmed = withoutParticle(text, index, parsed, byStart)
  return isNumberInWords(text, index, trimmed) ? parsedReading(trimmed, index) : null
}

/** 이 at the end is the particle, unless something is counted. */
function withoutParticle(
  text: string,
  index: number,
  parsed: Parsed,
  byStart: ReadonlyMap<number, NumberReading>,
): Parsed {
  const isAmbiguous =
    text[parsed.end - 1] === '이' &&
    parsed.end - index > 2 &&
    !counterFollows(text, parsed.end) &&
    !isHangul(text[parsed.end])
  if (!isAmbiguous) return parsed
  return parse(text.slice(0, parsed.end - 1), index, byStart) ?? parsed
}

function isNumberInWords(text: string, index: number, parsed: Parsed): boolean {
  if (parsed.hasDigits || parsed.native) return true
  const written = text.slice(index, parsed.end)
  const isPrefixed = isHangul(text[index - 1])
  const isCounted = counterFollows(text, parsed.end)
  if (!parsed.hasUnit) {
    return written.length === 1 ? isCounted : false
  }
  if (written === '구조') return false
  if (/조/.test(written) && !usualCounterFollows(text, parsed.end)) return false
  if (written.length === 1) {
    const isUnknown = /(?:수|몇|몇몇|여러)\s?$/.test(text.slice(Math.max(0, index - 3), index))
    const isApart = /[ 여년명배톤]/.test(text[parsed.end] ?? '')
    return isApart && !isUnknown && usualCounterFollows(text, parsed.end)
  }
  if (HOMOGRAPHS.has(written)) return usualCounterFollows(text, parsed.end)
  const next = text[parsed.end]
  return isCounted || isPrefixed || !isHangul(next) || particleFollows(text, parsed.end)
}

function nativeAt(text: string, index: number): NumberReading | null {
  const parsed = nativeNumber(text, index)
  if (parsed === null) return null
  const { value, end } = parsed
  const next = text[end]
  const isCounted = counterFollows(text, end)
  const isFree = !isHangul(next) || particleFollows(text, end)
  if (!isCounted && !isFree) return null
  const isSure = value >= 13 && !(value % 10 === 0 && !isCounted)
  return reading(value, { start: index, end }, 'words', {
    weak: !isSure,
    counts: !isSure && isCounted && value >= 2,
  })
}

/** A native numeral from 하나 to 아흔아홉. */
function nativeNumber(
  text: string,
  index: number,
): { readonly value: number; readonly end: number } | null {
  const tens = wordOf(NATIVE_TENS, text, index)
  const from = tens === null ? index : tens.end
  const units = wordOf(NATIVE_UNITS, text, from)
  if (tens === null) return units
  return units === null ? tens : { value: tens.value + units.value, end: units.end }
}

function wordOf(
  words: ReadonlyMap<string, number>,
  text: string,
  index: number,
): { readonly value: number; readonly end: number } | null {
  const two = words.get(text.slice(index, index + 2))
  if (two !== undefined) return { value: two, end: index + 2 }
  const one = words.get(text[index] ?? '')
  return one === undefined ? null : { value: one, end: index + 1 }
}

function weakWordAt(text: string, index: number): NumberReading | null {
  for (const length of [3, 2, 1]) {
    const word = text.slice(index, index + length)
    const value = word.length === length ? WEAK_WORDS.get(word) : undefined
    if (value !== undefined && (length > 1 || !isHangul(text[index + 1]))) {
      const counts = DAYS.has(word)
      return reading(value, { start: index, end: index + length }, 'words', { weak: true, counts })
    }
  }
  return null
}

function parsedReading(parsed: Parsed, start: number): NumberReading {
  const range = { start, end: parsed.end }
  const written = parsed.hasDigits ? (parsed.hasWords ? 'mixed' : 'digits') : 'words'
  return reading(parsed.value, range, written, { alternatives: parsed.alternatives })
}

/**
 * Digits and Sino-Korean numerals in any mixture: 3천8백, 1만 2천, 삼천팔백, 1억 2,500만. Null where
 * no sound number begins at `index`.
 */
function parse(
  text: string,
  index: number,
  byStart: ReadonlyMap<number, NumberReading>,
): Parsed | null {
  let total = 0
  let group = 0
  let digit: number | null = null
  let leastBig = Number.POSITIVE_INFINITY
  let leastSmall = Number.POSITIVE_INFINITY
  let hasDigits = false
  let hasWords = false
  let hasUnit = false
  let native = false
  let alternatives: readonly number[] = []
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
      if (at === index && isBareUnitNext(text, chunk.range.end)) {
        alternatives = chunk.alternatives.map(Number)
      }
      at = chunk.range.end
    } else if (sino !== undefined && digit === null && !(hasDigits && !hasUnit)) {
      digit = sino
      hasWords = true
      at += 1
    } else if (small !== undefined && small < leastSmall && (digit === null || digit > 0)) {
      if (digit !== null && digit >= 10 && !hasDigits) break
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
      const tail = nativeNumber(text, at)
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
  const value = total + group + (digit ?? 0)
  const scale = alternatives.length > 0 ? leastBig : 1
  const scaled = Number.isFinite(scale) ? alternatives.map((other) => other * scale) : []
  return { value, end, hasDigits, hasWords, hasUnit, alternatives: scaled, native }
}

const isBareUnitNext = (text: string, index: number): boolean =>
  /^ ?[만억조]/.test(text.slice(index, index + 2))

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
