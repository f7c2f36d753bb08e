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
  const compounds = withoutNested(sorted.filter((hit) => hit.match === 'compound')).filter(
    (compound) => !whole.some((hit) => overlap(hit, compound)),
  )
  return [...whole, ...compounds].toSorted((a, b) => a.range.start - b.range.start)
}

/** Sorted hits without those inside a longer one, and one for each concept at a place. */
function withoutNested(sorted: readonly RecognisedTerm[]): readonly RecognisedTerm[] {
  const kept: RecognisedTerm[] = []
  let furthest: RecognisedTerm | null = null
  for (const hit of sorted) {
    if (furthest !== null && hit.range.end <= furthest.range.end && !samePlace(hit, furthest)) {
      continue
    }
    if (furthest === null || hit.range.end > furthest.range.end) furthest = hit
    if (!kept.some((other) => samePlace(hit, other) && other.concept.id === hit.concept.id)) {
      kept.push(hit)
    }
  }
  return kept
}

const samePlace = (a: RecognisedTerm, b: RecognisedTerm): boolean =>
  a.range.start === b.range.start && a.range.end === b.range.end

const overlap = (a: RecognisedTerm, b: RecognisedTerm): boolean =>
  a.range.start < b.range.end && b.range.start < a.range.end
