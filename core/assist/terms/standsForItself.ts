import type { LanguageTag } from '../../interview/languageTag.ts'
import { baseLanguage } from './baseLanguage.ts'
import type { RecognisedTerm } from './recognisedTerm.ts'

/**
 * Whether a hit counts as a rendering of its concept. On its own it does, and as the dependent of a
 * longer term (рота in командир роти, company in company commander), but not as the longer term's
 * head: молодший сержант is no sergeant.
 */
export function standsForItself(
  hit: RecognisedTerm,
  outermost: readonly RecognisedTerm[],
  language: LanguageTag,
): boolean {
  const longer = longerAround(hit, outermost)
  if (longer === undefined || longer.concept.id === hit.concept.id) return true
  if (longer.match === 'compound') return true
  if (baseLanguage(language) === 'uk') return !isUkrainianHead(hit, longer)
  return hit.range.end < longer.range.end
}

/** Adjectives stand before their noun, and so does the first half of генерал-майор; genitives behind it. */
function isUkrainianHead(hit: RecognisedTerm, longer: RecognisedTerm): boolean {
  if (hit.range.start === longer.range.start) return true
  const words = longer.term.text.toLowerCase().split(/([\s-]+)/u)
  const own = hit.term.text.toLowerCase().split(/[\s-]+/u).length * 2 - 1
  const before = words.slice(0, words.length - own)
  const joint = before.at(-1) ?? ''
  const word = before.at(-2) ?? ''
  return joint.includes('-') || /(?:ий|ій|[нквтшр](?:а|е|і))$/u.test(word)
}

/** The hit that a shorter one lies in; `outermost` is in order of starts, and so of ends. */
function longerAround(
  { range }: RecognisedTerm,
  outermost: readonly RecognisedTerm[],
): RecognisedTerm | undefined {
  let low = 0
  let high = outermost.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((outermost[middle]?.range.end ?? 0) < range.end) low = middle + 1
    else high = middle
  }
  const first = outermost[low]
  if (first === undefined || first.range.start > range.start) return undefined
  return first.range.end - first.range.start > range.end - range.start ? first : undefined
}
