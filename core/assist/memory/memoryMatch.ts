import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import type { UnitProvenance } from './translationUnit.ts'

/** context: same text and same neighbour (101 %); exact: same text (100 %); fuzzy: from 60 %. */
export type MatchKind = 'context' | 'exact' | 'fuzzy'

/** A stretch of words that two texts share, or that stands in one of them alone. */
export interface DifferencePiece {
  /** removed: in the memory alone; added: in the segment alone. */
  readonly type: 'same' | 'removed' | 'added'
  readonly text: string
}

/** A place in a proposal that was put right, because the segment says another number, term or name. */
export interface Repair {
  readonly kind: 'number' | 'term' | 'name'
  /** In the proposal's text as it is now, in UTF-16 code units. */
  readonly range: TextRange
  /** What the memory had there. */
  readonly from: string
}

export interface MemoryProposal {
  /** With the repairs made. */
  readonly text: string
  readonly repairs: readonly Repair[]
}

/** A unit of the memory that resembles a segment's source. */
export interface MemoryMatch {
  readonly kind: MatchKind
  /** Percent, 0 to 101, after the memory's penalty. */
  readonly score: number
  /** Points taken off, because of the memory it comes from. */
  readonly penalty: number
  /** Names the unit, for a rendition's origin; at most 1,000 code units. */
  readonly unit: string
  readonly provenance: UnitProvenance
  readonly at: string | null
  readonly author: string
  /** The unit's text in the segment's source language. */
  readonly source: string
  /** From the unit's source text to the segment's. */
  readonly difference: readonly DifferencePiece[]
  /** By language of the interview. */
  readonly proposals: Readonly<Record<LanguageTag, MemoryProposal>>
}

/** A place where a selection occurs in the memory, with the unit in all its languages. */
export interface ConcordanceHit {
  readonly unit: string
  readonly provenance: UnitProvenance
  readonly language: LanguageTag
  /** In the text of that language, in UTF-16 code units. */
  readonly ranges: readonly TextRange[]
  readonly texts: Readonly<Record<LanguageTag, string>>
  /** The text before, by language. */
  readonly previous: Readonly<Record<LanguageTag, string>>
}
