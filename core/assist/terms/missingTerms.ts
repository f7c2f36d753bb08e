import type { LanguageTag } from '../../interview/languageTag.ts'
import type { Term } from './concept.ts'
import { isShortForm } from './isShortForm.ts'
import { looseWords } from './looseWords.ts'
import { outermostHits } from './outermostHits.ts'
import type { RecognisedTerm } from './recognisedTerm.ts'
import { everyTerm } from './recogniseTerms.ts'
import { rendersLoosely } from './rendersLoosely.ts'
import { standsForItself } from './standsForItself.ts'
import type { Lemmatiser } from './termHit.ts'
import type { TermIndex } from './termIndex.ts'
import { termsOf } from './termsOf.ts'

/** A concept that a source text names and its rendition does not. */
export interface MissingTerm {
  /** Where the source names it. */
  readonly source: RecognisedTerm
  /** What could stand in the target: never empty, the best first. */
  readonly expected: readonly Term[]
}

/**
 * The concepts of a source text of which no term stands in the target. Any preferred or admitted
 * term will do, of any region; so will another word of the same stem (здатися for здача), and a
 * deprecated or forbidden term, of which `discouragedTerms` tells. Where homographs stand at one
 * place of the source, one rendering of one of them is enough, and only the first is named. A hit
 * inside a compound is never missed, nor is what a short form stands for, nor a concept without a
 * term in the target language, nor anything in an empty target. A concept is named once, however
 * often the source has it.
 */
export function missingTerms(
  sourceTerms: readonly RecognisedTerm[],
  targetText: string,
  targetLanguage: LanguageTag,
  index: TermIndex,
  lemma: Lemmatiser | null = null,
): readonly MissingTerm[] {
  const wanted = homographs(sourceTerms.filter(({ match }) => match !== 'compound')).filter(
    (group) => group.every(({ term, concept }) => !isShortForm(term, concept)),
  )
  if (wanted.length === 0 || targetText.trim() === '') return []
  const hits = everyTerm(index, targetText, targetLanguage, lemma)
  const outer = outermostHits(hits, targetLanguage)
  const present = new Set<string>()
  for (const hit of hits) {
    const key = conceptKey(hit)
    if (!present.has(key) && standsForItself(hit, outer, targetLanguage)) present.add(key)
  }
  const words = looseWords(targetText, targetLanguage, outer)
  const missing = new Map<string, MissingTerm>()
  for (const group of wanted) {
    const open = group.map((source) => ({
      source,
      expected: termsOf(source.concept, targetLanguage),
    }))
    const rendered = open.some(
      ({ source, expected }) =>
        expected.length === 0 ||
        present.has(conceptKey(source)) ||
        rendersLoosely(words, targetLanguage, expected, source.concept.id),
    )
    const first = open[0]
    if (!rendered && first !== undefined) {
      const key = conceptKey(first.source)
      if (!missing.has(key)) missing.set(key, first)
    }
  }
  return [...missing.values()]
}

const conceptKey = ({ termbase, concept }: RecognisedTerm): string => `${termbase} ${concept.id}`

/** The concepts that the terms at a place may name; the same ones only once, where they are first. */
function homographs(terms: readonly RecognisedTerm[]): readonly (readonly RecognisedTerm[])[] {
  const places = Map.groupBy(terms, ({ range }) => `${range.start}-${range.end}`)
  const groups = new Map<string, readonly RecognisedTerm[]>()
  for (const group of places.values()) {
    const key = group.map(conceptKey).join('\n')
    if (!groups.has(key)) groups.set(key, group)
  }
  return [...groups.values()]
}
