import { z } from 'zod'
import { ACCEPTANCES_MAX, acceptanceSchema } from '../assist/checks/acceptance.ts'
import { linkSchema } from '../report/link.ts'
import { participantIdSchema, segmentIdSchema, sittingIdSchema } from './ids.ts'
import { languageTagSchema } from './languageTag.ts'
import { READS_MAX, readSchema } from './read.ts'
import { REDACTIONS_MAX, redactionSchema } from './redaction.ts'
import { renditionSchema } from './rendition.ts'
import { instantSchema, mediaTimeSchema, orderKeySchema, textSchema } from './text.ts'

/** How the utterance was made. A silence or a gesture is testimony too, and has a row of its own. */
export const ANSWER_MODES = ['spoken', 'written', 'gesture', 'silence'] as const
export type AnswerMode = (typeof ANSWER_MODES)[number]

/** The most links that one segment has. */
export const LINKS_MAX = 500

/** One utterance: one row, holding every language. */
const segmentObject = z.strictObject({
  id: segmentIdSchema,
  order: orderKeySchema,
  sitting: sittingIdSchema.nullable(),
  speaker: participantIdSchema.nullable(),
  addressee: participantIdSchema.nullable(),
  /** The language in which the segment was actually spoken. */
  source: languageTagSchema,
  mode: z.enum(ANSWER_MODES),
  /** Milliseconds in the recording; null: not recorded. */
  mediaStart: mediaTimeSchema.nullable(),
  mediaEnd: mediaTimeSchema.nullable(),
  /** Wall clock; null: not recorded. */
  wallStart: instantSchema.nullable(),
  wallEnd: instantSchema.nullable(),
  /** The interpreter's note, apart from the testimony. Empty: none. */
  note: textSchema,
  /** By language; a language without a text has no entry. */
  renditions: z.record(languageTagSchema, renditionSchema).readonly(),
  links: z.array(linkSchema).max(LINKS_MAX).readonly(),
  /** Findings that somebody looked at and let stand, by key; none in journals before schema 2. */
  acceptances: z.array(acceptanceSchema).max(ACCEPTANCES_MAX).readonly().default([]),
  /** At most one per read-back, sorted by it; none in journals before schema 3, as redactions. */
  reads: z.array(readSchema).max(READS_MAX).readonly().default([]),
  /** Sorted by id. */
  redactions: z.array(redactionSchema).max(REDACTIONS_MAX).readonly().default([]),
})
export const segmentSchema = segmentObject.readonly()
export type Segment = z.infer<typeof segmentSchema>

/** The fields of a segment that can change, each optional. */
export const segmentChangesSchema = segmentObject
  .omit({
    id: true,
    renditions: true,
    links: true,
    acceptances: true,
    reads: true,
    redactions: true,
  })
  .partial()
  .readonly()
export type SegmentChanges = z.infer<typeof segmentChangesSchema>
