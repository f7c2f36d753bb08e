import type { Concept, Term } from '#core/assist/terms/concept.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { newTerm } from './editConcept.ts'

/** A place for a term in the form of a concept; a term without text is not part of it yet. */
export interface TermSlot {
  readonly key: string
  readonly term: Term
  /** True: it was not asked for, and shows nothing but its field for as long as it is empty. */
  readonly isOffered: boolean
}

const slot = (term: Term, isOffered = false): TermSlot => ({
  key: crypto.randomUUID(),
  term,
  isOffered,
})

export const blankSlot = (language: LanguageTag, isOffered = false): TermSlot =>
  slot(newTerm('', language), isOffered)

/** The terms of a concept, and for one without any an empty place for each language. */
export const slotsOf = (
  { terms }: Pick<Concept, 'terms'>,
  languages: readonly LanguageTag[],
): readonly TermSlot[] =>
  terms.length > 0
    ? terms.map((term) => slot(term))
    : languages.map((language) => blankSlot(language, true))

/** What of the places belongs to the concept. */
export const termsOfSlots = (slots: readonly TermSlot[]): readonly Term[] =>
  slots.map(({ term }) => term).filter(({ text }) => text !== '')

/**
 * The places once the concept has other terms than they hold: it was changed elsewhere, or a
 * change was undone. Fields keep their place on screen as far as there are terms for them, and
 * places that are still empty stay.
 */
export function slotsFor(slots: readonly TermSlot[], terms: readonly Term[]): readonly TermSlot[] {
  if (JSON.stringify(termsOfSlots(slots)) === JSON.stringify(terms)) return slots
  const rest = [...terms]
  const kept = slots.flatMap((each) => {
    if (each.term.text === '') return [each]
    const term = rest.shift()
    return term === undefined ? [] : [{ ...each, term }]
  })
  return [...kept, ...rest.map((term) => slot(term))]
}
