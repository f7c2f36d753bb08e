import { z } from 'zod'
import { participantIdSchema } from './ids.ts'
import { languageTagSchema } from './languageTag.ts'
import { lineSchema, orderKeySchema, textSchema } from './text.ts'

/** `unknown` is what an import writes for a speaker of whom it knows only the label. */
export const PARTICIPANT_ROLES = [
  'interviewee',
  'interviewer',
  'interpreter',
  'counsel',
  'observer',
  'unknown',
] as const
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number]

const participantObject = z.strictObject({
  id: participantIdSchema,
  order: orderKeySchema,
  role: z.enum(PARTICIPANT_ROLES),
  /** Short, unique within the interview, shown in the grid: "A", "Q", "INT". */
  label: lineSchema.min(1),
  /** Empty when not recorded. */
  name: lineSchema,
  /** Printed instead of the name when set. Empty: none. */
  pseudonym: lineSchema,
  /** Languages the person speaks here; for an interpreter, the working languages. */
  languages: z.array(languageTagSchema).max(20).readonly(),
  /** Post, credentials, anything else. Empty when not recorded. */
  note: textSchema,
})
export const participantSchema = participantObject.readonly()
export type Participant = z.infer<typeof participantSchema>

/** The fields of a participant that can change, each optional. */
export const participantChangesSchema = participantObject.omit({ id: true }).partial().readonly()
export type ParticipantChanges = z.infer<typeof participantChangesSchema>
