import { baseLanguage } from './baseLanguage.ts'
import type { Concept } from './concept.ts'
import { createKoreanLexicon } from './korean/koreanLexicon.ts'
import type { IndexedTerm, Lexicon } from './termHit.ts'
import { ukrainianForms } from './ukrainian/ukrainianForms.ts'
import { englishForms } from './words/englishForms.ts'
import { plainForms } from './words/plainForms.ts'
import { createWordLexicon } from './words/wordLexicon.ts'

/** A lexicon over a whole termbase as it once was. */
interface StandingLexicon {
  readonly concepts: ReadonlySet<Concept>
  readonly lexicon: Lexicon | null
}

/** By base language; replaced when a termbase has moved too far from it. */
export type StandingLexicons = Map<string, StandingLexicon>

/** Concepts that may have come or gone before a termbase is indexed anew. */
const CHANGED_MAX = 200

/**
 * The terms of a list of concepts in a base language; null: it has none. What stands first in the
 * list is named first. Indexing a whole termbase takes a tenth of a second, an edit must not: while
 * few concepts differ from those of `standing`, only these are indexed, and hits of those that went
 * are left out.
 */
export function lexiconOf(
  concepts: readonly Concept[],
  base: string,
  standing: StandingLexicons,
): Lexicon | null {
  const now = new Set(concepts)
  let whole = standing.get(base)
  let added = whole === undefined ? [] : concepts.filter((each) => !whole?.concepts.has(each))
  let gone = whole === undefined ? 0 : whole.concepts.size - (now.size - added.length)
  if (whole === undefined || added.length + gone > CHANGED_MAX) {
    whole = { concepts: now, lexicon: createLexicon(concepts, base) }
    standing.set(base, whole)
    added = []
    gone = 0
  }
  const { lexicon } = whole
  const fresh = createLexicon(added, base)
  if (lexicon === null && fresh === null) return null
  const places = new Map(concepts.map((concept, place) => [concept, place]))
  return (text, lemma) => {
    const hits = [...(lexicon?.(text, lemma) ?? [])]
    const left = gone === 0 ? hits : hits.filter(({ indexed }) => now.has(indexed.concept))
    if (fresh !== null) left.push(...fresh(text, lemma))
    const place = (concept: Concept) => places.get(concept) ?? 0
    return left.sort((a, b) => place(a.indexed.concept) - place(b.indexed.concept))
  }
}

function createLexicon(concepts: readonly Concept[], base: string): Lexicon | null {
  const terms: IndexedTerm[] = []
  for (const concept of concepts) {
    for (const term of concept.terms) {
      if (baseLanguage(term.language) === base) terms.push({ concept, term })
    }
  }
  if (terms.length === 0) return null
  if (base === 'ko') return createKoreanLexicon(terms)
  if (base === 'uk') return createWordLexicon(terms, ukrainianForms)
  return createWordLexicon(terms, base === 'en' ? englishForms : plainForms)
}
