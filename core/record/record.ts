import type { SegmentId } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { ParticipantRole } from '../interview/participant.ts'
import type { AnswerMode } from '../interview/segment.ts'
import type { PrintOptions } from '../protocol/printOptions.ts'
import type { InterfaceLanguage } from '../protocol/settings.ts'
import type { CoverageState } from '../report/coverage.ts'
import type { Stance } from '../report/stance.ts'
import type { RecordSection } from './recordSection.ts'

/**
 * The printable record as data: what stands on paper and in which order, without layout. Free
 * text is as it was entered; everything named by a key (`FactKey`, roles, modes, marks, states)
 * gets its words from the `print` labels of the language `labels`.
 */
export interface PrintRecord {
  readonly labels: InterfaceLanguage
  readonly paper: PrintOptions['paper']
  /** The languages that stand side by side, from one to three. */
  readonly languages: readonly RecordLanguage[]
  readonly title: string
  /** Empty when not recorded. */
  readonly caseNumber: string
  readonly exercise: boolean
  readonly seal: RecordSeal
  readonly facts: readonly RecordFact[]
  readonly participants: readonly RecordParticipant[]
  readonly sittings: readonly RecordSitting[]
  /** The sections before the testimony, in printing order; none in a copy of the analysis. */
  readonly front: readonly RecordSection[]
  /** The sections after it. */
  readonly back: readonly RecordSection[]
  /** The marks that the testimony uses, to be explained before it. */
  readonly marks: readonly RecordMark[]
  /** Runs of segments of one sitting, in the interview's order. */
  readonly testimony: readonly RecordPart[]
  /** Null: left out. */
  readonly annex: RecordAnnex | null
}

/** What ties the paper to the journal: its last frame's number and hash. */
export interface RecordSeal {
  readonly seq: number
  readonly head: string
  /** RFC 3339, UTC. */
  readonly printedAt: string
}

export interface RecordLanguage {
  readonly tag: LanguageTag
  /** Its name in itself: 한국어. */
  readonly name: string
  /** Its name in the language of the labels: Korean. */
  readonly labelled: string
}

export const FACT_KEYS = [
  'caseNumber',
  'interviewLanguages',
  'timeZone',
  'dates',
  'sittings',
  'segments',
  'drafts',
  'createdAt',
  'printedAt',
  'journal',
] as const
export type FactKey = (typeof FACT_KEYS)[number]

export interface RecordFact {
  readonly key: FactKey
  readonly value: string
}

export interface RecordParticipant {
  readonly label: string
  readonly role: ParticipantRole
  /** The pseudonym where there is one, else the name; empty when neither is recorded. */
  readonly name: string
  readonly pseudonymous: boolean
  readonly languages: string
  readonly note: string
}

export interface RecordSitting {
  /** Its place in order, from 1. */
  readonly number: number
  /** Dates and times in the interview's time zone; empty when not recorded. */
  readonly date: string
  readonly start: string
  readonly end: string
  readonly place: string
  /** Labels of those present. */
  readonly present: readonly string[]
  readonly note: string
}

export const RECORD_MARKS = [
  'source',
  'author',
  'translated',
  'machine',
  'draft',
  'stale',
  'missing',
  'recording',
] as const
/** What can be said of a rendition or a row besides its text. */
export type RecordMark = (typeof RECORD_MARKS)[number]

export interface RecordPart {
  /** Null: segments that belong to no sitting. */
  readonly sitting: RecordSitting | null
  readonly rows: readonly RecordRow[]
}

export interface RecordRow {
  readonly segment: SegmentId
  /** The segment's place in the interview, from 1. */
  readonly number: number
  /** The local date where it differs from the row before; else empty. */
  readonly date: string
  /** Wall clock, 14:02:10; empty when not recorded. */
  readonly wall: string
  /** Position in the recording, 0:12:03; empty when not recorded. */
  readonly media: string
  readonly speaker: string
  readonly addressee: string
  readonly mode: AnswerMode
  /** The name of the source language when its column is not printed; else empty. */
  readonly sourceElsewhere: string
  /** One for each printed language, in their order. */
  readonly cells: readonly RecordCell[]
  readonly note: string
}

export interface RecordCell {
  readonly language: LanguageTag
  readonly source: boolean
  /** Empty: not rendered. */
  readonly text: string
  /** Label of who rendered it; empty for the source and when not recorded. */
  readonly author: string
  readonly marks: readonly RecordMark[]
}

export interface RecordAnnex {
  readonly reports: readonly RecordReport[]
  readonly statements: readonly RecordStatement[]
}

export interface RecordReport {
  readonly title: string
  readonly publisher: string
  readonly date: string
  readonly language: RecordLanguage
}

export interface RecordStatement {
  readonly label: string
  readonly state: CoverageState
  /** The report's title; empty when there is one report alone. */
  readonly report: string
  /** One for each printed language; an empty text was not entered. */
  readonly texts: readonly RecordClaim[]
  /** The words of the report itself; null: not anchored. */
  readonly quote: { readonly text: string; readonly language: LanguageTag } | null
  readonly note: string
  readonly counts: Readonly<Record<Stance, number>>
  /** In the interview's order. */
  readonly links: readonly RecordLink[]
}

export interface RecordClaim {
  readonly language: LanguageTag
  readonly text: string
  /** Who states it first, then through whom it came, in this language where it was entered. */
  readonly attribution: readonly string[]
}

export interface RecordLink {
  readonly stance: Stance
  /** The segment's place in the interview, from 1. */
  readonly number: number
  readonly segment: SegmentId
  readonly speaker: string
  /** The passage of a rendition that bears on the statement; null: the segment as a whole. */
  readonly passage: { readonly text: string; readonly language: LanguageTag } | null
  readonly note: string
}
