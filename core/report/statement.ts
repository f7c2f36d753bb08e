import { z } from 'zod'
import { reportIdSchema, statementIdSchema } from '../interview/ids.ts'
import { languageTagSchema } from '../interview/languageTag.ts'
import { orderKeySchema, textSchema } from '../interview/text.ts'

/** A text by language; a language without a text has no entry. */
export const localTextSchema = z.record(languageTagSchema, textSchema.min(1)).readonly()
export type LocalText = z.infer<typeof localTextSchema>

/** A passage of the report's text, in UTF-16 code units, with the words that stood there. */
const reportAnchorSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1), quote: textSchema.min(1) })
  .readonly()

const statementObject = z.strictObject({
  id: statementIdSchema,
  order: orderKeySchema,
  report: reportIdSchema,
  /** Unique within the interview: "S1". */
  label: z.string().regex(/^\S{1,20}$/),
  /** The claim, restated in each language. */
  text: localTextSchema,
  /** Who states it first, then through whom it came, in order. Empty: not stated. */
  attribution: z.array(localTextSchema).max(20).readonly(),
  anchor: reportAnchorSchema.nullable(),
  note: textSchema,
})
export const statementSchema = statementObject.readonly()
export type Statement = z.infer<typeof statementSchema>

/** The fields of a statement that can change, each optional. */
export const statementChangesSchema = statementObject.omit({ id: true }).partial().readonly()
export type StatementChanges = z.infer<typeof statementChangesSchema>
