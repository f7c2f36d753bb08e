import type { Concept } from '../assist/terms/concept.ts'
import { recogniseTerms } from '../assist/terms/recogniseTerms.ts'
import { createTermIndex } from '../assist/terms/termIndex.ts'
import type { TermbaseId } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { TextRange } from '../interview/text.ts'

/** Where the terms of one concept, or of several, stand in a text of a language. */
type TermPlaces = (text: string, language: LanguageTag) => readonly TextRange[]

/**
 * Where in any text the term stands that a passage is, in whatever language: a unit, a rank. A
 * passage that is no term, or holds more than one, stands nowhere.
 */
export function termPlaces(
  concepts: readonly Concept[],
  text: string,
  passage: TextRange & { readonly language: LanguageTag },
): TermPlaces {
  const known = createTermIndex([{ id: ROW, concepts }])
  const meant = new Set(
    recogniseTerms(known, text, passage.language)
      .filter(({ range }) => isTerm(text, passage, range))
      .map(({ concept }) => concept.id),
  )
  if (meant.size === 0) return () => []
  return (other, language) =>
    recogniseTerms(known, other, language)
      .filter(({ concept }) => meant.has(concept.id))
      .map(({ range }) => range)
}

const ROW = 'row' as TermbaseId

/** The passage lies in the term, or is the term with its ending or particle. */
const isTerm = (text: string, passage: TextRange, term: TextRange): boolean =>
  passage.start >= term.start &&
  passage.start < term.end &&
  !/\s/.test(text.slice(term.end, passage.end))
