import { baseLanguage } from '#core/assist/terms/baseLanguage.ts'
import type { Concept, Term } from '#core/assist/terms/concept.ts'
import type { ConceptId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeLine } from '#core/interview/text.ts'

/** Stands between the terms of one cell. */
const SEPARATOR = ';'

export const newConceptId = (): ConceptId => crypto.randomUUID() as ConceptId

export const newTerm = (text: string, language: LanguageTag): Term => ({
  text,
  language,
  status: 'preferred',
  partOfSpeech: null,
  note: '',
})

export const newConcept = (terms: readonly Term[], domain: string): Concept => ({
  id: newConceptId(),
  definition: '',
  domain,
  note: '',
  source: '',
  confidence: null,
  terms,
})

/** The terms in a language, whatever their region. */
export const termsIn = (concept: Concept, language: LanguageTag): readonly Term[] =>
  concept.terms.filter((term) => baseLanguage(term.language) === language)

/** The terms of one language as a cell of the table is typed. */
export const cellText = (concept: Concept, language: LanguageTag): string =>
  termsIn(concept, language)
    .map(({ text }) => text)
    .join(`${SEPARATOR} `)

/**
 * The concept with other terms in one language: those that stay keep what is known of them, of the
 * new ones the first is preferred when no other is. Null: no term would be left in any language.
 */
export function withCell(concept: Concept, language: LanguageTag, text: string): Concept | null {
  const wanted = [...new Set(text.split(SEPARATOR).map(normalizeLine))].filter((one) => one !== '')
  const before = termsIn(concept, language)
  const kept = wanted.map((one) => before.find((term) => term.text === one) ?? null)
  let hasPreferred = kept.some((term) => term?.status === 'preferred')
  const terms = wanted.map((one, index): Term => {
    const known = kept[index]
    if (known !== null && known !== undefined) return known
    // A spelling that was put right, in the place of the one there was.
    const corrected = before.length === wanted.length ? before[index] : undefined
    if (corrected !== undefined && !wanted.includes(corrected.text)) {
      return { ...corrected, text: one }
    }
    const term = {
      ...newTerm(one, language),
      status: hasPreferred ? 'admitted' : 'preferred',
    } as const
    hasPreferred = true
    return term
  })
  const first = concept.terms.findIndex((term) => baseLanguage(term.language) === language)
  const others = concept.terms.filter((term) => baseLanguage(term.language) !== language)
  const place = first === -1 ? others.length : first
  const all = [...others.slice(0, place), ...terms, ...others.slice(place)]
  return all.length === 0 ? null : { ...concept, terms: all }
}
