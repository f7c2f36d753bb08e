import { z } from 'zod'
import { interviewIdSchema } from '../interview/ids.ts'
import { languageTagSchema } from '../interview/languageTag.ts'
import { CHECK_LEVELS, CHECKS, DEFAULT_CHECK_LEVELS } from './checks/check.ts'

/** How assistance works for a person. */
export const assistSettingsSchema = z
  .strictObject({
    /** False: only imported memories are searched. */
    learnFromInterviews: z.boolean(),
    /** Interviews that stay out of the memory. */
    keptOut: z.array(interviewIdSchema).max(100_000).readonly(),
    /** The least score at which the memory proposes, in percent. */
    fuzzyFrom: z.int().min(60).max(100),
    checks: z.record(z.enum(CHECKS), z.enum(CHECK_LEVELS)).readonly(),
    /** The dictionary used for each language, by its id; a language without one is not spell-checked. */
    dictionaries: z.record(languageTagSchema, z.string().max(200)).readonly(),
  })
  .readonly()
export type AssistSettings = z.infer<typeof assistSettingsSchema>

export const DEFAULT_ASSIST: AssistSettings = {
  learnFromInterviews: true,
  keptOut: [],
  fuzzyFrom: 60,
  checks: DEFAULT_CHECK_LEVELS,
  dictionaries: {},
}
