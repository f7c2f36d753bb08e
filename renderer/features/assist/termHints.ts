import type { RowAssistance, TermHint } from '#core/assist/rowAssistance.ts'
import type { Term } from '#core/assist/terms/concept.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/** The terms of a row as they are numbered: each concept once, where it stands first. */
export function numberedTerms(row: RowAssistance): readonly TermHint[] {
  const seen = new Set<string>()
  return row.terms.filter(({ concept }) => {
    if (seen.has(concept.id)) return false
    seen.add(concept.id)
    return true
  })
}

/** The terms that may be used in a language, best first: none that is deprecated or forbidden. */
export function usableTargets(hint: TermHint, language: LanguageTag): readonly Term[] {
  return (hint.targets[language] ?? []).filter(
    ({ status }) => status === 'preferred' || status === 'admitted',
  )
}
