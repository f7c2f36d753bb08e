import { canonicalLanguageTag, type LanguageTag } from '../interview/languageTag.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import type { CellFault } from './cellFault.ts'
import {
  columnHeader,
  isLanguageColumn,
  isRowColumn,
  type LanguageColumn,
  type TableColumn,
} from './tableColumn.ts'

/**
 * A tag as people write them begins with two or three letters. RFC 5646 also knows longer first
 * subtags, of which none was ever registered; a header such as `speakr` is a misspelt column.
 */
const LOOKS_LIKE_TAG = /^[a-z]{2,3}(-|$)/i

/**
 * The columns that a header row names. Names are taken without regard to case and surrounding
 * white space, language tags in any spelling of their canonical form.
 *
 * Errors: IMPORT_UNKNOWN_COLUMN, IMPORT_UNKNOWN_LANGUAGE, IMPORT_DUPLICATE_COLUMN, with the index
 * of the cell at fault, from 0.
 */
export function parseHeader(
  cells: readonly string[],
  languages: readonly LanguageTag[],
): Result<readonly TableColumn[], { readonly index: number; readonly fault: CellFault }> {
  const columns: TableColumn[] = []
  const seen = new Set<string>()
  for (const [index, cell] of cells.entries()) {
    const column = parseColumn(cell.trim(), languages)
    if (!column.ok) return fail({ index, fault: column.error })
    const header = columnHeader(column.value)
    if (seen.has(header)) {
      return fail({ index, fault: { code: 'IMPORT_DUPLICATE_COLUMN', value: cell } })
    }
    seen.add(header)
    columns.push(column.value)
  }
  return ok(columns)
}

function parseColumn(
  header: string,
  languages: readonly LanguageTag[],
): Result<TableColumn, CellFault> {
  const name = header.toLowerCase()
  if (isRowColumn(name)) return ok({ of: 'row', name })
  const dot = name.lastIndexOf('.')
  const part = name.slice(dot + 1)
  if (dot === -1) return languageColumn(header, 'text', header, languages)
  return isLanguageColumn(part)
    ? languageColumn(header.slice(0, dot), part, header, languages)
    : fail({ code: 'IMPORT_UNKNOWN_COLUMN', value: header })
}

function languageColumn(
  tag: string,
  name: LanguageColumn,
  header: string,
  languages: readonly LanguageTag[],
): Result<TableColumn, CellFault> {
  const canonical = canonicalLanguageTag(tag)
  const language = languages.find((known) => known === canonical)
  if (language !== undefined) return ok({ of: 'language', name, language })
  return canonical !== null && LOOKS_LIKE_TAG.test(tag)
    ? fail({ code: 'IMPORT_UNKNOWN_LANGUAGE', value: tag })
    : fail({ code: 'IMPORT_UNKNOWN_COLUMN', value: header })
}
