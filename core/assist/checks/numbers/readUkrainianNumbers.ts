import { clockTime } from './clockTime.ts'
import { fractionOf } from './fractionOf.ts'
import { UKRAINIAN_MONTHS } from './monthWords.ts'
import {
  numberPhrases,
  type PhraseRules,
  type PhraseToken,
  withSharedMultiplier,
} from './numberPhrases.ts'
import { type NumberReading, reading } from './numberReading.ts'
import { type NumberWord, numberWord } from './numberWord.ts'
import { outerReadings } from './outerReadings.ts'
import { phraseTokens, wordKey } from './phraseTokens.ts'
import { readDigits } from './readDigits.ts'
import { readRomanCenturies } from './readRomanNumerals.ts'
import { compoundNumber, UKRAINIAN_NUMBER_WORDS } from './ukrainianNumberWords.ts'

const RULES: PhraseRules = {
  joining: new Set(),
  indefinite: new Set([
    'кілька',
    'декілька',
    'кількох',
    'декількох',
    'багато',
    'пара',
    'десятки',
    'сотні',
    'сотень',
  ]),
  articles: new Set(['одна', 'одну', 'однієї', 'один', 'одного']),
  halves: [
    ['з', 'половиною'],
    ['із', 'половиною'],
  ],
  yearPairs: false,
}

const DAY_HALVES: readonly (readonly [RegExp, 'am' | 'pm' | 'night'])[] = [
  [/^\s+(?:ранку|рано|зранку|вранці)(?!\p{L})/iu, 'am'],
  [/^\s+(?:дня|пополудні|вечора|ввечері|увечері)(?!\p{L})/iu, 'pm'],
  [/^\s+(?:ночі|вночі|уночі)(?!\p{L})/iu, 'night'],
]
const HOUR = /^[-‐‑]?(?:ї|й|та|а|ма|тій|ій|ту|у)?\s+годин(?:а|і|у|ою|и)(?!\p{L})/iu
const DURATION = /^\s+годин(?:и)?(?!\p{L})/iu
const ORDINAL_ENDING =
  /^[-‐‑](?:й|ий|ій|я|а|тя|ша|га|ма|та|е|є|те|го|ого|ї|ої|тьої|му|ому|тьому|м|им|тім|ю|у|ту|ту|мою|ою|тою)(?!\p{L})/iu
const DECADE_ENDING = /^[-‐‑](?:х|их|ті|і|ми|ими|тих|тими)(?!\p{L})/iu

/** The numbers of a Ukrainian text, in order. */
export function readUkrainianNumbers(text: string): readonly NumberReading[] {
  const tokens = phraseTokens(text, readDigits(text, 'uk'), numberOf)
  const phrases = withSharedMultiplier(numberPhrases(tokens, text, RULES), text)
  const readings = hoursAndMinutes(
    halfHours(outerReadings(phrases.map((found) => inContext(found, text))), text),
    text,
  )
  return [
    ...readings,
    ...readMonths(tokens),
    ...readRomanCenturies(text, /[-‐‑]?\p{L}{0,3}\s+(?:ст\.|століт|сторіч)/iuy),
  ].toSorted((a, b) => a.range.start - b.range.start)
}

function numberOf(word: string): NumberWord | null {
  const known = UKRAINIAN_NUMBER_WORDS.get(word)
  if (known !== undefined) return known
  if (word.length < 8) return null
  const value = compoundNumber(word)
  return value === null ? null : numberWord(value, 'compound')
}

