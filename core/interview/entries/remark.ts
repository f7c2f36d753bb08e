import { z } from 'zod'
import { entryIdSchema, participantIdSchema, segmentIdSchema } from '../ids.ts'
import { languageTagSchema } from '../languageTag.ts'
import { instantSchema, textSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

export const REMARK_TYPES = ['remark', 'objection', 'addition', 'no-objection'] as const
export type RemarkType = (typeof REMARK_TYPES)[number]

/** What became of it; `corrected`: an erratum names it (`Erratum.remark`). */
export const REMARK_OUTCOMES = ['open', 'noted', 'corrected', 'rejected'] as const

/** A remark, an objection or an addition to the record, by whoever took part in it. */
export const remarkObject = z.strictObject({
  kind: z.literal('remark'),
  ...entryBase,
  type: z.enum(REMARK_TYPES),
  /** Null: not recorded. */
  by: participantIdSchema.nullable(),
  at: instantSchema.nullable(),
  /** The segment it is about; null: the record as a whole. */
  segment: segmentIdSchema.nullable(),
  text: textSchema,
  /** The language of `text`. */
  language: languageTagSchema,
  /** The read-back at which it was made. */
  readBack: entryIdSchema.nullable(),
  outcome: z.enum(REMARK_OUTCOMES),
  /** Why it was rejected, or how it was answered. */
  answer: textSchema,
})
