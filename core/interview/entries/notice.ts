import { z } from 'zod'
import { participantIdSchema, sittingIdSchema } from '../ids.ts'
import { languageTagSchema } from '../languageTag.ts'
import { instantSchema, lineSchema, textSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

export const NOTICE_REPLIES = [
  'unknown',
  'understood',
  'not-understood',
  'waived',
  'invoked',
] as const

/** A right or a warning that was told, in its wording, with the reply. */
export const noticeObject = z.strictObject({
  kind: z.literal('notice'),
  ...entryBase,
  /** What it is about, by language: "Right to silence". */
  title: z.record(languageTagSchema, lineSchema).readonly(),
  /** The wording, by language. */
  text: z.record(languageTagSchema, textSchema).readonly(),
  /** In which language it was given; null: not recorded. */
  language: languageTagSchema.nullable(),
  givenBy: participantIdSchema.nullable(),
  givenTo: participantIdSchema.nullable(),
  sitting: sittingIdSchema.nullable(),
  at: instantSchema.nullable(),
  reply: z.enum(NOTICE_REPLIES),
  /** The reply in its own words. */
  replyText: textSchema,
})
