import type { ConceptId } from '../../interview/ids.ts'
import type { LanguageTag } from '../../interview/languageTag.ts'
import type { Term } from './concept.ts'
import { isName } from './isName.ts'
import type { LooseWord } from './looseWords.ts'
import { misspelling, misspellingMax } from './misspelling.ts'
import { stemForSpelling } from './stemForSpelling.ts'
import { wordTokens } from './words/wordTokens.ts'

/** Shorter words of a term are prepositions and the like, and need not be there (у полон, в полон). */
const WORD_MIN = 3
/** A word of a term, of this many letters or more, may be rendered by another word of its stem. */
const LOOSE_MIN = 5
/** How much of it the other word must share from the beginning. */
const SHARED = 0.6

/**
 * Whether the words of a text render one of the terms by another part of speech: відправили for відправлення,
 * surrendered for surrender, російською for Росія, здався в полон for здача в полон. Every word of
 * the term must be there, as it is or by its first three fifths and no less than five letters of
 * its stem; in a term of several words by three. The words of a name must come in its order: General
 * Reconnaissance Bureau is another name. Not a word that is part of another concept's term
 * (сержант in молодший сержант), nor a misspelling.
 */
export function rendersLoosely(
  words: readonly LooseWord[],
  language: LanguageTag,
  terms: readonly Term[],
  concept: ConceptId,
): boolean {
  const free = words.filter((word) => word.concept === null || word.concept === concept)
  if (free.length === 0) return false
  return terms.some((term) => {
    const all = wordTokens(term.text).map(({ folded }) => folded)
    const words = all.filter((word) => word.length >= WORD_MIN)
    const wanted = words.length === 0 ? all : words
    if (wanted.length === 0) return false
    const ordered = isName(term)
    let from = 0
    return wanted.every((want) => {
      const stem = stemForSpelling(want, language)
      const at = free.findIndex(
        (word, place) => place >= from && sharesStem(want, stem, word, wanted.length > 1),
      )
      if (ordered) from = at + 1
      return at !== -1
    })
  })
}

function sharesStem(want: string, stem: string, word: LooseWord, several: boolean): boolean {
  if (want === word.folded) return true
  if (want.length < LOOSE_MIN) return false
  const shared = Math.max(Math.min(several ? 3 : 5, stem.length), Math.ceil(want.length * SHARED))
  if (!word.folded.startsWith(want.slice(0, shared))) return false
  const far = misspelling(word.stem, stem)
  return far === 0 || far > misspellingMax(stem.length)
}
