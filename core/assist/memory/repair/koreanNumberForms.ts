import type { NumberForm } from './rewrittenNumber.ts'

const DIGITS = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구']
const PLACES = ['', '십', '백', '천']
const MYRIADS = ['', '만', '억', '조']
const NATIVE_UNITS = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉']
const NATIVE_TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔']
/** How native numerals stand before what they count. */
const BEFORE_COUNTED: Readonly<Record<string, string>> = {
  하나: '한',
  둘: '두',
  셋: '세',
  넷: '네',
}

/**
 * Korean numbers but for plain digits: in digits with 만 and 억 (3만, 3만 8000, 3만 8천), Sino-Korean
 * words (삼천팔백), native words by themselves and before what they count (스물셋, 스물세).
 */
export function koreanNumberForms(): readonly NumberForm[] {
  return [...MIXED, ...SINO, nativeAlone, nativeBeforeCounted]
}

/** The groups of four digits from the lowest; null: no whole number below 10^16. */
function myriads(value: string): readonly number[] | null {
  if (!/^[1-9]\d{0,15}$/.test(value)) return null
  const groups: number[] = []
  for (let end = value.length; end > 0; end -= 4) {
    groups.push(Number(value.slice(Math.max(0, end - 4), end)))
  }
  return groups
}

/** The groups from the highest, each with its word; groups of zero are not said. */
function byMyriads(
  value: string,
  space: string,
  write: (group: number, isLowest: boolean, isHighest: boolean) => string | null,
): string | null {
  const groups = myriads(value)
  if (groups === null) return null
  const parts = groups
    .map((group, place) => {
      const isHighest = place === groups.length - 1
      const written = group === 0 ? '' : write(group, place === 0, isHighest)
      return written === null ? null : group === 0 ? '' : written + (MYRIADS[place] ?? '')
    })
    .toReversed()
  return parts.includes(null) ? null : parts.filter((part) => part !== '').join(space)
}

const MIXED: readonly NumberForm[] = [' ', ''].flatMap((space) => [
  (value: string) => (Number(value) < 10_000 ? null : byMyriads(value, space, String)),
  (value: string) =>
    Number(value) < 10_000 ? null : byMyriads(value, space, (group) => withCommas(group)),
  (value: string) =>
    byMyriads(value, space, (group, isLowest) => {
      if (!isLowest) return String(group)
      return group % 1_000 === 0 ? `${group / 1_000}천` : null
    }),
])

const withCommas = (group: number): string => String(group).replace(/\B(?=(?:\d{3})+$)/g, ',')

const SINO: readonly NumberForm[] = ['', ' '].map(
  (space): NumberForm =>
    (value) =>
      byMyriads(value, space, (group, isLowest, isHighest) =>
        // 만, not 일만, at the head of a number.
        group === 1 && !isLowest && isHighest && value.length === 5 ? '' : sino(group),
      ),
)

function sino(group: number): string {
  return String(group)
    .split('')
    .map((digit, index, digits) => {
      const place = digits.length - 1 - index
      if (digit === '0') return ''
      const isSilent = digit === '1' && place > 0
      return (isSilent ? '' : (DIGITS[Number(digit)] ?? '')) + (PLACES[place] ?? '')
    })
    .join('')
}

const nativeAlone: NumberForm = (value) => {
  if (!/^[1-9]\d?$/.test(value)) return null
  const number = Number(value)
  return (NATIVE_TENS[Math.floor(number / 10)] ?? '') + (NATIVE_UNITS[number % 10] ?? '')
}

const nativeBeforeCounted: NumberForm = (value) => {
  const alone = nativeAlone(value)
  if (alone === null) return null
  if (alone === '스물') return '스무'
  const unit = NATIVE_UNITS[Number(value) % 10] ?? ''
  const short = BEFORE_COUNTED[unit]
  return short === undefined ? alone : alone.slice(0, -unit.length) + short
}
