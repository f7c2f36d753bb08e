import { z } from 'zod'
import { participantIdSchema } from '../../interview/ids.ts'
import { instantSchema, lineSchema } from '../../interview/text.ts'
import { CHECKS } from './check.ts'

/** A finding that somebody looked at and let stand, and why. */
export const acceptanceSchema = z
  .strictObject({
    check: z.enum(CHECKS),
    /** The finding's key; an acceptance holds for as long as the finding has this key. */
    key: lineSchema.min(1),
    reason: lineSchema.min(1),
    /** Null: not recorded. */
    author: participantIdSchema.nullable(),
    at: instantSchema,
  })
  .readonly()
export type Acceptance = z.infer<typeof acceptanceSchema>

/** The most acceptances that one segment has. */
export const ACCEPTANCES_MAX = 500
