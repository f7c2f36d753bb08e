import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import type { NameEntry } from './nameEntry.ts'

/** A name of the ledger that stands in a text. */
export interface RecognisedName {
  readonly name: NameEntry
  readonly language: LanguageTag
  /** Where, in UTF-16 code units of the text. */
  readonly range: TextRange
  /** False: a variant stands there, or a form that nobody approved. */
  readonly approved: boolean
}
