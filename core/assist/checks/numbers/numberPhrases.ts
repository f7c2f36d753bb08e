import { canonicalNumber, type NumberReading, reading } from './numberReading.ts'
import type { NumberWord } from './numberWord.ts'

/** A word or a chunk of digits of the text, in order. */
export interface PhraseToken {
  readonly start: number
  readonly end: number
  /** Lower case with an ASCII apostrophe; empty for digits. */
  readonly word: string
  readonly number: NumberWord | null
  /** Of a chunk of digits. */
  readonly digits: NumberReading | null
}

export interface PhraseRules {
  /** Words that join inside a number: two hundred and five. */
  readonly joining: ReadonlySet<string>
  /** Words before hundreds and thousands that make their number unknown: several, кілька. */
  readonly indefinite: ReadonlySet<string>
  /** Words that count a bare thousand as one: a, one. */
  readonly articles: ReadonlySet<string>
  /** Word sequences that add a half: and a half, з половиною. */
  readonly halves: readonly (readonly string[])[]
  /** True: nineteen ninety-one is 1991. */
  readonly yearPairs: boolean
}

interface Phrase {
  readonly total: number
  /** The group below the last multiplier. */
  readonly group: number
  readonly lastMultiplier: number
  /** What the next word of the group must stay under. */
  readonly room: number
  readonly first: PhraseToken
  readonly last: PhraseToken
  readonly digits: boolean
  readonly words: boolean
  readonly ordinal: boolean
  readonly decade: boolean
  /** A thousand that nothing counts. */
  readonly bare: boolean
  readonly closed: boolean
}

/** The numbers that runs of neighbouring tokens make up. */
export function numberPhrases(
  tokens: readonly PhraseToken[],
  text: string,
  rules: PhraseRules,
): readonly NumberReading[] {
  const readings: NumberReading[] = []
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index] as PhraseToken
    if (token.number === null && token.digits === null) {
      index += 1
      continue
    }
    const { phrase, next } = longestPhrase(tokens, index, text, rules)
    if (phrase === null) {
      if (token.digits !== null) readings.push(token.digits)
      index += 1
      continue
    }
    if (!(phrase.bare && isIndefinite(tokens, index, rules))) {
      readings.push(phraseReading(phrase, tokens[index - 1], rules))
    }
    index = next
  }
  return readings
}

/**
 * A number that shares the multiplier of the next one: 4.2–3.9 million. Its own value stays; what
 * it may be instead is added.
 */
export function withSharedMultiplier(
  readings: readonly NumberReading[],
  text: string,
): readonly NumberReading[] {
  return readings.map((found, index) => {
    const next = readings[index + 1]
    const isRange =
      next?.written === 'mixed' &&
      found.written === 'digits' &&
      RANGE.test(text.slice(found.range.end, next.range.start))
    if (!isRange) return found
    const head = /^\d[\d.,]*/.exec(text.slice(next.range.start))?.[0].replace(',', '.') ?? ''
    const factor = Number(next.value) / Number(head)
    const isPower = factor >= 100 && /^10+$/.test(String(factor))
    return isPower
      ? {
          ...found,
          alternatives: [...found.alternatives, canonicalNumber(Number(found.value) * factor)],
        }
      : found
  })
}

const RANGE = /^\s*(?:[-–—~∼〜]|до|to|or|and|і|й|та|або|чи|내지|에서|부터)\s*$/

