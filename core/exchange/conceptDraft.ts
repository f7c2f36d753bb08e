import {
  type Concept,
  type Confidence,
  conceptSchema,
  type PartOfSpeech,
  type Term,
  type TermStatus,
} from '../assist/terms/concept.ts'
import type { ConceptId } from '../interview/ids.ts'
import { conceptIdSchema } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { LINE_MAX, normalizeLine, normalizeText, TEXT_MAX } from '../interview/text.ts'
import type { CellFault } from './cellFault.ts'

/** The most terms of one concept. */
export const TERMS_MAX = 200

/** A term as a file gives it; null: the file does not say. */
export interface TermDraft {
  readonly text: string
  readonly language: LanguageTag
  status: TermStatus | null
  partOfSpeech: PartOfSpeech | null
  note: string
}

/** A concept as it is gathered from a file. */
export interface ConceptDraft {
  domain: string
  definition: string
  note: string
  source: string
  confidence: Confidence | null
  readonly terms: TermDraft[]
}

export const emptyDraft = (): ConceptDraft => ({
  domain: '',
  definition: '',
  note: '',
  source: '',
  confidence: null,
  terms: [],
})

/** Adds a further value to a field of one line, unless it is there already. */
export function withLine(before: string, value: string): string {
  const line = normalizeLine(value)
  if (before === '' || line === '') return before === '' ? line : before
  // What is too long already is refused in the end, and does not grow until then.
  if (before.length > LINE_MAX) return before
  return before === line || before.split('; ').includes(line) ? before : `${before}; ${line}`
}

/** Adds a further note to a term, unless it is the same. */
export function withNote(before: string, value: string): string {
  const line = normalizeLine(value)
  if (before === '' || line === '') return before === '' ? line : before
  return before === line || before.length > TEXT_MAX ? before : `${before}; ${line}`
}

/** Adds a further paragraph to a field of several lines, unless it is the same. */
export function withParagraph(before: string, value: string): string {
  const text = normalizeText(value).trim()
  if (before === '' || text === '') return before === '' ? text : before
  return before === text || before.length > TEXT_MAX ? before : `${before}\n${text}`
}

/**
 * The draft as a concept; null: it has no term. A term whose status is not said is the preferred
 * one of its language if it is the first there and no other is, else an admitted one. A term's
 * note of more than a line's length goes to the concept's. Errors: IMPORT_TEXT_TOO_LONG,
 * IMPORT_TOO_MANY.
 */
export function finishedConcept(
  draft: ConceptDraft,
  id: string,
): { readonly concept: Concept | null } | { readonly fault: CellFault } {
  if (draft.terms.length === 0) return { concept: null }
  if (draft.terms.length > TERMS_MAX) {
    return { fault: { code: 'IMPORT_TOO_MANY', limit: TERMS_MAX } }
  }
  const moved = draft.terms.filter((term) => term.note.length > LINE_MAX).map((term) => term.note)
  const note = moved.reduce(withParagraph, draft.note)
  const { domain, definition, source, confidence } = draft
  const long =
    longer([domain, source, ...draft.terms.map((term) => term.text)], LINE_MAX) ??
    longer([definition, note], TEXT_MAX)
  if (long !== null) return { fault: long }
  const settled = new Set(
    draft.terms.filter((term) => term.status === 'preferred').map((term) => term.language),
  )
  const terms = draft.terms.map((term): Term => {
    const first = !settled.has(term.language)
    settled.add(term.language)
    return {
      text: term.text,
      language: term.language,
      status: term.status ?? (first ? 'preferred' : 'admitted'),
      partOfSpeech: term.partOfSpeech,
      note: term.note.length > LINE_MAX ? '' : term.note,
    }
  })
  const concept = { id: id as ConceptId, definition, domain, note, source, confidence, terms }
  return { concept: conceptSchema.parse(concept) }
}

function longer(texts: readonly string[], limit: number): CellFault | null {
  const text = texts.find(({ length }) => length > limit)
  return text === undefined ? null : { code: 'IMPORT_TEXT_TOO_LONG', length: text.length, limit }
}

/** Keeps the ids of a file where they are ids of ours and unique, and makes others. */
export function createConceptIds(makeId: () => string): (wanted: string) => string {
  const seen = new Set<string>()
  return (wanted) => {
    // The one id that is no plain key of an object.
    const isId = wanted !== '__proto__' && conceptIdSchema.safeParse(wanted).success
    let id = isId ? wanted : makeId()
    while (seen.has(id)) id = makeId()
    seen.add(id)
    return id
  }
}
