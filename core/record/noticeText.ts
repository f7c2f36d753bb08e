import { z } from 'zod'
import { languageTagSchema } from '../interview/languageTag.ts'
import { lineSchema, textSchema } from '../interview/text.ts'

/** The most texts that a library of notices holds. */
export const NOTICE_TEXTS_MAX = 200

/** One text of the library of notices: a right or a warning, by language. */
export const noticeTextSchema = z
  .strictObject({
    /** Of a text that comes with the program: its name there (`STANDARD_NOTICES`). */
    id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    title: z.record(languageTagSchema, lineSchema).readonly(),
    text: z.record(languageTagSchema, textSchema).readonly(),
  })
  .readonly()
export type NoticeText = z.infer<typeof noticeTextSchema>