function inContext(found: NumberReading, text: string): NumberReading {
  const { start, end } = found.range
  const after = text.slice(end, end + 40)
  const before = text.slice(Math.max(0, start - 12), start)
  const hour = hourOf(found, after, before)
  if (hour !== null) return hour
  if (found.kind === 'number' && found.written === 'digits') {
    if (DECADE_ENDING.test(after)) return decade(found)
    if (ORDINAL_ENDING.test(after)) return ordinal(found, after)
    if (/\p{L}[-‐‑]?$/u.test(before)) return { ...found, kind: 'designation' }
    if (/^\s+(?:ст\.|століт|сторіч)/iu.test(after)) return ordinal(found, after)
  }
  const part =
    /^\s+(трет(?:ини|ин|і|іх)|четвертих|чверті|п['’ʼ]ят(?:і|их)|десят(?:і|их))(?!\p{L})/iu.exec(
      after,
    )
  return fractionOf(found, part, DENOMINATORS) ?? found
}

const DENOMINATORS: Readonly<Record<string, number>> = {
  третини: 3,
  третин: 3,
  треті: 3,
  третіх: 3,
  четвертих: 4,
  чверті: 4,
}

const ordinal = (found: NumberReading, after: string): NumberReading => ({
  ...found,
  kind: 'ordinal',
  alternatives: ordinalAlternatives(found, after),
})

/** 19-те століття is the 1800s; 24-й рік is 2024. */
function ordinalAlternatives(found: NumberReading, after: string): readonly string[] {
  const value = Number(found.value)
  if (/століт|сторіч|\sст\./iu.test(after)) return [String((value - 1) * 100)]
  const isYear = value < 100 && /^[-‐‑]\p{L}{1,3}\s+р(?:ік|оку|оці|оком|\.)/iu.test(after)
  return isYear ? [`${2000 + value}`, `${1900 + value}`] : found.alternatives
}

function decade(found: NumberReading): NumberReading {
  const value = Number(found.value)
  if (value % 10 !== 0 || value === 0) return { ...found, kind: 'ordinal' }
  const alternatives =
    value < 100 ? [`${1900 + value}`, `${1800 + value}`, `${2000 + value}`] : [String(value % 100)]
  if (value % 100 === 0 && value >= 1_000) alternatives.push(String(value / 100 + 1))
  return { ...found, kind: 'decade', alternatives }
}

/** о 15 годині, третя година дня, о 15.30, о третій ночі. */
function hourOf(found: NumberReading, after: string, before: string): NumberReading | null {
  const hours = HOUR.exec(after)
  const isDuration = DURATION.test(after) && found.kind !== 'ordinal' && !/[ое]б?\s$/iu.test(before)
  const rest = hours === null ? after : after.slice(hours[0].length)
  const half = DAY_HALVES.map(([words, name]) => [words.exec(rest)?.[0], name] as const).find(
    ([words]) => words !== undefined,
  )
  const isAt = /(?<!\p{L})об?\s+$/iu.test(before)
  if (found.kind === 'time') {
    return half === undefined ? null : clockTime(found, half[1], (half[0] ?? '').length)
  }
  const clock = /^(\d{1,2})\.(\d{2})$/.exec(`${found.value}`)
  if (isAt && clock !== null && found.written === 'digits') return null
  if (hours === null && !(half !== undefined && (isAt || found.kind === 'ordinal'))) return null
  if (isDuration && half === undefined) return null
  const length = (hours?.[0].length ?? 0) + (half?.[0]?.length ?? 0)
  return clockTime(found, half?.[1] ?? null, length)
}

/** пів на четверту is 3:30, чверть на четверту 3:15, за чверть четверта 3:45. */
function halfHours(readings: readonly NumberReading[], text: string): readonly NumberReading[] {
  const times: NumberReading[] = []
  for (const hour of readings) {
    const before = times.at(-1)
    const value = Number(hour.kind === 'time' ? hour.value.split(':')[0] : hour.value)
    const said =
      before === undefined ? '' : wordKey(text.slice(before.range.start, hour.range.start))
    const minutes = minutesSaid(said, before, text)
    if (
      before === undefined ||
      minutes === null ||
      !(value >= (hour.kind === 'time' ? 0 : 1) && value <= 24)
    ) {
      times.push(hour)
      continue
    }
    times.pop()
    const earlier = hour.exactTime ? (value + 23) % 24 : (value + 11) % 12 || 12
    times.push({
      ...hour,
      kind: 'time',
      weak: false,
      value: `${earlier}:${String(minutes).padStart(2, '0')}`,
      range: { start: before.range.start, end: hour.range.end },
    })
  }
  return times
}

/** двадцять третя сорок, о шостій тридцять вечора. */
function hoursAndMinutes(
  readings: readonly NumberReading[],
  text: string,
): readonly NumberReading[] {
  const times: NumberReading[] = []
  for (const minutes of readings) {
    const hour = times.at(-1)
    const isHour =
      hour?.kind === 'ordinal' &&
      hour.written === 'words' &&
      Number(hour.value) <= 24 &&
      /(?:а|я|ої|ьої|ій|у|ю|ою)$/iu.test(text.slice(hour.range.start, hour.range.end)) &&
      /^\s+$/.test(text.slice(hour.range.end, minutes.range.start))
    const value = Number(minutes.value)
    if (!isHour || minutes.kind !== 'number' || !(value >= 5 && value < 60)) {
      times.push(minutes)
      continue
    }
    const after = text.slice(minutes.range.end, minutes.range.end + 20)
    const half = DAY_HALVES.find(([words]) => words.test(after))?.[1] ?? null
    const time = clockTime(hour, half, 0, value)
    if (time === null) {
      times.push(minutes)
      continue
    }
    times.pop()
    times.push({
      ...time,
      range: { start: hour.range.start, end: minutes.range.end },
      parts: [hour, minutes],
    })
  }
  return times
}

/** Minutes past the hour before the one that is named; null: no time is said so. */
function minutesSaid(said: string, before: NumberReading | undefined, text: string): number | null {
  if (/^(?:пів|половина) на $/.test(said)) return 30
  if (/^чверть на $/.test(said)) return 15
  if (before === undefined) return null
  const isTo = /(?<!\p{L})за $/iu.test(
    text.slice(Math.max(0, before.range.start - 4), before.range.start),
  )
  if (!isTo || !/^\S+(?: хвилин[иу]?)? $/.test(said)) return null
  if (/^чверть /.test(said)) return 45
  const minutes = Number(before.value)
  return /хвилин/.test(said) && minutes > 0 && minutes < 60 ? 60 - minutes : null
}

function readMonths(tokens: readonly PhraseToken[]): readonly NumberReading[] {
  return tokens.flatMap(({ word, start, end }) => {
    const value = UKRAINIAN_MONTHS.get(word)
    if (value === undefined) return []
    return [reading(value, { start, end }, 'words', { kind: 'month', weak: false })]
  })
}
