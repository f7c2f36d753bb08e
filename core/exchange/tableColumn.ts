import type { LanguageTag } from '../interview/languageTag.ts'

/** Columns of which a table has one each, in the order in which they are written. */
export const ROW_COLUMNS = [
  'start',
  'end',
  'speaker',
  'source',
  'note',
  'links',
  'link-notes',
  'sitting',
  'addressee',
  'mode',
  'wall-start',
  'wall-end',
] as const
export type RowColumn = (typeof ROW_COLUMNS)[number]

/** Columns of which a table has one for each language. */
export const LANGUAGE_COLUMNS = ['text', 'status', 'kind', 'author', 'origin'] as const
export type LanguageColumn = (typeof LANGUAGE_COLUMNS)[number]

export type TableColumn =
  | { readonly of: 'row'; readonly name: RowColumn }
  | { readonly of: 'language'; readonly name: LanguageColumn; readonly language: LanguageTag }

/**
 * The header of a column. A language's text stands under the bare tag; under `<tag>.text` where
 * the tag is also the name of another column (`end` is the tag of a language, too).
 */
export function columnHeader(column: TableColumn): string {
  if (column.of === 'row') return column.name
  return column.name === 'text' && !isRowColumn(column.language)
    ? column.language
    : `${column.language}.${column.name}`
}

export const isRowColumn = (name: string): name is RowColumn =>
  (ROW_COLUMNS as readonly string[]).includes(name)

export const isLanguageColumn = (name: string): name is LanguageColumn =>
  (LANGUAGE_COLUMNS as readonly string[]).includes(name)
