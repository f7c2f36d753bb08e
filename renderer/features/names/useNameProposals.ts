import { useMemo } from 'react'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { NameProposal } from '#core/assist/names/proposal.ts'
import { proposeForms } from '#core/assist/names/proposeForms.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/**
 * What the systems make of a name's forms in each language, from the first language in which it
 * has one; the form that stands there already left out.
 */
export function useNameProposals(
  name: Pick<NameEntry, 'kind' | 'forms'>,
  languages: readonly LanguageTag[],
): readonly NameProposal[] {
  const { kind, forms } = name
  return useMemo(() => {
    const from = languages.filter((language) => forms[language] !== undefined)
    const proposals = from.flatMap((language) =>
      proposeForms(forms[language]?.text ?? '', language, kind, languages),
    )
    return proposals.filter(
      ({ language, text }, index) =>
        text !== forms[language]?.text &&
        proposals.findIndex((other) => other.language === language && other.text === text) ===
          index,
    )
  }, [kind, forms, languages])
}
