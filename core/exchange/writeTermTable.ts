import type { Concept, Term } from '../assist/terms/concept.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { unreachable } from '../protocol/unreachable.ts'
import type { TableFormat } from './tableFormat.ts'
import { termHeader } from './termTableHeader.ts'
import {
  CONCEPT_FIELDS,
  type ConceptField,
  TERM_FIELDS,
  type TermField,
} from './termTableMapping.ts'
import { writeRecord } from './writeRecord.ts'

/**
 * Concepts as a table: a row for each, and further rows with the same `id` where a language has
 * several terms. Columns that nothing needs are left out. Concepts without a term in `languages`
 * are left out. `parseTermTable` with the mapping that `inspectTermTable` proposes reads the same
 * concepts back, terms in the order of `languages`.
 */
export function writeTermTable(
  concepts: readonly Concept[],
  languages: readonly LanguageTag[],
  format: TableFormat,
): string {
  const kept = concepts.filter((concept) =>
    concept.terms.some((term) => languages.includes(term.language)),
  )
  const fields = CONCEPT_FIELDS.filter(
    (field) => field === 'id' || kept.some((concept) => conceptCell(concept, field) !== ''),
  )
  const columns = languages.flatMap((language) =>
    ([null, ...TERM_FIELDS] as const)
      .filter(
        (field) =>
          field === null ||
          field === 'status' ||
          kept.some(({ terms }) =>
            terms.some((term) => term.language === language && termCell(term, field) !== ''),
          ),
      )
      .map((field) => ({ language, field })),
  )
  const rows = kept.flatMap((concept) => {
    const terms = new Map(
      languages.map((language) => [
        language,
        concept.terms.filter((term) => term.language === language),
      ]),
    )
    const count = Math.max(...[...terms.values()].map(({ length }) => length))
    return Array.from({ length: count }, (_none, row) => [
      ...fields.map((field) => (row === 0 || field === 'id' ? conceptCell(concept, field) : '')),
      ...columns.map(({ language, field }) => {
        const term = terms.get(language)?.[row]
        return term === undefined ? '' : termCell(term, field)
      }),
    ])
  })
  const header = [...fields, ...columns.map(({ language, field }) => termHeader(language, field))]
  return [header, ...rows].map((cells) => writeRecord(cells, format)).join('')
}

const conceptCell = (concept: Concept, field: ConceptField): string => concept[field] ?? ''

function termCell(term: Term, field: TermField | null): string {
  switch (field) {
    case null:
      return term.text
    case 'status':
      return term.status
    case 'partOfSpeech':
      return term.partOfSpeech ?? ''
    case 'note':
      return term.note
    default:
      return unreachable(field)
  }
}
