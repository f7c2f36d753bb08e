import { z } from 'zod'
import { participantIdSchema, sittingIdSchema } from './ids.ts'
import { instantSchema, lineSchema, orderKeySchema, textSchema } from './text.ts'

/** One continuous period of questioning. Its number is its place in order, from 1. */
const sittingObject = z.strictObject({
  id: sittingIdSchema,
  order: orderKeySchema,
  /** Null: not recorded. */
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** Empty when not recorded. */
  place: lineSchema,
  present: z.array(participantIdSchema).max(200).readonly(),
  note: textSchema,
})
export const sittingSchema = sittingObject.readonly()
export type Sitting = z.infer<typeof sittingSchema>

/** The fields of a sitting that can change, each optional. */
export const sittingChangesSchema = sittingObject.omit({ id: true }).partial().readonly()
export type SittingChanges = z.infer<typeof sittingChangesSchema>
