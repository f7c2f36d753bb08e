import type { ConceptId } from '../../interview/ids.ts'
import type { LanguageTag } from '../../interview/languageTag.ts'
import type { RecognisedTerm, TermMatch } from './recognisedTerm.ts'
import { regionRank } from './regionRank.ts'
import { isAdmissible } from './termsOf.ts'

const MATCH_RANK: Readonly<Record<TermMatch, number>> = {
  exact: 0,
  inflected: 1,
  folded: 2,
  compound: 3,
}

/**
 * Weighs hits against one another: a hit inside a longer one goes, a compound that touches a better
 * hit goes, and of one concept's hits at one place the best stays. The rest in order of appearance;
 * at a place the longest first, then by match, then the region asked for, then as they came.
 */
export function outermostHits(
  hits: readonly RecognisedTerm[],
  language: LanguageTag,
): readonly RecognisedTerm[] {
  if (hits.length === 0) return hits
  const sorted = hits.toSorted(
    (a, b) =>
      a.range.start - b.range.start ||
      b.range.end - a.range.end ||
      MATCH_RANK[a.match] - MATCH_RANK[b.match] ||
      regionRank(a.term.language, language) - regionRank(b.term.language, language) ||
      Number(isAdmissible(b.term)) - Number(isAdmissible(a.term)),
  )
  const whole = withoutNested(sorted.filter((hit) => hit.match !== 'compound'))
  const compounds = withoutNested(sorted.filter((hit) => hit.match === 'compound'))
  return [...whole, ...apartFrom(compounds, whole)].toSorted(
    (a, b) => a.range.start - b.range.start,
  )
}

/** Sorted hits without those inside a longer one, and one for each concept at a place. */
function withoutNested(sorted: readonly RecognisedTerm[]): readonly RecognisedTerm[] {
  const kept: RecognisedTerm[] = []
  let furthest: RecognisedTerm | null = null
  let concepts = new Set<ConceptId>()
  for (const hit of sorted) {
    if (furthest !== null && hit.range.end <= furthest.range.end) {
      if (!samePlace(hit, furthest) || concepts.has(hit.concept.id)) continue
    } else {
      furthest = hit
      concepts = new Set()
    }
    concepts.add(hit.concept.id)
    kept.push(hit)
  }
  return kept
}

/** Hits that touch none of others; both in order of their starts, and then also of their ends. */
function apartFrom(
  hits: readonly RecognisedTerm[],
  others: readonly RecognisedTerm[],
): readonly RecognisedTerm[] {
  let at = 0
  return hits.filter(({ range }) => {
    while ((others[at]?.range.end ?? Number.POSITIVE_INFINITY) <= range.start) at++
    return (others[at]?.range.start ?? Number.POSITIVE_INFINITY) >= range.end
  })
}

const samePlace = (a: RecognisedTerm, b: RecognisedTerm): boolean =>
  a.range.start === b.range.start && a.range.end === b.range.end
