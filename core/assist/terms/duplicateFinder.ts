import type { ConceptId } from '../../interview/ids.ts'
import { baseLanguage } from './baseLanguage.ts'
import type { Concept, Term } from './concept.ts'
import { sameWord } from './korean/foldKorean.ts'
import { koreanText } from './korean/koreanText.ts'
import { wordTokens } from './words/wordTokens.ts'

/** A concept that has a term in common with another one. */
export interface DuplicateConcept {
  readonly concept: ConceptId
  /** The term of the concept asked about, and the one that it is like. */
  readonly own: Term
  readonly other: Term
  /** text: the same but for capitals, spaces and hyphens; spelling: northern and southern, or a diacritic. */
  readonly reason: 'text' | 'spelling'
}

/** Finds the concepts that another one repeats. */
export type DuplicateFinder = (concept: Concept) => readonly DuplicateConcept[]

interface Known extends KeyedTerm {
  readonly concept: Concept
}

/**
 * A finder over concepts, to be made once and asked about many. A concept repeats another of
 * another id when both have a term with the same text in the same language, and their domains are
 * the same or one has none: homographs of different domains are no duplicates. Each other concept is
 * named once, a same text before a same spelling, in the order of the concepts.
 */
export function duplicateFinder(concepts: readonly Concept[]): DuplicateFinder {
  const byKey = new Map<string, Known[]>()
  for (const concept of concepts) {
    for (const term of keyedTerms(concept)) {
      const entry = { ...term, concept }
      const known = byKey.get(term.key)
      if (known === undefined) byKey.set(term.key, [entry])
      else known.push(entry)
    }
  }
  const place = new Map(concepts.map(({ id }, index) => [id, index]))
  return (concept) => {
    const found = new Map<ConceptId, DuplicateConcept>()
    for (const { term: own, plain, key } of keyedTerms(concept)) {
      for (const other of byKey.get(key) ?? []) {
        const id = other.concept.id
        if (id === concept.id || !domainsMeet(concept, other.concept)) continue
        if (!sameWord(plain, other.plain)) continue
        const reason = plain === other.plain ? 'text' : 'spelling'
        const before = found.get(id)
        if (before === undefined || (before.reason === 'spelling' && reason === 'text')) {
          found.set(id, { concept: id, own, other: other.term, reason })
        }
      }
    }
    return [...found.values()].toSorted(
      (a, b) => (place.get(a.concept) ?? 0) - (place.get(b.concept) ?? 0),
    )
  }
}

function domainsMeet(one: Concept, other: Concept): boolean {
  const [a, b] = [one.domain.trim().toLowerCase(), other.domain.trim().toLowerCase()]
  return a === b || a === '' || b === ''
}

/** A term with what it is compared by. */
interface KeyedTerm {
  readonly term: Term
  /** Small letters, without spaces, hyphens and punctuation. */
  readonly plain: string
  /** What terms that may be the same have in common. */
  readonly key: string
}

/** Kept, since a termbase is asked about again after each edit of one concept. */
const known = new WeakMap<Concept, readonly KeyedTerm[]>()

function keyedTerms(concept: Concept): readonly KeyedTerm[] {
  let terms = known.get(concept)
  if (terms === undefined) {
    terms = concept.terms.map(keyedTerm)
    known.set(concept, terms)
  }
  return terms
}

function keyedTerm(term: Term): KeyedTerm {
  const base = baseLanguage(term.language)
  if (base === 'ko') {
    const { plain, folded } = koreanText(term.text)
    return { term, plain, key: `ko ${folded}` }
  }
  const words = wordTokens(term.text)
  const plain = words.map(({ lower }) => lower).join(' ')
  return { term, plain, key: `${base} ${words.map(({ folded }) => folded).join(' ')}` }
}
