import type { TermbaseId } from '../../interview/ids.ts'
import type { Concept } from './concept.ts'
import { lexiconOf, type StandingLexicons } from './lexiconOf.ts'
import type { Lexicon } from './termHit.ts'

/** A termbase as recognition needs it. */
export interface IndexedTermbase {
  readonly id: TermbaseId
  readonly concepts: readonly Concept[]
}

/** Several termbases, ready to be looked up in texts of any language. */
export interface TermIndex {
  readonly termbases: readonly IndexedTermbase[]
  /** The lexicons of a base language, one for each termbase that has terms in it. */
  readonly lexicons: (base: string) => readonly TermbaseLexicon[]
}

interface TermbaseLexicon {
  readonly termbase: TermbaseId
  readonly lexicon: Lexicon
}

/** By list of concepts; a list that comes of another one by edits shares what was made for that. */
const standingOf = new WeakMap<readonly Concept[], StandingLexicons>()

/**
 * An index over termbases, in the order in which their terms are to be named. A language is indexed
 * when it is first asked for. `before` is the index that this one takes the place of: of a termbase
 * of the same id, only the concepts that are not the same objects as there are indexed. Lists and
 * concepts must not be changed in place.
 */
export function createTermIndex(
  termbases: readonly IndexedTermbase[],
  before: TermIndex | null = null,
): TermIndex {
  const lists = new Map(before?.termbases.map(({ id, concepts }) => [id, concepts]))
  for (const { id, concepts } of termbases) {
    if (standingOf.has(concepts)) continue
    const earlier = lists.get(id)
    const standing = earlier === undefined ? undefined : standingOf.get(earlier)
    standingOf.set(concepts, standing ?? new Map())
  }
  const byLanguage = new Map<string, readonly TermbaseLexicon[]>()
  return {
    termbases,
    lexicons: (base) => {
      const known = byLanguage.get(base)
      if (known !== undefined) return known
      const made = termbases.flatMap(({ id, concepts }) => {
        const lexicon = lexiconOf(concepts, base, standingOf.get(concepts) ?? new Map())
        return lexicon === null ? [] : [{ termbase: id, lexicon }]
      })
      byLanguage.set(base, made)
      return made
    },
  }
}
