import type { LanguageTag } from './languageTag.ts'
import { normalizeMarks } from './marksIn.ts'
import { normalizeText } from './text.ts'

/**
 * The form in which a rendition is stored: `normalizeText`, with its marks in the words of its
 * language, so that offsets are those of the text that is shown. Idempotent.
 */
export const renditionText = (text: string, language: LanguageTag): string =>
  normalizeMarks(normalizeText(text), language)
