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
  const longer = outermost.find(
    ({ range }) =>
      range.start <= hit.range.start &&
      range.end >= hit.range.end &&
      range.end - range.start > hit.range.end - hit.range.start,
  )
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
