import type { TermStatus } from '#core/assist/terms/concept.ts'
import {
  CONCEPT_FIELDS,
  type ConceptField,
  TERM_FIELDS,
  type TermField,
  type TermTableColumn,
} from '#core/exchange/termTableMapping.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { termLanguages } from './termLanguages.ts'

/** What a column is taken for, as one word of a list: `term ko preferred`, `concept note`. */
export function columnKey(column: TermTableColumn): string {
  switch (column.as) {
    case 'ignored':
      return 'ignored'
    case 'concept':
      return `concept ${column.field}`
    case 'term':
      return `term ${column.language} ${column.status}`
    case 'termField':
      return `termField ${column.field}${column.language === null ? '' : ` ${column.language}`}`
  }
}

export function columnFromKey(key: string): TermTableColumn {
  const [as, first, second] = key.split(' ')
  if (as === 'concept') return { as, field: first as ConceptField }
  if (as === 'term') {
    return { as, language: first as LanguageTag, status: (second ?? 'preferred') as TermStatus }
  }
  if (as === 'termField') {
    return { as, field: first as TermField, language: (second ?? null) as LanguageTag | null }
  }
  return { as: 'ignored' }
}

/** Everything that a column can be taken for; what it is taken for now is among it. */
export function columnKeys(now: TermTableColumn): readonly string[] {
  const language = now.as === 'term' ? [now.language] : []
  return [
    ...new Set([
      'ignored',
      ...termLanguages(language).map((tag) => `term ${tag} preferred`),
      ...CONCEPT_FIELDS.map((field) => `concept ${field}`),
      ...TERM_FIELDS.map((field) => `termField ${field}`),
      columnKey(now),
    ]),
  ]
}
