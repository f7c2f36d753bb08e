import { z } from 'zod'

/**
 * An id is 1 to 64 characters of A–Z a–z 0–9 _ and -. Ids are made by the caller from a
 * random source (`crypto.randomUUID()`), never by the core, so that two writers cannot collide.
 */
const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/

const id = <Name extends string>(name: Name) =>
  z.string().regex(ID_PATTERN).brand<Name>().describe(name)

export const interviewIdSchema = id('InterviewId')
export const participantIdSchema = id('ParticipantId')
export const sittingIdSchema = id('SittingId')
export const segmentIdSchema = id('SegmentId')
export const reportIdSchema = id('ReportId')
export const statementIdSchema = id('StatementId')
export const linkIdSchema = id('LinkId')
export const commandIdSchema = id('CommandId')

export type InterviewId = z.infer<typeof interviewIdSchema>
export type ParticipantId = z.infer<typeof participantIdSchema>
export type SittingId = z.infer<typeof sittingIdSchema>
export type SegmentId = z.infer<typeof segmentIdSchema>
export type ReportId = z.infer<typeof reportIdSchema>
export type StatementId = z.infer<typeof statementIdSchema>
export type LinkId = z.infer<typeof linkIdSchema>
export type CommandId = z.infer<typeof commandIdSchema>
