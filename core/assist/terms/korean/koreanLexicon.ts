import type { PartOfSpeech } from '../concept.ts'
import type { TermMatch } from '../recognisedTerm.ts'
import type { IndexedTerm, Lexicon, TermHit } from '../termHit.ts'
import { foldKorean, sameWord } from './foldKorean.ts'
import { compose, decompose, FINAL_SIOT, finalOf, isSyllable } from './hangul.ts'
import { isPredicateEnding } from './isPredicateEnding.ts'
import { isTail, isVerbalTail } from './isTail.ts'
import { type KoreanText, koreanText } from './koreanText.ts'

interface KoreanTerm {
  readonly indexed: IndexedTerm
  /** Without spaces, in small letters. */
  readonly plain: string
  /** Whether 하다 and its kin may follow. */
  readonly verbal: boolean
  /**
   * Whether it is a word that never stands without an ending: the stem of a verb or an adjective
   * (일없, of 일없다), or the noun of a verb in 하다 (투항, of 투항하다).
   */
  readonly predicate: 'stem' | 'verbal' | null
  /** Offsets in `plain` before which the term has a space. */
  readonly spaces: ReadonlySet<number>
  /** The concept has it in another spelling too: a third one is another word (년대 for 련대, 연대). */
  readonly spelt: boolean
}

/** Terms of this many syllables and more are the same with a space put into them (정찰 총국). */
const SPACED_MIN = 4
/** Syllables that stand before a two-syllable noun and leave it what it is: each, every, this, deputy, former, enemy. */
const PREFIXES = new Set(['각', '매', '본', '부', '전', '적'])

/** Korean terms, to be found at the beginning of an eojeol, before particles, and inside compounds. */
export function createKoreanLexicon(terms: readonly IndexedTerm[]): Lexicon {
  const byFold = new Map<string, KoreanTerm[]>()
  const lengths = new Map<string, Set<number>>()
  for (const term of koreanTerms(terms)) {
    for (const fold of folds(term.plain)) {
      const alike = byFold.get(fold)
      if (alike === undefined) byFold.set(fold, [term])
      else alike.push(term)
      const first = fold.slice(0, 1)
      const known = lengths.get(first)
      if (known === undefined) lengths.set(first, new Set([fold.length]))
      else known.add(fold.length)
    }
  }
  return (text) => {
    const prepared = koreanText(text)
    const hits: TermHit[] = []
    for (let at = 0; at < prepared.folded.length; at++) {
      for (const length of lengths.get(prepared.folded[at] ?? '') ?? []) {
        const end = at + length
        if (end > prepared.folded.length) continue
        const alike = byFold.get(prepared.folded.slice(at, end))
        if (alike === undefined) continue
        const place = placeOf(prepared, at, end)
        for (const term of alike) {
          const match = matchAt(prepared, at, end, place, term)
          if (match === null) continue
          // A predicate is not to be told from its ending.
          const last = term.predicate === null ? end : end + place.tail.length
          hits.push(hitAt(prepared, at, last, term, match))
        }
      }
    }
    return hits
  }
}

function koreanTerms(terms: readonly IndexedTerm[]): readonly KoreanTerm[] {
  const spellings = new Map<string, Set<string>>()
  const drafts = terms.flatMap((indexed) => {
    const { partOfSpeech } = indexed.term
    const words = indexed.term.text.split(/\s+/u)
    const whole = plainTerm(indexed.term.text)
    const predicate = predicateOf(whole, partOfSpeech)
    const plain = predicate === null ? whole : whole.slice(0, predicate === 'stem' ? -1 : -2)
    if (plain === '') return []
    const spaces = words.length === 1 ? NO_SPACES : spacesOf(words)
    const word = `${indexed.concept.id} ${foldKorean(plain)}`
    const known = spellings.get(word)
    if (known === undefined) spellings.set(word, new Set([plain]))
    else known.add(plain)
    return [{ indexed, plain, predicate, spaces, word }]
  })
  const acts = new Set(
    drafts.flatMap(({ indexed, plain }) => (indexed.term.partOfSpeech === null ? [plain] : [])),
  )
  return drafts.map(({ word, ...term }) => ({
    ...term,
    verbal: makesVerbs(term.indexed.term.partOfSpeech, acts.has(term.plain)),
    spelt: (spellings.get(word)?.size ?? 0) > 1,
  }))
}

/** As `koreanText` has it; most terms have no ending that could be fused, and are read faster. */
const plainTerm = (text: string): string =>
  /[다까데]/u.test(text) ? koreanText(text).plain : text.toLowerCase().replace(/\s+/gu, '')

/** A noun does, but where another term that may name an act is written like it: the rank in 전사하다. */
const makesVerbs = (partOfSpeech: PartOfSpeech | null, isAct: boolean): boolean =>
  partOfSpeech === 'noun' ? !isAct : partOfSpeech !== 'properNoun'

const NO_SPACES: ReadonlySet<number> = new Set()

function spacesOf(words: readonly string[]): ReadonlySet<number> {
  const spaces = new Set<number>()
  let at = 0
  for (const word of words) {
    spaces.add(at)
    at += word.length
  }
  return spaces
}

/** How a dictionary form of a verb or an adjective is found; null: it is a noun, or may be one. */
function predicateOf(plain: string, partOfSpeech: PartOfSpeech | null): KoreanTerm['predicate'] {
  const noun = partOfSpeech === 'noun' || partOfSpeech === 'properNoun'
  if (!noun && plain.length >= 4 && plain.endsWith('하다')) return 'verbal'
  const changes = partOfSpeech === 'verb' || partOfSpeech === 'adjective'
  return changes && plain.length >= 3 && plain.endsWith('다') ? 'stem' : null
}

