import {
  CONCEPT_FIELDS,
  type ConceptField,
  TERM_FIELDS,
  type TermField,
} from './termTableMapping.ts'

/**
 * The header of a column that holds the terms of a language, or a field of them; `<tag>.term`
 * where the tag is also the name of another column (`id` is the tag of a language, too).
 */
export function termHeader(language: string, field: TermField | null): string {
  if (field !== null) return `${language}.${field}`
  return isConceptField(language) ? `${language}.term` : language
}

export const isConceptField = (name: string): name is ConceptField =>
  (CONCEPT_FIELDS as readonly string[]).includes(name)

export const isTermField = (name: string): name is TermField =>
  (TERM_FIELDS as readonly string[]).includes(name)
