import type { LanguageTag } from '../../../interview/languageTag.ts'
import type { MemoryProposal } from '../memoryMatch.ts'
import { type Correspondence, nameReplacements } from './nameReplacements.ts'
import { numberReplacements } from './numberReplacements.ts'
import { overlaps, withReplacements } from './replacement.ts'

/** A unit's two texts, the segment that it is proposed for, and what is known of its words. */
export interface RepairInput {
  readonly unitSource: string
  readonly unitTarget: string
  readonly segmentSource: string
  readonly source: LanguageTag
  readonly target: LanguageTag
  readonly correspondences: readonly Correspondence[]
}

/**
 * A unit's target text with the numbers, terms and names put right that the segment says
 * otherwise, each marked. Only what can be told for certain is touched: what it is put in the
 * place of stands once in the unit's source and once in its target, and is gone from the segment.
 * Words around a repair stay as they are, but for a Korean particle that has to agree and the
 * ending of an English ordinal.
 */
export function repairProposal(input: RepairInput): MemoryProposal {
  const names = nameReplacements(input)
  const numbers = numberReplacements(input).filter(
    (number) => !names.some((name) => overlaps(name.range, number.range)),
  )
  return withReplacements(input.unitTarget, [...names, ...numbers])
}
