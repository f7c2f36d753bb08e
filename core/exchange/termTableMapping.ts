import { z } from 'zod'
import { TERM_STATUSES } from '../assist/terms/concept.ts'
import { languageTagSchema } from '../interview/languageTag.ts'

/** What a column can say about a concept. Rows with the same `id` are one concept. */
export const CONCEPT_FIELDS = [
  'id',
  'domain',
  'definition',
  'note',
  'source',
  'confidence',
] as const
export type ConceptField = (typeof CONCEPT_FIELDS)[number]

/** What a column can say about the terms of its row. */
export const TERM_FIELDS = ['status', 'partOfSpeech', 'note'] as const
export type TermField = (typeof TERM_FIELDS)[number]

/** What a column of a term table is taken for. */
export const termTableColumnSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('ignored') }).readonly(),
  z.strictObject({ as: z.literal('concept'), field: z.enum(CONCEPT_FIELDS) }).readonly(),
  z
    .strictObject({
      as: z.literal('term'),
      language: languageTagSchema,
      /** Of the column's terms, where no other column says it. */
      status: z.enum(TERM_STATUSES),
    })
    .readonly(),
  z
    .strictObject({
      as: z.literal('termField'),
      field: z.enum(TERM_FIELDS),
      /** Of which terms of the row; null: of all. */
      language: languageTagSchema.nullable(),
    })
    .readonly(),
])
export type TermTableColumn = z.infer<typeof termTableColumnSchema>

/** The most columns that a term table has. */
export const TERM_TABLE_COLUMNS_MAX = 200

/** How a term table is read. */
export const termTableMappingSchema = z
  .strictObject({
    /** Whether the first row names the columns; false: it is a concept like the others. */
    header: z.boolean(),
    /** What parts several terms in one cell; null: a cell is one term. */
    separator: z.enum([';', '|']).nullable(),
    /** One for each column of the table, in its order. */
    columns: z.array(termTableColumnSchema).min(1).max(TERM_TABLE_COLUMNS_MAX).readonly(),
  })
  .readonly()
export type TermTableMapping = z.infer<typeof termTableMappingSchema>
