import { z } from 'zod'
import { participantIdSchema, segmentIdSchema, sittingIdSchema } from '../ids.ts'
import { languageTagSchema } from '../languageTag.ts'
import { entryBase } from './entryBase.ts'

export const INTERPRETING_MODES = [
  'unknown',
  'consecutive',
  'simultaneous',
  'whispered',
  'sight',
  'written',
] as const

/** Which way an interpreter worked between `from` and `to`. */
export const DIRECTIONS = ['both', 'one-way'] as const

/**
 * An interpreter's presence: who rendered which languages, in which stretch. From it every
 * rendition whose author is not recorded knows its interpreter (`interpreterOf`).
 */
export const assignmentObject = z.strictObject({
  kind: z.literal('assignment'),
  ...entryBase,
  participant: participantIdSchema,
  /** Null: every sitting. */
  sitting: sittingIdSchema.nullable(),
  /** First and last segment, in the interview's order; null: from the beginning, to the end. */
  first: segmentIdSchema.nullable(),
  last: segmentIdSchema.nullable(),
  from: languageTagSchema,
  to: languageTagSchema,
  direction: z.enum(DIRECTIONS),
  mode: z.enum(INTERPRETING_MODES),
  /** The language in between when this is one leg of a relay; null: direct. */
  pivot: languageTagSchema.nullable(),
})
