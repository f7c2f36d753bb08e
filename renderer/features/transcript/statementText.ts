import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Statement } from '#core/report/statement.ts'

/** A statement's claim in the first of the languages that has one, else in any; empty: none. */
export function statementText(statement: Statement, languages: readonly string[]): string {
  for (const language of languages) {
    const text = statement.text[language as LanguageTag]
    if (text !== undefined) return text
  }
  return Object.values(statement.text)[0] ?? ''
}
