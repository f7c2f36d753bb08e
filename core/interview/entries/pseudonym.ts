import { z } from 'zod'
import { nameIdSchema } from '../ids.ts'
import { lineSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/** A person of the ledger who is printed under another name. One per name. */
export const pseudonymObject = z.strictObject({
  kind: z.literal('pseudonym'),
  ...entryBase,
  name: nameIdSchema,
  pseudonym: lineSchema.min(1),
})
