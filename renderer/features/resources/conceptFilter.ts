import type { Concept } from '#core/assist/terms/concept.ts'
import { foldForSearch } from '#core/interview/foldForSearch.ts'

/** Which concepts of a termbase are shown. */
export interface ConceptFilter {
  readonly query: string
  /** Empty: of every domain. */
  readonly domain: string
  /** True: only those whose equivalence somebody still has to confirm. */
  readonly toReview: boolean
}

export const EVERY_CONCEPT: ConceptFilter = { query: '', domain: '', toReview: false }

export function filteredConcepts(
  concepts: readonly Concept[],
  { query, domain, toReview }: ConceptFilter,
): readonly Concept[] {
  const wanted = foldForSearch(query.normalize('NFC').trim())
  return concepts.filter(
    (concept) =>
      (domain === '' || concept.domain === domain) &&
      (!toReview || concept.confidence === 'C') &&
      (wanted === '' || textsOf(concept).some((text) => foldForSearch(text).includes(wanted))),
  )
}

const textsOf = ({ terms, definition, note, source }: Concept): readonly string[] => [
  ...terms.map(({ text }) => text),
  definition,
  note,
  source,
]

export const domainsOf = (concepts: readonly Concept[]): readonly string[] =>
  [...new Set(concepts.map(({ domain }) => domain))].filter((domain) => domain !== '').sort()
