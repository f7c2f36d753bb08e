import type { MemoryProposal } from '#core/assist/memory/memoryMatch.ts'
import type { RepairRequest } from '#core/assist/memory/queryMemory.ts'
import type { Correspondence } from '#core/assist/memory/repair/nameReplacements.ts'
import { repairProposal } from '#core/assist/memory/repair/repairProposal.ts'
import type { NameLedger } from '#core/assist/names/nameLedger.ts'
import { recogniseNames } from '#core/assist/names/recogniseNames.ts'
import { recogniseTerms } from '#core/assist/terms/recogniseTerms.ts'
import type { TermIndex } from '#core/assist/terms/termIndex.ts'
import { termsOf } from '#core/assist/terms/termsOf.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/** What a text names, as it stands there, and what may stand for it in a target language. */
interface Mention {
  readonly kind: Correspondence['kind']
  /** Names the person, place or concept. */
  readonly id: string
  /** Only things of one class are exchanged: a place for a place, a rank for a rank. */
  readonly sort: string
  readonly source: string
  /** Best first. */
  readonly targets: readonly string[]
}

interface Recognised {
  readonly names: ReturnType<typeof recogniseNames>
  readonly terms: ReturnType<typeof recogniseTerms>
}

/**
 * Puts a proposal right where the segment names another term or name than the unit did, and
 * another number. Of a class only one may have been exchanged; what is not certain stays.
 */
export function rowRepair(
  segmentSource: string,
  source: LanguageTag,
  terms: TermIndex,
  names: NameLedger,
): (request: RepairRequest) => MemoryProposal {
  const recognise = (text: string): Recognised => ({
    names: recogniseNames(names, text, source),
    terms: recogniseTerms(terms, text, source).filter(({ match }) => match === 'exact'),
  })
  // The segment's text is held against every unit's, and each of them once for every target.
  const known = new Map<string, Recognised>()
  const recognised = (text: string): Recognised => {
    const found = known.get(text) ?? recognise(text)
    known.set(text, found)
    return found
  }
  return ({ unitSource, unitTarget, target }) => {
    const mentions = (text: string): readonly Mention[] => [
      ...recognised(text).names.map(({ name, range }) => ({
        kind: 'name' as const,
        id: name.id,
        sort: name.kind,
        source: text.slice(range.start, range.end),
        targets: name.forms[target] === undefined ? [] : [name.forms[target].text],
      })),
      ...recognised(text).terms.map(({ concept, range }) => ({
        kind: 'term' as const,
        id: concept.id,
        sort: concept.domain,
        source: text.slice(range.start, range.end),
        targets: termsOf(concept, target).map((term) => term.text),
      })),
    ]
    const correspondences = exchanged(mentions(unitSource), mentions(segmentSource))
    return repairProposal({
      unitSource,
      unitTarget,
      segmentSource,
      source,
      target,
      correspondences,
    })
  }
}

function exchanged(
  unit: readonly Mention[],
  segment: readonly Mention[],
): readonly Correspondence[] {
  const gone = unit.filter(({ id }) => !segment.some((other) => other.id === id))
  const come = segment.filter(({ id }) => !unit.some((other) => other.id === id))
  return gone.flatMap((from) =>
    come
      .filter(({ kind, sort }) => kind === from.kind && sort === from.sort)
      .flatMap((to) =>
        from.targets.map((target) => ({
          kind: from.kind,
          from: { source: from.source, target },
          to: { source: to.source, target: to.targets[0] ?? '' },
        })),
      ),
  )
}
