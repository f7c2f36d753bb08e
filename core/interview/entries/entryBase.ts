import { entryIdSchema } from '../ids.ts'
import { orderKeySchema } from '../text.ts'

/** What every entry of the record has: its id, and its place among the entries of its kind. */
export const entryBase = { id: entryIdSchema, order: orderKeySchema } as const
