import { z } from 'zod'
import { reportIdSchema } from '../interview/ids.ts'
import { languageTagSchema } from '../interview/languageTag.ts'
import { lineSchema, orderKeySchema, textSchema } from '../interview/text.ts'

/** A document that makes claims about the case. Its text may be pasted whole. */
const reportObject = z.strictObject({
  id: reportIdSchema,
  order: orderKeySchema,
  title: lineSchema.min(1),
  /** Empty when not stated. */
  publisher: lineSchema,
  /** A calendar date, YYYY-MM-DD; null when not stated. */
  publishedOn: z.iso.date().nullable(),
  language: languageTagSchema,
  text: textSchema,
})
export const reportSchema = reportObject.readonly()
export type Report = z.infer<typeof reportSchema>

/** The fields of a report that can change, each optional. */
export const reportChangesSchema = reportObject.omit({ id: true }).partial().readonly()
export type ReportChanges = z.infer<typeof reportChangesSchema>
