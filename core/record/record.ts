import type { DifferencePiece } from '../assist/memory/memoryMatch.ts'
import type { SegmentId } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { AnswerMode } from '../interview/segment.ts'
import type { Copy, PrintOptions } from '../protocol/printOptions.ts'
import type { InterfaceLanguage } from '../protocol/settings.ts'
import type { CoverageState } from '../report/coverage.ts'
import type { Stance } from '../report/stance.ts'
import type { StanceCounts } from '../report/stanceCounts.ts'
import type { RecordSection } from './recordSection.ts'

/**
 * The printable record as data: what stands on paper and in which order, without layout. Free
 * text is as it was entered; everything named by a key (sections, roles, modes, marks, states) gets its words from the `print` labels of the language `labels`.
 */
export interface PrintRecord {
  readonly labels: InterfaceLanguage
  readonly copy: Copy
  readonly paper: PrintOptions['paper']
  readonly orientation: 'portrait' | 'landscape'
  readonly largePrint: boolean
  /** The languages that stand side by side, from one to three. */
  readonly languages: readonly RecordLanguage[]
  readonly title: string
  /** Empty when not recorded. */
  readonly caseNumber: string
  /** Empty when not recorded, as the marking. */
  readonly recordNumber: string
  /** A handling mark that stands on every sheet. */
  readonly marking: string
  readonly exercise: boolean
  readonly state: RecordState
  readonly seal: RecordSeal
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

/** How far the record is: a draft until it is closed, and again when it goes on after a closing. */
export interface RecordState {
  readonly final: boolean
  /** How often it was closed. */
  readonly version: number
  /** Errata since it was last closed. */
  readonly errata: number
}

/** What ties the paper to the journal: its last frame's number and hash. */
export interface RecordSeal {
  readonly seq: number
  readonly head: string
  /** SHA-256 of the data that the copy shows, as its attachment holds them. */
  readonly document: string
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
  /** The name of the language in between, of a relay; empty: direct. */
  readonly pivot: string
  /** Null: as it was first recorded. */
  readonly correction: RecordCorrection | null
  readonly marks: readonly RecordMark[]
}

/** What errata changed of a rendition: the first reading and the present one, in words. */
export interface RecordCorrection {
  readonly pieces: readonly DifferencePiece[]
  /** The numbers of the errata, as their section has them. */
  readonly errata: readonly number[]
}

export interface RecordAnnex {
  readonly reports: readonly RecordReport[]
  /** The columns of the matrix; number null: outside the sittings. Date empty: not recorded. */
  readonly sittings: readonly { readonly number: number | null; readonly date: string }[]
  /** Links of all statements, one for each sitting. */
  readonly totals: readonly StanceCounts[]
  readonly statements: readonly RecordStatement[]
  /** Null: nothing has been said. */
  readonly course: RecordCourse | null
}

/** Who said how much, and how many statements were touched, in stretches of the interview. */
export interface RecordCourse {
  readonly measure: 'time' | 'words'
  readonly speakers: readonly {
    readonly type: 'participant' | 'unknown' | 'others'
    /** Empty for who is not a participant. */
    readonly label: string
  }[]
  readonly bins: readonly {
    /** From 1; null: outside the sittings. */
    readonly sitting: number | null
    /** Numbers of the first and the last segment. */
    readonly from: number
    readonly to: number
    /** One for each speaker: words, or milliseconds. */
    readonly amounts: readonly number[]
    readonly statements: number
  }[]
  /** What was said in the stretch with the most of it, as it is written. */
  readonly most: string
  readonly sittings: readonly {
    readonly number: number | null
    readonly segments: number
    /** One for each speaker, as they are written. */
    readonly amounts: readonly string[]
    readonly statements: number
  }[]
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
  readonly counts: StanceCounts
  /** One for each sitting of the annex. */
  readonly bySitting: readonly StanceCounts[]
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
  /** The source first, then the reader's language. Empty: no text yet. */
  readonly quotes: readonly RecordQuote[]
  readonly note: string
}

export interface RecordQuote {
  readonly language: RecordLanguage
  readonly source: boolean
  readonly text: string
  /** True: the passage that bears on the statement; false: the segment's whole text. */
  readonly passage: boolean
}
