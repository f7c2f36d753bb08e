import { z } from 'zod'
import { participantIdSchema, sittingIdSchema } from '../ids.ts'
import { instantSchema, lineSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/** When somebody came to a sitting, or left it (Criminal Procedure Act of Korea, Art. 244-4). */
export const arrivalObject = z.strictObject({
  kind: z.literal('arrival'),
  ...entryBase,
  sitting: sittingIdSchema,
  participant: participantIdSchema,
  arrivedAt: instantSchema.nullable(),
  leftAt: instantSchema.nullable(),
  note: lineSchema,
})
