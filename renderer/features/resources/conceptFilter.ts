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
      (wanted === '' || foldedTexts(concept).includes(wanted)),
  )
}

/** Folded once for each concept: a search asks for all of them with every letter that is typed. */
const folded = new WeakMap<Concept, string>()

function foldedTexts(concept: Concept): string {
  const known = folded.get(concept)
  if (known !== undefined) return known
  const { terms, definition, note, source } = concept
  const texts = [...terms.map(({ text }) => text), definition, note, source]
  // A character that nobody types parts them.
  const made = texts.map(foldForSearch).join('\0')
  folded.set(concept, made)
  return made
}

export const domainsOf = (concepts: readonly Concept[]): readonly string[] =>
  [...new Set(concepts.map(({ domain }) => domain))].filter((domain) => domain !== '').sort()
