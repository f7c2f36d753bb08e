import { z } from 'zod'
import { sittingIdSchema } from '../ids.ts'
import { instantSchema, lineSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/** A break in a sitting. Null times: not recorded. */
export const breakObject = z.strictObject({
  kind: z.literal('break'),
  ...entryBase,
  sitting: sittingIdSchema,
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  reason: lineSchema,
})