function longestPhrase(
  tokens: readonly PhraseToken[],
  from: number,
  text: string,
  rules: PhraseRules,
): { readonly phrase: Phrase | null; readonly next: number } {
  let phrase = begun(tokens[from] as PhraseToken)
  let next = from + 1
  while (phrase !== null && !phrase.closed && next < tokens.length) {
    const token = tokens[next] as PhraseToken
    if (!isClose(text, phrase.last, token)) break
    const half = rules.halves.find((words) =>
      words.every((word, place) => tokens[next + place]?.word === word),
    )
    if (half !== undefined) {
      const last = tokens[next + half.length - 1] as PhraseToken
      phrase = { ...phrase, group: phrase.group + 0.5, room: 0, words: true, last }
      next += half.length
      continue
    }
    const joins = rules.joining.has(token.word) && (phrase.room < 1_000 || phrase.total > 0)
    const after = tokens[next + 1]
    const isHalfOf = phrase.first.number?.role === 'half' && token.word === 'a'
    const target =
      (joins || isHalfOf) && after !== undefined && isClose(text, token, after) ? after : token
    const isTens = joins && phrase.group % 100 !== 0
    const longer: Phrase | null = isTens ? null : continued(phrase, target, rules)
    if (longer === null) break
    phrase = longer
    next += target === token ? 1 : 2
  }
  return { phrase, next }
}

/** Only spaces or one hyphen between them. */
const isClose = (text: string, left: PhraseToken, right: PhraseToken): boolean =>
  /^(?:[ \u00a0\u202f\u2009]+|[-\u2010\u2011]|\. ?)$/.test(text.slice(left.end, right.start)) &&
  (text[left.end] !== '.' || left.word === 'тис')

function begun(token: PhraseToken): Phrase | null {
  const base = {
    total: 0,
    group: 0,
    lastMultiplier: Number.POSITIVE_INFINITY,
    room: 1_000,
    first: token,
    last: token,
    digits: false,
    words: false,
    ordinal: false,
    decade: false,
    bare: false,
    closed: false,
  }
  if (token.digits !== null) {
    const { kind, value } = token.digits
    if (kind !== 'number' || !/^[\d.]+$/.test(value)) return null
    return { ...base, group: Number(value), room: 0, digits: true }
  }
  const { number } = token
  if (number === null) return null
  return said(base, token, number)
}

function continued(phrase: Phrase, token: PhraseToken, rules: PhraseRules): Phrase | null {
  if (token.digits !== null) {
    const value = Number(token.digits.value)
    const fits =
      token.digits.kind === 'number' &&
      phrase.group === 0 &&
      phrase.total > 0 &&
      Number.isInteger(value) &&
      value < phrase.lastMultiplier &&
      value >= phrase.lastMultiplier / 1_000
    return fits ? { ...phrase, group: value, room: 0, last: token, digits: true } : null
  }
  if (token.number === null) return null
  return said(phrase, token, token.number) ?? (rules.yearPairs ? yearPair(phrase, token) : null)
}

/** What becomes of a phrase when a number word follows it; null: the word begins another number. */
function said(phrase: Phrase, token: PhraseToken, word: NumberWord): Phrase | null {
  const next = { ...phrase, last: token, words: true, ordinal: word.ordinal, decade: word.decade }
  const isStart = phrase.first === token
  switch (word.role) {
    case 'alone':
    case 'compound':
      return isStart ? { ...next, group: word.value, room: 0, closed: true } : null
    case 'half':
      return isStart ? { ...next, group: word.value, room: 0 } : null
    case 'unit':
      return added(next, phrase, word, 10, 1)
    case 'teen':
      return added(next, phrase, word, 100, 1)
    case 'ten':
      return added(next, phrase, word, 100, 10)
    case 'hundred':
      return added(next, phrase, word, 1_000, 100)
    case 'smallMultiplier': {
      if (isStart) return { ...next, group: word.value, room: word.value, bare: true }
      const fits = phrase.group > 0 && phrase.group < word.value && phrase.group < 100
      return fits
        ? { ...next, group: phrase.group * word.value, room: word.value, closed: word.ordinal }
        : null
    }
    case 'multiplier': {
      if (word.value >= phrase.lastMultiplier) return null
      if (isStart || (phrase.group === 0 && phrase.total > 0)) {
        const total = phrase.total + word.value
        return {
          ...next,
          total,
          lastMultiplier: word.value,
          room: 1_000,
          bare: isStart && !word.ordinal,
          closed: word.ordinal,
        }
      }
      if (phrase.group === 0 || phrase.ordinal) return null
      return {
        ...next,
        total: phrase.total + phrase.group * word.value,
        group: 0,
        lastMultiplier: word.value,
        room: 1_000,
        bare: phrase.bare,
        closed: word.ordinal,
      }
    }
  }
}

