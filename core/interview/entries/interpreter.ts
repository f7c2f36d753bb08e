import { z } from 'zod'
import { participantIdSchema } from '../ids.ts'
import { instantSchema, lineSchema, textSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/** The oath taken, or the warning of liability given (CCP of Ukraine, Art. 68). */
export const OATHS = ['unknown', 'sworn', 'warned', 'none'] as const

/** The outcome of asking for grounds of recusal. */
export const CONFLICT_CHECKS = ['unknown', 'none', 'declared'] as const

/** What is recorded of an interpreter or translator. One per participant. Empty: not recorded. */
export const interpreterObject = z.strictObject({
  kind: z.literal('interpreter'),
  ...entryBase,
  participant: participantIdSchema,
  credentials: textSchema,
  oath: z.enum(OATHS),
  oathAt: instantSchema.nullable(),
  conflict: z.enum(CONFLICT_CHECKS),
  conflictNote: lineSchema,
})
