import { z } from 'zod'
import { participantIdSchema, redactionIdSchema } from './ids.ts'
import { languageTagSchema } from './languageTag.ts'
import { instantSchema, type TextRange, textSchema } from './text.ts'

/** The most redactions that one segment has. */
export const REDACTIONS_MAX = 500
/** The most earlier words of one redaction. */
export const FORMER_MAX = 100

/**
 * A passage of one rendition that a copy for release must not hold, in UTF-16 code units.
 * Passages that say the same in several languages or segments share a `group`.
 */
export const redactionSchema = z
  .strictObject({
    id: redactionIdSchema,
    group: redactionIdSchema,
    language: languageTagSchema,
    /** 0 and 0: an edit deleted the passage. What it was stands in `former`. */
    start: z.int().min(0),
    end: z.int().min(0),
    /**
     * What the redaction covered until edits changed or deleted it, in order of time: covered still
     * wherever else it stands. None in journals before.
     */
    former: z.array(textSchema.min(1)).max(FORMER_MAX).readonly().default([]),
    reason: textSchema.min(1),
    /** Null: not recorded. */
    author: participantIdSchema.nullable(),
    at: instantSchema,
  })
  .readonly()
export type Redaction = z.infer<typeof redactionSchema>

/** False: an edit deleted the passage; its words are covered wherever else they stand. */
export const isStanding = ({ start, end }: TextRange): boolean => start < end

/**
 * The earlier words of a redaction once these are no longer what it covers. Of more than there is
 * room for, the earliest stay: they are what a person covered.
 */
export function withFormer(former: Redaction['former'], words: string): Redaction['former'] {
  return former.includes(words) || former.length >= FORMER_MAX ? former : [...former, words]
}
