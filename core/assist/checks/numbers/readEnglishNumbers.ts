import { clockTime } from './clockTime.ts'
import { ENGLISH_NUMBER_WORDS } from './englishNumberWords.ts'
import { fractionOf } from './fractionOf.ts'
import { ENGLISH_MONTHS } from './monthWords.ts'
import {
  numberPhrases,
  type PhraseRules,
  type PhraseToken,
  withSharedMultiplier,
} from './numberPhrases.ts'
import { type NumberReading, reading } from './numberReading.ts'
import { outerReadings } from './outerReadings.ts'
import { phraseTokens } from './phraseTokens.ts'
import { readDigits } from './readDigits.ts'
import { readRomanCenturies } from './readRomanNumerals.ts'

const RULES: PhraseRules = {
  joining: new Set(['and']),
  indefinite: new Set([
    'several',
    'few',
    'couple',
    'many',
    'some',
    'of',
    'tens',
    'hundreds',
    'various',
  ]),
  articles: new Set(['a', 'one', 'per']),
  halves: [['and', 'a', 'half']],
  yearPairs: true,
}

/** Names of months that are words or first names too. */
const AMBIGUOUS = new Set(['may', 'march', 'mar', 'april', 'june', 'august', 'jan', 'dec'])
const BESIDE_MONTH =
  /(?:\d(?:st|nd|rd|th)?(?: of)? |\b(?:in|of|since|until|till|by|early|late|mid|last|next|this|from|to|and|between|through|before|after|during|every) |\bmid-)$/i

