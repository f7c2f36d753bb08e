import { z } from 'zod'
import { entryIdSchema } from './ids.ts'
import { instantSchema } from './text.ts'

/** The most read-backs that one segment is ticked in. */
export const READS_MAX = 200

/**
 * A segment was read out in a read-back: which text of it (the revision of the rendition in the
 * read-back's language) and when. A later revision makes it unread again.
 */
export const readSchema = z
  .strictObject({ readBack: entryIdSchema, revision: z.int().min(1), at: instantSchema })
  .readonly()
export type Read = z.infer<typeof readSchema>
