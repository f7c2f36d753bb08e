import type { InterviewId, MemoryId, SegmentId } from '../../interview/ids.ts'
import type { LanguageTag } from '../../interview/languageTag.ts'

/** One text in several languages that stand for one another. */
export interface TranslationUnit {
  /** Unique in its memory, at most 200 code units. */
  readonly id: string
  /** NFC, by language tag. */
  readonly texts: Readonly<Record<LanguageTag, string>>
  /** The text that stood before it, by language: the neighbour by which a match is a context match. */
  readonly previous: Readonly<Record<LanguageTag, string>>
  /** RFC 3339; null: not recorded. */
  readonly at: string | null
  /** Who made it. Empty: not recorded. */
  readonly author: string
}

/** Where a unit comes from: a segment of an interview, or an imported memory. */
export type UnitProvenance =
  | {
      readonly type: 'interview'
      readonly interview: InterviewId
      readonly title: string
      readonly segment: SegmentId
      /** From 1, as it stood when it was learnt. */
      readonly number: number
    }
  | { readonly type: 'imported'; readonly memory: MemoryId; readonly name: string }
