import type { MemoryMatch, MemoryProposal } from '#core/assist/memory/memoryMatch.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { RenditionOrigin } from '#core/interview/rendition.ts'
import { normalizeText } from '#core/interview/text.ts'
import type { Assistance } from '../../session/assistance.ts'

/** A rendition that may stand in a cell, once somebody accepts it. */
export type Proposal = {
  readonly id: string
  readonly text: string
} & (
  | {
      readonly type: 'memory'
      readonly match: MemoryMatch
      readonly repairs: MemoryProposal['repairs']
    }
  | { readonly type: 'machine'; readonly engine: string }
)

/**
 * What is proposed for a cell, best first, each text once: from the memory, then from machines.
 * Empty while the answer is still of another row. `source`: the row's source text as it stands; what
 * a machine made of another one is not proposed.
 */
export function proposalsFor(
  { row, machine }: Assistance,
  segment: SegmentId,
  language: LanguageTag,
  source: string,
): readonly Proposal[] {
  const rendered = normalizeText(source).trim()
  const fromMemory = (row?.segment === segment ? row.matches : []).flatMap((match): Proposal[] => {
    const proposal = match.proposals[language]
    if (proposal === undefined) return []
    return [
      {
        type: 'memory',
        id: match.unit,
        text: proposal.text,
        repairs: proposal.repairs,
        match,
      },
    ]
  })
  const fromMachines = machine
    .filter(
      (one) => one.segment === segment && one.language === language && one.source === rendered,
    )
    .map(
      ({ text, engine }): Proposal => ({ type: 'machine', id: `${engine} ${text}`, text, engine }),
    )
  const seen = new Set<string>()
  return [...fromMemory, ...fromMachines].filter(({ text }) => {
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}

/** The proposal that accepting takes: the one that was stepped to, else the best. */
export function chosenProposal(
  proposals: readonly Proposal[],
  chosen: Assistance['chosen'],
  language: LanguageTag,
): Proposal | undefined {
  return proposals.find(({ id }) => id === chosen[language]) ?? proposals[0]
}

/** Where a proposal comes from, as a rendition's origin says it. */
export function originOfProposal(proposal: Proposal): RenditionOrigin {
  return proposal.type === 'memory'
    ? { type: 'memory', score: proposal.match.score, unit: proposal.match.unit }
    : { type: 'machine', engine: proposal.engine }
}
