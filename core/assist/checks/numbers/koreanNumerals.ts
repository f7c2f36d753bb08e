import { aboutKoreanNumber } from './aboutKoreanNumber.ts'
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
import { nativeKoreanNumber } from './nativeKoreanNumber.ts'
import { type NumberReading, reading } from './numberReading.ts'
import { type KoreanNumber, parseKoreanNumber } from './parseKoreanNumber.ts'

/** Words that look like numbers, and readings that are words unless something is counted. */
const HOMOGRAPHS = new Set(
  '이만 오만 사만 구만 일만 천만 이천 사천 부천 구천 천일 천사 백사 백일 만일 만사 만이 만구 백만이 천이 백이 이백 사백 일조 조사 십이 천구 백구 만조 천조 백조 천오 만오 일천 일백 일억 천백 만천 억만 십만 천삼 천육 오천 육백이'.split(
    ' ',
  ),
)
/** Days that are counted in words of their own: 나흘 is four days. */
const DAYS = new Set('이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘'.split(' '))
const NUMBER_CHARACTERS = /[영공일이삼사오육륙칠팔구십백천만억조]/
/** What a numeral in words begins with: most words do not. */
const STARTS: ReadonlySet<string> = new Set(
  [SINO_DIGITS, SMALL_UNITS, BIG_UNITS, NATIVE_TENS, NATIVE_UNITS, WEAK_WORDS].flatMap((words) =>
    [...words.keys()].map((word) => word.charAt(0)),
  ),
)
const PREFIXES = new Set(['제', '약', '총', '근', '연', '단'])

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
      const parsed = parseKoreanNumber(text, index, byStart)
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
    const range = isWordStart(text, index)
      ? (neighbouringTens(text, index) ?? aboutAt(text, index))
      : null
    if (range !== null) {
      readings.push(...range)
      index = range.at(-1)?.range.end ?? index + 1
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

/** 스물서너 명 is twenty-three or twenty-four; what is counted must follow. */
function aboutAt(text: string, index: number): readonly NumberReading[] | null {
  const found = aboutKoreanNumber(text, index)
  if (found === null || !counterFollows(text, found.end)) return null
  const { values, end } = found
  const last = values.length - 1
  return values.map((value, place) =>
    // Every reading has a place of its own, the last one reaching to the end.
    reading(
      value,
      { start: index + place, end: place === last ? end : index + place + 1 },
      'words',
    ),
  )
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
  if (!STARTS.has(text[index] ?? '') || !isWordStart(text, index)) return null
  return nativeAt(text, index) ?? sinoAt(text, index, byStart) ?? weakWordAt(text, index)
}

function sinoAt(
  text: string,
  index: number,
  byStart: ReadonlyMap<number, NumberReading>,
): NumberReading | null {
  if (!NUMBER_CHARACTERS.test(text[index] ?? '')) return null
  const parsed = parseKoreanNumber(text, index, byStart)
  if (parsed === null) return null
  const trimmed = withoutParticle(text, index, parsed, byStart)
  return isNumberInWords(text, index, trimmed) ? parsedReading(trimmed, index) : null
}

/** 이 at the end is the particle, unless something is counted. */
function withoutParticle(
  text: string,
  index: number,
  parsed: KoreanNumber,
  byStart: ReadonlyMap<number, NumberReading>,
): KoreanNumber {
  const isAmbiguous =
    text[parsed.end - 1] === '이' &&
    parsed.end - index > 2 &&
    !counterFollows(text, parsed.end) &&
    !isHangul(text[parsed.end])
  if (!isAmbiguous) return parsed
  return parseKoreanNumber(text.slice(0, parsed.end - 1), index, byStart) ?? parsed
}

function isNumberInWords(text: string, index: number, parsed: KoreanNumber): boolean {
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
  const parsed = nativeKoreanNumber(text, index)
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

function parsedReading(parsed: KoreanNumber, start: number): NumberReading {
  const range = { start, end: parsed.end }
  const written = parsed.hasDigits ? (parsed.hasWords ? 'mixed' : 'digits') : 'words'
  return reading(parsed.value, range, written)
}