/** A word that adds to the group, if there is room left for a value under `limit`. */
function added(
  next: Phrase,
  phrase: Phrase,
  word: NumberWord,
  limit: number,
  room: number,
): Phrase | null {
  if (phrase.ordinal && phrase.first !== next.last) return null
  if (phrase.room < limit || word.value >= phrase.room) return null
  if (phrase.group > 0 && word.value === 0) return null
  return {
    ...next,
    group: phrase.group + word.value,
    room,
    bare: false,
    closed: word.ordinal,
  }
}

function yearPair(phrase: Phrase, token: PhraseToken): Phrase | null {
  const { number } = token
  if (number === null || phrase.total > 0 || phrase.digits) return null
  const isCentury = phrase.first === phrase.last && phrase.group >= 15 && phrase.group <= 20
  if (!isCentury || (number.role !== 'ten' && number.role !== 'teen') || number.value < 10) {
    return null
  }
  return {
    ...phrase,
    group: phrase.group * 100 + number.value,
    room: number.role === 'ten' ? 10 : 1,
    last: token,
    decade: number.decade,
  }
}

function isIndefinite(tokens: readonly PhraseToken[], from: number, rules: PhraseRules): boolean {
  const before = [tokens[from - 1]?.word ?? '', tokens[from - 2]?.word ?? '']
  // A dozen is counted, whatever it is a dozen of.
  if (rules.articles.has(before[0] ?? '')) return false
  return before.some((word) => rules.indefinite.has(word))
}

function phraseReading(
  phrase: Phrase,
  before: PhraseToken | undefined,
  rules: PhraseRules,
): NumberReading {
  const value = phrase.total + phrase.group
  const range = { start: phrase.first.start, end: phrase.last.end }
  const { digits } = phrase.first
  if (digits !== null && phrase.first === phrase.last) return digits
  const written = phrase.digits ? (phrase.words ? 'mixed' : 'digits') : 'words'
  const isCounted = before !== undefined && rules.articles.has(before.word)
  const isSmall = value < 13 && written === 'words'
  const role = phrase.first.number?.role
  const isVague = (phrase.bare && !isCounted) || role === 'alone' || value % 1 !== 0
  const alternatives =
    digits === null
      ? (PARTS_OF_WHOLES.get(value) ?? (value > 2 && value % 1 === 0.5 ? [Math.floor(value)] : []))
      : digits.alternatives.map((other) => scaled(other, phrase))
  const isCardinal = role === 'unit' || role === 'teen'
  return reading(value, range, written, {
    counts: isSmall && !phrase.ordinal && ((isCardinal && value > 1) || PARTS.has(value)),
    kind: phrase.decade ? 'decade' : phrase.ordinal ? 'ordinal' : 'number',
    weak: isSmall || (isVague && written === 'words' && !phrase.decade),
    alternatives:
      phrase.decade && value < 100 ? [1900 + value, 1800 + value, 2000 + value] : alternatives,
    parts: written === 'mixed' && phrase.group > 0 && digits !== null ? [digits] : [],
  })
}

const PARTS: ReadonlySet<number> = new Set([0.25, 1 / 3, 0.5])

/** A half is fifty percent, thirty minutes or six months too. */
const PARTS_OF_WHOLES: ReadonlyMap<number, readonly number[]> = new Map([
  [0.5, [50, 30, 6]],
  [0.25, [25, 15, 3]],
  [1.5, [90, 18]],
])

const scaled = (alternative: string, phrase: Phrase): number =>
  phrase.total > 0 ? Number(alternative) * phrase.lastMultiplier : Number(alternative)
