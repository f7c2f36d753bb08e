import { z } from 'zod'
import { entryIdSchema, participantIdSchema, segmentIdSchema } from '../ids.ts'
import { languageTagSchema } from '../languageTag.ts'
import { instantSchema, rangeSchema, textSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/**
 * A correction that keeps the disputed text legible (Criminal Procedure Act of Korea, Art. 244).
 * Made by `CorrectRenditions` alone, which sets the rendition to `after` at the same time; never
 * changed once the record is closed over it.
 */
export const erratumObject = z.strictObject({
  kind: z.literal('erratum'),
  ...entryBase,
  segment: segmentIdSchema,
  language: languageTagSchema,
  /** The rendition's text before. */
  before: textSchema,
  /**
   * What of `before` was redacted and is no longer in the text: it stays covered in copies for
   * release, though its redaction may have been lifted since.
   */
  redacted: z.array(rangeSchema).max(500).readonly().default([]),
  /** And after. */
  after: textSchema,
  reason: textSchema.min(1),
  /** Who asked for it; null: not recorded. */
  proposer: participantIdSchema.nullable(),
  agreedBy: z.array(participantIdSchema).max(200).readonly(),
  /** The remark that led to it. */
  remark: entryIdSchema.nullable(),
  at: instantSchema,
})
