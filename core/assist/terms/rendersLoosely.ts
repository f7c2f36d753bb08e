import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import { baseLanguage } from './baseLanguage.ts'
import type { Term } from './concept.ts'
import { misspelling, misspellingMax } from './misspelling.ts'
import { stemForSpelling } from './stemForSpelling.ts'
import { wordTokens } from './words/wordTokens.ts'

/** A word of a term, of this many letters or more, may be rendered by another word of its stem. */
const LOOSE_MIN = 5
/** How much of it the other word must share from the beginning. */
const SHARED = 0.6

/**
 * Whether a text renders one of the terms by another part of speech: відправили for відправлення,
 * surrendered for surrender, російською for Росія, здався в полон for здача в полон. Every word of
 * the term must be there, as it is or by its first three fifths and no less than five letters of
 * its stem; in a term of several words by three. Not a word that is part of another concept's term
 * (сержант in молодший сержант), nor a misspelling. For languages that write words apart; in
 * Korean, stems stand in the text anyway.
 */
export function rendersLoosely(
  text: string,
  language: LanguageTag,
  terms: readonly Term[],
  taken: readonly TextRange[],
): boolean {
  if (baseLanguage(language) === 'ko') return false
  const words = wordTokens(text)
    .filter(({ start, end }) => !taken.some((range) => range.start < end && start < range.end))
    .map(({ folded }) => folded)
  return terms.some((term) => {
    const wanted = wordTokens(term.text).map(({ folded }) => folded)
    if (wanted.length === 0) return false
    return wanted.every((want) =>
      words.some((word) => sharesStem(want, word, wanted.length > 1, language)),
    )
  })
}

function sharesStem(want: string, word: string, several: boolean, language: LanguageTag): boolean {
  if (want === word) return true
  if (want.length < LOOSE_MIN) return false
  const stem = stemForSpelling(want, language)
  const far = misspelling(stemForSpelling(word, language), stem)
  if (far > 0 && far <= misspellingMax(stem.length)) return false
  const shared = Math.max(Math.min(several ? 3 : 5, stem.length), Math.ceil(want.length * SHARED))
  return word.startsWith(want.slice(0, shared))
}
