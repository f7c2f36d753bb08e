import { z } from 'zod'
import { participantIdSchema, redactionIdSchema } from './ids.ts'
import { languageTagSchema } from './languageTag.ts'
import { instantSchema, textSchema } from './text.ts'

/** The most redactions that one segment has. */
export const REDACTIONS_MAX = 500

/**
 * A passage of one rendition that a copy for release must not hold, in UTF-16 code units.
 * Passages that say the same in several languages or segments share a `group`.
 */
export const redactionSchema = z
  .strictObject({
    id: redactionIdSchema,
    group: redactionIdSchema,
    language: languageTagSchema,
    start: z.int().min(0),
    end: z.int().min(1),
    reason: textSchema.min(1),
    /** Null: not recorded. */
    author: participantIdSchema.nullable(),
    at: instantSchema,
  })
  .readonly()
export type Redaction = z.infer<typeof redactionSchema>
