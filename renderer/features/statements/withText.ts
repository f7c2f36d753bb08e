import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { LocalText } from '#core/report/statement.ts'

/** A text by language with one language set; an empty text takes the language out. */
export function withText(local: LocalText, language: LanguageTag, text: string): LocalText {
  const { [language]: _, ...others } = local
  return text.trim() === '' ? others : { ...others, [language]: text }
}
