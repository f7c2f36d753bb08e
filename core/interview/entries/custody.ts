import { z } from 'zod'
import { instantSchema, lineSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/** One step in the custody of the record or its recording, in order of time. */
export const custodyObject = z.strictObject({
  kind: z.literal('custody'),
  ...entryBase,
  at: instantSchema.nullable(),
  /** What was handed over, copied or sealed. */
  what: lineSchema,
  from: lineSchema,
  to: lineSchema,
  purpose: lineSchema,
})
