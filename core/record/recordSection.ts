import type { SegmentId } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'

/** The sections of a record before and after its body, in printing order. */
export const FRONT_SECTIONS = [
  'header',
  'sittings',
  'persons',
  'interpreters',
  'interviewee',
  'notices',
  'recording',
  'conventions',
] as const
export const BACK_SECTIONS = [
  'readBack',
  'remarks',
  'errata',
  'closings',
  'signatures',
  'certification',
  'custody',
  'redactions',
] as const
export type FrontSection = (typeof FRONT_SECTIONS)[number]
export type BackSection = (typeof BACK_SECTIONS)[number]

/**
 * A section as data, without layout: every renderer (Typst, DOCX) sets the same blocks. A word
 * named by a key (`label`, `word`) comes from the `record` part of the print labels.
 */
export interface RecordSection {
  readonly key: FrontSection | BackSection
  readonly blocks: readonly RecordBlock[]
}

export type RecordBlock =
  | { readonly type: 'facts'; readonly facts: readonly LabelledValue[] }
  /** A small heading inside the section: a person, a sitting, a notice. */
  | { readonly type: 'heading'; readonly text: RecordValue }
  | {
      readonly type: 'table'
      readonly columns: readonly TableColumn[]
      readonly rows: readonly TableRow[]
    }
  | { readonly type: 'paragraph'; readonly text: RecordValue }
  /** The same text in the printed languages, side by side. */
  | { readonly type: 'parallel'; readonly texts: readonly RecordText[] }
  | { readonly type: 'erratum'; readonly erratum: RecordErratum }
  | { readonly type: 'signature'; readonly signature: RecordSignature }

export interface LabelledValue {
  /** Key in `record.labels`. */
  readonly label: string
  readonly value: RecordValue
}

/** What stands in a fact or a cell. `notRecorded` is printed as such, never left blank. */
export type RecordValue =
  | { readonly type: 'text'; readonly text: string; readonly language?: LanguageTag }
  /** A word of the record's own: key in `record.words`, or with dots a path: `roles.counsel`. */
  | {
      readonly type: 'word'
      readonly word: string
      readonly facts?: Readonly<Record<string, string>>
    }
  | { readonly type: 'notRecorded' }
  /** A segment's number, as a link to its row. */
  | { readonly type: 'segment'; readonly segment: SegmentId; readonly number: number }
  /** Several values one after the other, separated by a middle dot. */
  | { readonly type: 'values'; readonly values: readonly RecordValue[] }

export interface TableColumn {
  /** Key in `record.labels`. */
  readonly label: string
  /** Share of the width among the columns that have one; null: as narrow as its text. */
  readonly width: number | null
}
export type TableRow = readonly RecordValue[]

export interface RecordText {
  readonly language: LanguageTag
  /** Empty: not entered. */
  readonly text: string
}

/** A correction with both readings. */
export interface RecordErratum {
  /** From 1, in order of time: E1, E2. */
  readonly number: number
  readonly segment: SegmentId
  readonly segmentNumber: number
  readonly language: LanguageTag
  readonly before: string
  readonly after: string
  readonly facts: readonly LabelledValue[]
}

/** A place to sign. */
export interface RecordSignature {
  readonly name: string
  readonly role: RecordValue
  readonly state: 'open' | 'signed' | 'refused' | 'unable'
  readonly facts: readonly LabelledValue[]
  /** True: a line for "I have no objection" in the signatory's own hand. */
  readonly ownHand: boolean
  /** What is certified, above the line; null: a party's signature. */
  readonly declaration: RecordValue | null
}
