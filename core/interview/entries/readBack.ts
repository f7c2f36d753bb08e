import { z } from 'zod'
import { participantIdSchema, segmentIdSchema, sittingIdSchema } from '../ids.ts'
import { languageTagSchema } from '../languageTag.ts'
import { instantSchema, textSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/** How the interviewee was acquainted with the text. */
export const READ_BACK_WAYS = ['read-aloud', 'read-alone'] as const

/**
 * A read-back: the record read to, or by, the interviewee. Which segments were read stands with
 * the segments (`Segment.reads`), each with the revision that was read.
 */
export const readBackObject = z.strictObject({
  kind: z.literal('read-back'),
  ...entryBase,
  way: z.enum(READ_BACK_WAYS),
  /** Who reads. */
  reader: participantIdSchema.nullable(),
  /** The rendition that is read. */
  language: languageTagSchema,
  /** Null: every segment that is not closed. */
  sitting: sittingIdSchema.nullable(),
  /** First and last segment of the range; null: from the beginning, to the end. */
  first: segmentIdSchema.nullable(),
  last: segmentIdSchema.nullable(),
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  note: textSchema,
})
