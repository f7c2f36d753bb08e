import { z } from 'zod'
import { linkIdSchema, statementIdSchema } from '../interview/ids.ts'
import { languageTagSchema } from '../interview/languageTag.ts'
import { textSchema } from '../interview/text.ts'
import { STANCES } from './stance.ts'

/** A passage of one rendition, in UTF-16 code units. */
export const renditionAnchorSchema = z
  .strictObject({ language: languageTagSchema, start: z.int().min(0), end: z.int().min(1) })
  .readonly()
export type RenditionAnchor = z.infer<typeof renditionAnchorSchema>

/** A segment bears on a statement. A segment has at most one link to the same statement. */
const linkObject = z.strictObject({
  id: linkIdSchema,
  statement: statementIdSchema,
  stance: z.enum(STANCES),
  note: textSchema,
  anchor: renditionAnchorSchema.nullable(),
})
export const linkSchema = linkObject.readonly()
export type Link = z.infer<typeof linkSchema>

/** The fields of a link that can change, each optional. */
export const linkChangesSchema = linkObject.omit({ id: true, statement: true }).partial().readonly()
export type LinkChanges = z.infer<typeof linkChangesSchema>
