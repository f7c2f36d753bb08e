import type { NameEntry } from '../assist/names/nameEntry.ts'
import { nameLedger } from '../assist/names/nameLedger.ts'
import { nameMatches } from '../assist/names/nameMatches.ts'
import { baseLanguage } from '../assist/terms/baseLanguage.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { TextRange } from '../interview/text.ts'

/** A place where names stand: every name that can be meant by what is written there. */
export interface NamePlace {
  readonly range: TextRange
  readonly names: readonly NameEntry[]
}

/** Finds names of a record in its texts, with particles and endings as each language writes them. */
export interface NameFinder {
  /** In any language of the record: a note cites names as another column writes them. */
  places(text: string): readonly NamePlace[]
}

export function nameFinder(
  names: readonly NameEntry[],
  languages: readonly LanguageTag[],
): NameFinder {
  const ledger = nameLedger(names, [])
  const tried = [
    ...new Map(languages.map((language) => [baseLanguage(language), language])).values(),
  ]
  return {
    places: (text) =>
      names.length === 0
        ? []
        : tried.flatMap((language) =>
            nameMatches(ledger, text, language).map(({ range, fits }) => ({
              range,
              names: fits.map(({ form }) => form.name),
            })),
          ),
  }
}
