import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import { foldForSearch } from '#core/interview/foldForSearch.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/** The name in the first of these languages in which it has a form, else in any; '' for none. */
export const titleOf = ({ forms }: NameEntry, languages: readonly LanguageTag[]): string =>
  languages.map((language) => forms[language]?.text).find((text) => text !== undefined) ??
  Object.values(forms)[0]?.text ??
  ''

/** Whether a form, a variant or the note holds what is searched for. */
export function matchesName({ forms, note }: NameEntry, query: string): boolean {
  const wanted = foldForSearch(query.normalize('NFC').trim())
  const texts = [note, ...Object.values(forms).flatMap(({ text, variants }) => [text, ...variants])]
  return wanted === '' || texts.some((text) => foldForSearch(text).includes(wanted))
}
