import type { LanguageTag } from '../../interview/languageTag.ts'
import type { NameLedger } from './nameLedger.ts'
import { nameMatches } from './nameMatches.ts'
import type { RecognisedName } from './recognisedName.ts'

/**
 * The names of the ledger that stand in a text, in order, without overlaps; the longest wins.
 * Korean names may carry particles and titles, Ukrainian ones case endings, English ones a
 * possessive; the adjective of a place stands for the place. Not approved are variants, spellings
 * that another system would give, the other half of Korea's spelling, and other hyphens.
 */
export function recogniseNames(
  ledger: NameLedger,
  text: string,
  language: LanguageTag,
): readonly RecognisedName[] {
  return nameMatches(ledger, text, language).flatMap(({ range, fits }) => {
    const [first] = fits
    return first === undefined
      ? []
      : [{ name: first.form.name, language, range, approved: first.approved }]
  })
}
