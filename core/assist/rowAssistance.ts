import type { SegmentId } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { Finding } from './checks/finding.ts'
import type { MemoryMatch } from './memory/memoryMatch.ts'
import type { RecognisedName } from './names/recognisedName.ts'
import type { Concept, Term } from './terms/concept.ts'
import type { RecognisedTerm } from './terms/recognisedTerm.ts'

/** A term found in a row's source, with what may stand for it in the row's other languages. */
export interface TermHint extends RecognisedTerm {
  /** By language, best first; a language for which the concept has no term has no entry. */
  readonly targets: Readonly<Record<LanguageTag, readonly Term[]>>
}

/** What the program knows that may help with one row. Nothing of it is text until it is accepted. */
export interface RowAssistance {
  readonly segment: SegmentId
  /** Best first. */
  readonly matches: readonly MemoryMatch[]
  /** In order of appearance in the source; compounds last. */
  readonly terms: readonly TermHint[]
  /** Names in the source, in order of appearance. */
  readonly names: readonly RecognisedName[]
  /** Open findings of the row, most serious first. */
  readonly findings: readonly Finding[]
  /** Findings that somebody let stand. */
  readonly accepted: readonly Finding[]
  /**
   * Other rows with the same source text, by language in which they have no rendition, or another
   * one than this row.
   */
  readonly twins: Readonly<Record<LanguageTag, readonly SegmentId[]>>
}

/** The findings of a whole interview, by row, in the interview's order; rows without any left out. */
export interface InterviewFindings {
  readonly rows: readonly {
    readonly segment: SegmentId
    /** From 1. */
    readonly number: number
    readonly open: readonly Finding[]
    readonly accepted: readonly Finding[]
  }[]
}

/** Why a concept that is about to be added may be there already. */
export interface DuplicateConcept {
  readonly concept: Concept
  /** The terms that both have. */
  readonly terms: readonly string[]
}

/** Where the preparation of assistance stands. */
export interface AssistStatus {
  /** reading: interviews and memories are still being learnt; what is known is used already. */
  readonly state: 'reading' | 'ready'
  /** Units known so far. */
  readonly units: number
  readonly concepts: number
  readonly names: number
}
