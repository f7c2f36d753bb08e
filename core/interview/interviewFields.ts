import { z } from 'zod'
import { LANGUAGES_MAX, LANGUAGES_MIN, languageTagSchema } from './languageTag.ts'
import { lineSchema } from './text.ts'

/** What is true of the interview as a whole. */
export const interviewFieldsSchema = z
  .strictObject({
    title: lineSchema.min(1),
    /** Empty when not recorded. */
    caseNumber: lineSchema,
    /** IANA zone in which wall-clock times are shown and printed, for example Europe/Kyiv. */
    timeZone: lineSchema.min(1),
    /** True: a training exercise; every printed page says so. */
    exercise: z.boolean(),
    /** One to six languages, in the order in which they were given. */
    languages: z.array(languageTagSchema).min(LANGUAGES_MIN).max(LANGUAGES_MAX).readonly(),
  })
  .readonly()
export type InterviewFields = z.infer<typeof interviewFieldsSchema>
