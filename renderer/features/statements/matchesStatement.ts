import { normalizeText } from '#core/interview/text.ts'
import type { Statement } from '#core/report/statement.ts'

/** True when every word of the query occurs in the statement's label, claim, sources or note. */
export function matchesStatement(statement: Statement, query: string): boolean {
  const words = normalizeText(query).toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const text = [
    statement.label,
    ...Object.values(statement.text),
    ...statement.attribution.flatMap((step) => Object.values(step)),
    statement.anchor?.quote ?? '',
    statement.note,
  ]
    .join('\n')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}
