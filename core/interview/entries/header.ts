import { z } from 'zod'
import { lineSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/** How closely the text follows what was said; `unknown`: not recorded. */
export const VERBATIM_LEVELS = ['unknown', 'full', 'clean', 'summary'] as const

/** Whether the questioning was recorded by technical means; `unknown`: not recorded here. */
export const RECORDING_STATES = ['unknown', 'made', 'none'] as const

/** What stands at the head of the record. One per interview. Empty lines: not recorded. */
export const headerObject = z.strictObject({
  kind: z.literal('header'),
  ...entryBase,
  recordNumber: lineSchema,
  /** Who conducts the questioning: an office, a unit. */
  authority: lineSchema,
  /** Where the record is drawn up. */
  place: lineSchema,
  /** A handling mark printed on every sheet: "For official use". */
  marking: lineSchema,
  verbatim: z.enum(VERBATIM_LEVELS),
  recording: z.enum(RECORDING_STATES),
  /** Why no recording was made. */
  noRecordingReason: lineSchema,
})
