import type { LanguageTag } from '../interview/languageTag.ts'

/** One text of a unit, as the file has it. */
export interface TmxVariant {
  /** Canonical; null: the file names a language that no tag can be made of. */
  readonly language: LanguageTag | null
  /** As it stands in the file. */
  readonly tag: string
  /** As it is stored here; without markup. */
  readonly text: string
  /** The text that stood before it. Empty: not recorded. */
  readonly previous: string
}

/** A unit of a TMX file, before its languages are mapped. */
export interface TmxUnit {
  /** Empty: none, or one that is too long to be kept. */
  readonly id: string
  /** RFC 3339; null: not recorded. */
  readonly at: string | null
  /** Empty: not recorded. */
  readonly author: string
  readonly variants: readonly TmxVariant[]
  /** The texts before it that the unit records by language and outside of its own texts. */
  readonly previous: readonly { readonly language: LanguageTag; readonly text: string }[]
}

/** What stands at the head of a TMX file. */
export interface TmxHeader {
  readonly creationTool: string
  readonly version: string
  /** As it stands in the file; `*all*` or empty: none. */
  readonly sourceLanguage: string
  readonly segmentType: string
  readonly dataType: string
}

/** What a TMX file holds beside its texts, and what was left out. */
export interface TmxExtras {
  /** `<note>` elements, which the memory has no place for. */
  readonly notes: number
  /** Pieces of inline code (`bpt`, `ept`, `ph`, `it`, `ut`) taken out of texts. */
  readonly codes: number
  /** Elements that TMX does not know. */
  readonly unknown: number
}
