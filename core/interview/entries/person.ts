import { z } from 'zod'
import { participantIdSchema } from '../ids.ts'
import { lineSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/** What is recorded of a participant as a person. One per participant. Empty: not recorded. */
export const personObject = z.strictObject({
  kind: z.literal('person'),
  ...entryBase,
  participant: participantIdSchema,
  /** Office, rank or occupation. */
  post: lineSchema,
  /** As stated: a date, a year, "not known". */
  birthDate: lineSchema,
  residence: lineSchema,
  /** True: stands in no printed copy. */
  hideBirthDate: z.boolean(),
  hideResidence: z.boolean(),
  /** The dialect or variety spoken: "Hamgyong". */
  dialect: lineSchema,
})
