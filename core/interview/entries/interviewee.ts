import { z } from 'zod'
import { participantIdSchema } from '../ids.ts'
import { languageTagSchema } from '../languageTag.ts'
import { lineSchema, textSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/**
 * What is recorded of an interviewee. One per interviewee. Empty: not recorded. The names, rank,
 * date of birth and number are what a prisoner of war owes (Third Geneva Convention, Art. 17).
 */
export const intervieweeObject = z.strictObject({
  kind: z.literal('interviewee'),
  ...entryBase,
  participant: participantIdSchema,
  /** In which capacity: prisoner of war, witness, suspect. */
  status: lineSchema,
  surname: lineSchema,
  firstNames: lineSchema,
  rank: lineSchema,
  birthDate: lineSchema,
  /** Army, regimental, personal or serial number, or equivalent information. */
  serviceNumber: lineSchema,
  /** State of health as noted at the questioning. */
  health: textSchema,
  /** In which language comprehension was checked; null: not recorded. */
  comprehensionLanguage: languageTagSchema.nullable(),
  /** How it was checked and with what outcome. */
  comprehension: textSchema,
})
