import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import { baseLanguage } from './baseLanguage.ts'
import type { Term } from './concept.ts'
import { koreanNearMisses } from './korean/koreanNearMisses.ts'
import type { MissingTerm } from './missingTerms.ts'
import { misspelling, misspellingMax } from './misspelling.ts'
import { stemForSpelling } from './stemForSpelling.ts'
import { joins, jointOf, type WordToken, wordTokens } from './words/wordTokens.ts'

/** Words of a target that look like a missing term, spelt otherwise. */
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
 * For each missing term, the place in the target that looks like a misspelling of it, if there is
 * one: the whole term with a letter in six otherwise, at most four, or one word of it with one or
 * two. Compared by stems, so that an ending is no misspelling, nor is a derived word (бригадний).
 */
export function nearMisses(
  missing: readonly MissingTerm[],
  targetText: string,
  targetLanguage: LanguageTag,
): readonly NearMiss[] {
  if (missing.length === 0) return []
  if (baseLanguage(targetLanguage) === 'ko') return koreanNearMisses(missing, targetText)
  const tokens = wordTokens(targetText)
  const stems = tokens.map(({ folded }) => stemForSpelling(folded, targetLanguage))
  return missing.flatMap((each) => {
    const found =
      best(each.expected.map((term) => phrase(term, targetText, tokens, stems, targetLanguage))) ??
      best(each.expected.map((term) => oneWord(term, tokens, stems, targetLanguage)))
    if (found === null) return []
    const { range, term, suggestion } = found
    const text = targetText.slice(range.start, range.end)
    return [{ missing: each, range, text, term, suggestion }]
  })
}

interface Candidate {
  readonly range: TextRange
  readonly term: Term
  readonly suggestion: string
  readonly distance: number
}

const best = (candidates: readonly (Candidate | null)[]): Candidate | null =>
  candidates
    .filter((candidate) => candidate !== null)
    .reduce<Candidate | null>(
      (least, each) => (least === null || each.distance < least.distance ? each : least),
      null,
    )

function phrase(
  term: Term,
  text: string,
  tokens: readonly WordToken[],
  stems: readonly string[],
  language: LanguageTag,
): Candidate | null {
  const wanted = wordTokens(term.text).map(({ folded }) => stemForSpelling(folded, language))
  const letters = wanted.reduce((sum, word) => sum + word.length, 0)
  if (letters < WORD_MIN) return null
  const most = wanted.length === 1 ? misspellingMax(letters) : Math.min(4, Math.floor(letters / 6))
  let least: Candidate | null = null
  for (let at = 0; at + wanted.length <= tokens.length; at++) {
    const window = tokens.slice(at, at + wanted.length)
    if (
      !window.every((token, i) => i === 0 || joins(jointOf(text, window[i - 1] ?? token, token)))
    ) {
      continue
    }
    let sum = 0
    for (const [offset, word] of wanted.entries()) {
      sum += misspelling(stems[at + offset] ?? '', word)
      if (sum > most) break
    }
    const first = window[0]
    const last = window.at(-1)
    if (sum === 0 || sum > most || first === undefined || last === undefined) continue
    if (least === null || sum < least.distance) {
      const range = { start: first.start, end: last.end }
      least = { range, term, suggestion: term.text, distance: sum }
    }
  }
  return least
}

/** A word of a longer term, where the text has it neither as it should be nor the term in whole. */
function oneWord(
  term: Term,
  tokens: readonly WordToken[],
  stems: readonly string[],
  language: LanguageTag,
): Candidate | null {
  const words = wordTokens(term.text)
  if (words.length < 2) return null
  return best(
    words.map(({ folded, written }) => {
      const stem = stemForSpelling(folded, language)
      if (stem.length < WORD_MIN + 2 || stems.includes(stem)) return null
      return best(
        tokens.map(({ start, end }, at) => {
          const far = misspelling(stems[at] ?? '', stem)
          if (far === 0 || far > misspellingMax(stem.length)) return null
          return { range: { start, end }, term, suggestion: written, distance: far }
        }),
      )
    }),
  )
}
