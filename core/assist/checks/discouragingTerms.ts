import type { Concept, Term } from '../terms/concept.ts'
import { createTermIndex, type IndexedTermbase, type TermIndex } from '../terms/termIndex.ts'

const known = new WeakMap<readonly IndexedTermbase[], TermIndex>()

/**
 * An index over those concepts alone that have a deprecated or forbidden term, which are few. A text
 * in which it finds none of these has none, and need not be looked through for every term.
 */
export function discouragingTerms({ termbases }: TermIndex): TermIndex {
  const before = known.get(termbases)
  if (before !== undefined) return before
  const made = createTermIndex(
    termbases.map(({ id, concepts }) => ({ id, concepts: concepts.filter(discourages) })),
  )
  known.set(termbases, made)
  return made
}

const discourages = ({ terms }: Concept): boolean => terms.some(isDiscouraged)

export const isDiscouraged = ({ status }: Term): boolean =>
  status === 'deprecated' || status === 'forbidden'
