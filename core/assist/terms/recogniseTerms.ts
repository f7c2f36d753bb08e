import type { LanguageTag } from '../../interview/languageTag.ts'
import { baseLanguage } from './baseLanguage.ts'
import { outermostHits } from './outermostHits.ts'
import type { RecognisedTerm } from './recognisedTerm.ts'
import type { Lemmatiser } from './termHit.ts'
import type { TermIndex } from './termIndex.ts'

/**
 * The terms that stand in a text (NFC), in order of appearance, longer ones first at a place. A
 * term inside a longer one is not named, nor one inside a compound that touches another term;
 * homographs of several concepts all are. Deprecated and forbidden terms are recognised like
 * others. `lemma` makes use of a dictionary, for Ukrainian, English and other languages that
 * write words apart.
 */
export function recogniseTerms(
  index: TermIndex,
  text: string,
  language: LanguageTag,
  lemma: Lemmatiser | null = null,
): readonly RecognisedTerm[] {
  return outermostHits(everyTerm(index, text, language, lemma), language)
}

/** As `recogniseTerms`, with every hit, also those inside longer ones, in no order. */
export function everyTerm(
  index: TermIndex,
  text: string,
  language: LanguageTag,
  lemma: Lemmatiser | null,
): readonly RecognisedTerm[] {
  if (text === '') return []
  return index.lexicons(baseLanguage(language)).flatMap(({ termbase, lexicon }) =>
    lexicon(text, lemma).map(({ indexed, match, start, end }) => ({
      termbase,
      concept: indexed.concept,
      term: indexed.term,
      match,
      range: { start, end },
    })),
  )
}
