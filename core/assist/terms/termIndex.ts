import type { TermbaseId } from '../../interview/ids.ts'
import { baseLanguage } from './baseLanguage.ts'
import type { Concept } from './concept.ts'
import { createKoreanLexicon } from './korean/koreanLexicon.ts'
import type { IndexedTerm, Lexicon } from './termHit.ts'
import { ukrainianForms } from './ukrainian/ukrainianForms.ts'
import { englishForms } from './words/englishForms.ts'
import { plainForms } from './words/plainForms.ts'
import { createWordLexicon } from './words/wordLexicon.ts'

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

/** By list of concepts, so that a termbase that did not change is not indexed again. */
const lexiconsOf = new WeakMap<readonly Concept[], Map<string, Lexicon | null>>()

/**
 * An index over termbases, in the order in which their terms are to be named. A language is indexed
 * when it is first asked for; a termbase whose list of concepts is the same object as before is
 * not indexed again. Lists and concepts must not be changed in place.
 */
export function createTermIndex(termbases: readonly IndexedTermbase[]): TermIndex {
  const byLanguage = new Map<string, readonly TermbaseLexicon[]>()
  return {
    termbases,
    lexicons: (base) => {
      const known = byLanguage.get(base)
      if (known !== undefined) return known
      const made = termbases.flatMap(({ id, concepts }) => {
        const lexicon = lexiconOf(concepts, base)
        return lexicon === null ? [] : [{ termbase: id, lexicon }]
      })
      byLanguage.set(base, made)
      return made
    },
  }
}

function lexiconOf(concepts: readonly Concept[], base: string): Lexicon | null {
  let known = lexiconsOf.get(concepts)
  if (known === undefined) {
    known = new Map()
    lexiconsOf.set(concepts, known)
  }
  let lexicon = known.get(base)
  if (lexicon === undefined) {
    const terms = indexedTerms(concepts, base)
    lexicon = terms.length === 0 ? null : createLexicon(terms, base)
    known.set(base, lexicon)
  }
  return lexicon
}

function indexedTerms(concepts: readonly Concept[], base: string): readonly IndexedTerm[] {
  const terms: IndexedTerm[] = []
  for (const concept of concepts) {
    for (const term of concept.terms) {
      if (baseLanguage(term.language) === base) terms.push({ concept, term, order: terms.length })
    }
  }
  return terms
}

function createLexicon(terms: readonly IndexedTerm[], base: string): Lexicon {
  if (base === 'ko') return createKoreanLexicon(terms)
  if (base === 'uk') return createWordLexicon(terms, ukrainianForms)
  return createWordLexicon(terms, base === 'en' ? englishForms : plainForms)
}
