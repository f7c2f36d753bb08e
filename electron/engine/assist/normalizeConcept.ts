import type { Concept, Term } from '#core/assist/terms/concept.ts'
import { normalizeLine, normalizeText } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'

/**
 * A concept in the form in which it is stored: NFC, one-line fields on one line, terms without
 * text left out, the same term once. FIELD_EMPTY: no term is left.
 */
export function normalizeConcept(concept: Concept): Result<Concept, AppError> {
  const terms = new Map<string, Term>()
  for (const term of concept.terms) {
    const text = normalizeLine(term.text)
    const key = `${term.language} ${text}`
    if (text === '' || terms.has(key)) continue
    terms.set(key, { ...term, text, note: normalizeLine(term.note) })
  }
  if (terms.size === 0) return fail({ code: 'FIELD_EMPTY', field: 'terms' })
  return ok({
    ...concept,
    definition: normalizeText(concept.definition),
    domain: normalizeLine(concept.domain),
    note: normalizeText(concept.note),
    source: normalizeLine(concept.source),
    terms: [...terms.values()],
  })
}