const TIME_AFTER =
  /^(?:\s?(?:[ap]\.?\s?m\b\.?)|\s+o['’]clock)(?:\s+(?:in the|at)\s+(?:morning|afternoon|evening|night))?|^\s+(?:in the|at)\s+(?:morning|afternoon|evening|night)\b/i

/** The numbers of an English text, in order. */
export function readEnglishNumbers(text: string): readonly NumberReading[] {
  const digits = readDigits(text, 'en')
  const tokens = phraseTokens(text, digits, (word) => ENGLISH_NUMBER_WORDS.get(word) ?? null)
  const phrases = withSharedMultiplier(numberPhrases(tokens, text, RULES), text)
  const readings = outerReadings(phrases.map((found) => inContext(found, text)))
  return [
    ...withHalves(spokenTimes(readings, text), text),
    ...readMonths(tokens, text),
    ...readRomanCenturies(text, /\s+centur/iy),
  ].toSorted((a, b) => a.range.start - b.range.start)
}

function inContext(found: NumberReading, text: string): NumberReading {
  const isArticle = found.weak && found.range.end - found.range.start <= 2
  if (isArticle) return asFraction(found, text.slice(found.range.end, found.range.end + 12))
  const after = text.slice(found.range.end, found.range.end + 40)
  if (/^['’]?s\b/.test(after) && found.written === 'digits') return decade(found)
  if (/^(?:st|nd|rd|th)\b/.test(after) && found.kind === 'number') {
    return /^(?:st|nd|rd|th)\s+centur/.test(after)
      ? { ...found, kind: 'ordinal', alternatives: [String((Number(found.value) - 1) * 100)] }
      : { ...found, kind: 'ordinal' }
  }
  const time = TIME_AFTER.exec(after)
  if (time !== null) return clockTime(found, halfOfDay(time[0]), time[0].length) ?? found
  const isMilitary =
    /^(?:\s?(?:hours|hrs|h|GMT|UTC)\b)/.test(after) && /^\d{3,4}$/.test(found.value)
  if (isMilitary && Number(found.value) % 100 < 60 && Number(found.value) < 2400) {
    const clock = { ...found, value: String(Math.floor(Number(found.value) / 100)) }
    return clockTime(clock, null, 0, Number(found.value) % 100) ?? found
  }
  if (/[A-Za-z][-‐‑]?$/.test(text.slice(Math.max(0, found.range.start - 2), found.range.start))) {
    return found.written === 'digits' && found.kind === 'number'
      ? { ...found, kind: 'designation' }
      : found
  }
  return asFraction(found, after)
}

const PART = /^[-\s](thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|tenths?)\b/i

const asFraction = (found: NumberReading, after: string): NumberReading =>
  fractionOf(found, PART.exec(after), DENOMINATORS) ?? found

const DENOMINATORS: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  tenth: 10,
}

function decade(found: NumberReading): NumberReading {
  const value = Number(found.value)
  const alternatives =
    value < 100 ? [`${1900 + value}`, `${1800 + value}`, `${2000 + value}`] : [String(value % 100)]
  if (value % 100 === 0 && value >= 1_000) alternatives.push(String(value / 100 + 1))
  return { ...found, kind: 'decade', alternatives }
}

function halfOfDay(words: string): 'am' | 'pm' | 'night' | null {
  if (/p\.?\s?m|afternoon|evening/i.test(words)) return 'pm'
  if (/a\.?\s?m\b|morning/i.test(words)) return 'am'
  return /night/i.test(words) ? 'night' : null
}

/** What the hour is divided into in speech. */
const MINUTES = new Set([0.25, 0.5, 5, 10, 15, 20, 25])

/** half past three, quarter to four, ten past two. */
function spokenTimes(readings: readonly NumberReading[], text: string): readonly NumberReading[] {
  const times: NumberReading[] = []
  for (const [index, hour] of readings.entries()) {
    const value = Number(hour.kind === 'time' ? hour.value.split(':')[0] : hour.value)
    const before = readings[index - 1]
    const between = before === undefined ? '' : text.slice(before.range.end, hour.range.start)
    const way = /^\s+(?:minutes\s+)?(past|to)\s+$/.exec(between)?.[1]
    const isOfHour = /minutes/.test(between) || MINUTES.has(Number(before?.value))
    const isSpoken =
      before !== undefined && way !== undefined && isOfHour && value >= 1 && value <= 12
    if (!isSpoken) {
      times.push(hour)
      continue
    }
    const minutes = Number(before.value) < 1 ? Number(before.value) * 60 : Number(before.value)
    const clock = way === 'past' ? value * 60 + minutes : value * 60 - minutes
    times.pop()
    times.push({
      ...hour,
      kind: 'time',
      weak: false,
      value: `${Math.floor(clock / 60)}:${String(clock % 60).padStart(2, '0')}`,
      range: { start: before.range.start, end: hour.range.end },
    })
  }
  return times
}

/** a litre and a half, two hours and a half: the half can answer for the whole too. */
function withHalves(readings: readonly NumberReading[], text: string): readonly NumberReading[] {
  return readings.map((half, index) => {
    if (half.value !== '0.5' || half.written !== 'words') return half
    const whole = readings.slice(0, index).findLast(({ range, value }) => {
      const between = text.slice(range.end, half.range.start)
      return /^ [a-z]+ and (?:a )?$/i.test(between) && Number.isInteger(Number(value))
    })
    if (whole === undefined) return half
    return { ...half, alternatives: [...half.alternatives, `${Number(whole.value) + 0.5}`] }
  })
}

function readMonths(tokens: readonly PhraseToken[], text: string): readonly NumberReading[] {
  const months: NumberReading[] = []
  for (const { word, start, end } of tokens) {
    const value = ENGLISH_MONTHS.get(word)
    if (value === undefined || !/[A-Z]/.test(text[start] ?? '')) continue
    const isSure =
      !AMBIGUOUS.has(word) ||
      /^\.?,? \d/.test(text.slice(end, end + 4)) ||
      BESIDE_MONTH.test(text.slice(Math.max(0, start - 12), start))
    if (isSure) {
      months.push(reading(value, { start, end }, 'words', { kind: 'month', weak: word === 'may' }))
    }
  }
  return months
}
