import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TranslationHints } from './translationHints.ts'

/** One text to be rendered in one language. */
export interface TranslationTask {
  readonly text: string
  readonly from: LanguageTag
  readonly to: LanguageTag
  readonly hints: TranslationHints
}