/** The keys of a term: folded, and with the ㅅ between parts that only the South writes taken off. */
function folds(plain: string): readonly string[] {
  const folded = foldKorean(plain)
  const north = withoutSiot(folded)
  return north === folded ? [folded] : [folded, north]
}

/** Before these a bare vowel is as likely a word with a particle: 바다가 is not 바닷가. */
const LIKE_PARTICLES = new Set(['가', '과', '도', '만', '나', '는', '를', '은', '을', '의', '이'])

function withoutSiot(folded: string): string {
  let result = ''
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index)
    const inner = index + 1 < folded.length && isSyllable(folded.charCodeAt(index + 1))
    const drops =
      inner && finalOf(code) === FINAL_SIOT && !LIKE_PARTICLES.has(folded[index + 1] ?? '')
    result += drops
      ? String.fromCharCode(compose({ ...decompose(code), final: 0 }))
      : (folded[index] ?? '')
  }
  return result
}

/** What stands around a stretch of a text within its eojeol. */
interface Place {
  /** Syllables of the same eojeol before it. */
  readonly before: string
  /** Syllables of the same eojeol behind it. */
  readonly tail: string
  /** The copula was fused with its last syllable. */
  readonly fused: boolean
  /** Offsets within it before which the text has a space. */
  readonly gaps: readonly number[]
  /** It begins or ends within a number or a Latin word. */
  readonly cut: boolean
}

function placeOf({ plain, spaced, fused }: KoreanText, start: number, end: number): Place {
  let left = start
  while (left > 0 && spaced[left] !== 1 && isSyllable(plain.charCodeAt(left - 1))) left--
  let right = end
  while (right < plain.length && spaced[right] !== 1 && isSyllable(plain.charCodeAt(right))) right++
  const gaps: number[] = []
  for (let index = start + 1; index < end; index++) {
    if (spaced[index] === 1) gaps.push(index - start)
  }
  const hangulHead = isSyllable(plain.charCodeAt(start))
  return {
    before: hangulHead ? plain.slice(left, start) : '',
    tail: plain.slice(end, right),
    fused: fused[end - 1] === 1,
    gaps,
    cut: sameWordUnit(plain, spaced, start) || sameWordUnit(plain, spaced, end),
  }
}

const WORD_UNIT = /[\p{L}\p{N}]/u

/** Whether a word that is not Hangul goes on across an offset. */
function sameWordUnit(plain: string, spaced: Uint8Array, at: number): boolean {
  const before = plain[at - 1]
  const behind = plain[at]
  if (before === undefined || behind === undefined || spaced[at] === 1) return false
  const kind = (unit: string) => {
    if (isSyllable(unit.charCodeAt(0)) || !WORD_UNIT.test(unit)) return null
    return /\p{N}/u.test(unit) ? 'number' : 'letter'
  }
  const one = kind(before)
  return one !== null && one === kind(behind)
}

function matchAt(
  text: KoreanText,
  start: number,
  end: number,
  { before, tail, fused, gaps, cut }: Place,
  term: KoreanTerm,
): TermMatch | null {
  const { plain, spaces } = term
  const length = end - start
  if (cut || !gaps.every((gap) => spaces.has(gap) || length >= SPACED_MIN)) return null
  const written = text.plain.slice(start, end)
  const same = written === plain
  if (!same && (term.spelt || !sameWord(written, plain) || isYears(text.plain, start))) return null
  if (term.predicate !== null) {
    return before === '' ? predicateMatch(term.predicate, tail, same) : null
  }
  const inflects = fused ? FUSED_TAIL.test(tail) : isTail(written, tail, term.verbal)
  if (before === '' && inflects) {
    if (!same) return 'folded'
    return tail === '' ? 'exact' : 'inflected'
  }
  return isCompound(length, before, inflects) ? 'compound' : null
}

const FUSED_TAIL = /^(?:니다|니까|네다|데요?$|데도$)/

/** The years of a decade (90년대), which fold like 연대. */
const isYears = (plain: string, start: number): boolean =>
  plain[start] === '년' && /\p{N}/u.test(plain[start - 1] ?? '')

function predicateMatch(
  predicate: 'stem' | 'verbal',
  tail: string,
  same: boolean,
): TermMatch | null {
  if (!(predicate === 'stem' ? isPredicateEnding(tail) : isVerbalTail(tail))) return null
  if (!same) return 'folded'
  return tail === (predicate === 'stem' ? '다' : '하다') ? 'exact' : 'inflected'
}

/**
 * Whether a term that is only a part of an eojeol is its head (외무장관) or its beginning (경찰서).
 * Never in the middle, where 사단 would be found in 의사단체, and never one syllable.
 */
function isCompound(length: number, before: string, inflects: boolean): boolean {
  if (length < 2) return false
  if (before === '') return true
  if (!inflects) return false
  return length >= 3 || before.length >= 2 || PREFIXES.has(before)
}

function hitAt(
  { origin }: KoreanText,
  start: number,
  end: number,
  { indexed }: KoreanTerm,
  match: TermMatch,
): TermHit {
  return { indexed, match, start: origin[start] ?? 0, end: (origin[end - 1] ?? 0) + 1 }
}
