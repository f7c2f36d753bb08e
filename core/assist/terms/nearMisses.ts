import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import { baseLanguage } from './baseLanguage.ts'
import type { Term } from './concept.ts'
import { isName } from './isName.ts'
import { koreanNearMisses } from './korean/koreanNearMisses.ts'
import type { MissingTerm } from './missingTerms.ts'
import { misspelling, misspellingMax } from './misspelling.ts'
import { stemForSpelling } from './stemForSpelling.ts'
import { joins, jointOf, type WordToken, wordTokens } from './words/wordTokens.ts'

/** Words of a target that stand where a missing term should: the term misspelt, or another rendering of a name. */
export interface NearMiss {
  readonly missing: MissingTerm
  /** In the target, in UTF-16 code units. */
  readonly range: TextRange
  readonly text: string
  readonly term: Term
  /** What to write at `range`: the term, or the word of it that is spelt otherwise. */
  readonly suggestion: string
}

/** Letters of a word or a term at which a near miss begins to say something. */
const WORD_MIN = 6

/**
 * For each missing term, the place in the target that looks like it, if there is one: the whole
 * term with a letter in six otherwise, at most four; a name with its words in another order, or
 * with one of three and more replaced; or one word of the term with one or two letters otherwise.
 * Compared by stems, so that an ending is no misspelling, nor is a derived word (бригадний).
 */
export function nearMisses(
  missing: readonly MissingTerm[],
  targetText: string,
  targetLanguage: LanguageTag,
): readonly NearMiss[] {
  if (missing.length === 0) return []
  if (baseLanguage(targetLanguage) === 'ko') return koreanNearMisses(missing, targetText)
  const words = stemmed(targetText, targetLanguage)
  return missing.flatMap((each) => {
    const terms = each.expected.map((term) => ({
      term,
      wanted: stemmed(term.text, targetLanguage),
    }))
    const found =
      nearest(terms.map(({ term, wanted }) => wholeTerm(term, wanted, targetText, words))) ??
      nearest(terms.map(({ term, wanted }) => oneWord(term, wanted, words)))
    if (found === null) return []
    const { range, term, suggestion } = found
    const text = targetText.slice(range.start, range.end)
    return [{ missing: each, range, text, term, suggestion }]
  })
}

/** A word with the stem by which it is compared. */
interface StemmedWord {
  readonly token: WordToken
  readonly stem: string
}

const stemmed = (text: string, language: LanguageTag): readonly StemmedWord[] =>
  wordTokens(text).map((token) => ({ token, stem: stemForSpelling(token.folded, language) }))

interface Candidate {
  readonly range: TextRange
  readonly term: Term
  readonly suggestion: string
  /** In letters; what is no misspelling is further than any. */
  readonly far: number
}

function nearest(candidates: readonly (Candidate | null)[]): Candidate | null {
  let least: Candidate | null = null
  for (const each of candidates) {
    if (each !== null && (least === null || each.far < least.far)) least = each
  }
  return least
}

const REORDERED = 10
const REPLACED = 20

function wholeTerm(
  term: Term,
  wanted: readonly StemmedWord[],
  text: string,
  words: readonly StemmedWord[],
): Candidate | null {
  const letters = wanted.reduce((sum, { stem }) => sum + stem.length, 0)
  if (letters < WORD_MIN) return null
  const most = wanted.length === 1 ? misspellingMax(letters) : Math.min(4, Math.floor(letters / 6))
  const candidates: Candidate[] = []
  for (let at = 0; at + wanted.length <= words.length; at++) {
    const window = words.slice(at, at + wanted.length)
    const first = window[0]
    const last = window.at(-1)
    if (first === undefined || last === undefined || !areJoined(window, text)) continue
    const range = { start: first.token.start, end: last.token.end }
    const far = lettersOtherwise(window, wanted)
    if (far > 0 && far <= most) {
      candidates.push({ range, term, suggestion: respelt(window, wanted, term), far })
    } else if (far > most && isName(term)) {
      const rendering = otherRendering(window, wanted)
      if (rendering !== null) {
        candidates.push({ range, term, suggestion: term.text, far: rendering })
      }
    }
  }
  return nearest(candidates)
}

const areJoined = (window: readonly StemmedWord[], text: string): boolean =>
  window.every(({ token }, place) => {
    const before = window[place - 1]
    return before === undefined || joins(jointOf(text, before.token, token))
  })

const lettersOtherwise = (window: readonly StemmedWord[], wanted: readonly StemmedWord[]): number =>
  wanted.reduce((sum, { stem }, place) => sum + misspelling(window[place]?.stem ?? '', stem), 0)

/** The words of a name in another order, or all but one of three and more where they should be. */
function otherRendering(
  window: readonly StemmedWord[],
  wanted: readonly StemmedWord[],
): number | null {
  const sorted = (words: readonly StemmedWord[]) =>
    words
      .map(({ stem }) => stem)
      .toSorted()
      .join(' ')
  if (sorted(window) === sorted(wanted)) return REORDERED
  const kept = wanted.filter(({ stem }, place) => window[place]?.stem === stem)
  return wanted.length >= 3 && kept.length === wanted.length - 1 ? REPLACED : null
}

/** The term in the case and number in which it is misspelt: сержентами as сержантами. */
function respelt(
  window: readonly StemmedWord[],
  wanted: readonly StemmedWord[],
  term: Term,
): string {
  let text = ''
  let before = 0
  for (const [place, { token, stem }] of wanted.entries()) {
    const found = window[place]
    const ending = found?.token.lower.slice(found.stem.length) ?? ''
    text += term.text.slice(before, token.start) + token.written.slice(0, stem.length) + ending
    before = token.end
  }
  return text + term.text.slice(before)
}

/** A word of a longer term, where the text has it neither as it should be nor the term in whole. */
function oneWord(
  term: Term,
  wanted: readonly StemmedWord[],
  words: readonly StemmedWord[],
): Candidate | null {
  if (wanted.length < 2) return null
  return nearest(
    wanted.flatMap((want) => {
      const { stem } = want
      if (stem.length < WORD_MIN + 2 || words.some((word) => word.stem === stem)) return []
      return words.map((word) => {
        const far = misspelling(word.stem, stem)
        if (far > misspellingMax(stem.length)) return null
        const { start, end } = word.token
        const ending = word.token.lower.slice(word.stem.length)
        const suggestion = want.token.written.slice(0, stem.length) + ending
        return { range: { start, end }, term, suggestion, far }
      })
    }),
  )
}
