import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import { foldForSearch } from '#core/interview/foldForSearch.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/** The approved form in each language, one text each. */
const formTexts = ({ forms }: NameEntry): readonly string[] =>
  Object.entries(forms).map(([language, { text }]) => `${language} ${foldForSearch(text)}`)

/** The name of a ledger that has an approved form with this one in common; null: none has. */
export function libraryTwin(name: NameEntry, ledger: readonly NameEntry[]): NameEntry | null {
  const texts = new Set(formTexts(name))
  return ledger.find((other) => formTexts(other).some((text) => texts.has(text))) ?? null
}

/** True: the ledger's name says everything that this one says. */
export const saysTheSame = (name: NameEntry, twin: NameEntry): boolean =>
  name.kind === twin.kind &&
  Object.entries(name.forms).every(
    ([language, { text }]) => twin.forms[language as LanguageTag]?.text === text,
  )

/** The ledger's name as this one puts it; what only the ledger's knows stays. */
export const renewed = (twin: NameEntry, name: NameEntry): NameEntry => ({
  ...twin,
  kind: name.kind,
  forms: { ...twin.forms, ...name.forms },
  note: name.note === '' ? twin.note : name.note,
})

/**
 * The library's names that hold in an interview beside its own: those with a form in one of its
 * languages, unless the interview has a name of its own for it.
 */
export const inheritedNames = (
  library: readonly NameEntry[],
  own: readonly NameEntry[],
  languages: readonly LanguageTag[],
): readonly NameEntry[] =>
  library.filter(
    (name) =>
      languages.some((language) => name.forms[language] !== undefined) &&
      libraryTwin(name, own) === null,
  )
