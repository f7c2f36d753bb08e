import { z } from 'zod'
import { sittingIdSchema } from '../ids.ts'
import { lineSchema, mediaTimeSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/** One file of a technical recording. Empty or null: not recorded. */
export const recordingObject = z.strictObject({
  kind: z.literal('recording'),
  ...entryBase,
  device: lineSchema,
  file: lineSchema,
  /** Milliseconds. */
  duration: mediaTimeSchema.nullable(),
  /** Lower-case hex SHA-256 of the file; empty: not recorded. */
  sha256: z.string().regex(/^([0-9a-f]{64})?$/),
  /** Where its zero lies in the interview's media time, in milliseconds. */
  offset: mediaTimeSchema.nullable(),
  sitting: sittingIdSchema.nullable(),
  note: lineSchema,
})
