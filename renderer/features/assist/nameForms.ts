import type { NameForm } from '#core/assist/names/nameEntry.ts'
import type { NameProposal } from '#core/assist/names/proposal.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeLine } from '#core/interview/text.ts'

/** What was picked or written for each language; a language that nobody touched has no entry. */
export type ChosenForms = Readonly<Record<LanguageTag, string>>

interface NameDraft {
  /** Where the name was selected, and as what. */
  readonly language: LanguageTag
  readonly text: string
  readonly chosen: ChosenForms
  readonly proposals: readonly NameProposal[]
  readonly variants: readonly string[]
  readonly languages: readonly LanguageTag[]
}

/**
 * The approved forms of a name: what was picked or written, else the first proposal. What is not
 * proposed by any system is usage. The selected spelling is a variant where another was approved.
 */
export function formsOf(draft: NameDraft): Readonly<Record<LanguageTag, NameForm>> {
  const { language, chosen, proposals, languages } = draft
  return Object.fromEntries(
    languages.flatMap((tag): readonly [LanguageTag, NameForm][] => {
      const proposed = proposals.filter((one) => one.language === tag)
      const text = normalizeLine(chosen[tag] ?? proposed[0]?.text ?? '')
      if (text === '') return []
      const system = proposed.find((one) => one.text === text)?.system ?? 'usage'
      const seen = tag === language ? [...draft.variants, normalizeLine(draft.text)] : []
      const variants = [...new Set(seen)].filter((one) => one !== '' && one !== text)
      return [[tag, { text, system, variants }]]
    }),
  )
}
