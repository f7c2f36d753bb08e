import { z } from 'zod'

/**
 * An id is 1 to 64 characters of A–Z a–z 0–9 _ and -. Ids are made by the caller from a
 * random source (`crypto.randomUUID()`), never by the core, so that two writers cannot collide.
 */
const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/

const idSchema = z.string().regex(ID_PATTERN)

export const interviewIdSchema = idSchema.brand<'InterviewId'>()
export const participantIdSchema = idSchema.brand<'ParticipantId'>()
export const sittingIdSchema = idSchema.brand<'SittingId'>()
export const segmentIdSchema = idSchema.brand<'SegmentId'>()
export const reportIdSchema = idSchema.brand<'ReportId'>()
export const statementIdSchema = idSchema.brand<'StatementId'>()
export const linkIdSchema = idSchema.brand<'LinkId'>()
export const nameIdSchema = idSchema.brand<'NameId'>()
export const conceptIdSchema = idSchema.brand<'ConceptId'>()
export const termbaseIdSchema = idSchema.brand<'TermbaseId'>()
export const memoryIdSchema = idSchema.brand<'MemoryId'>()
export const entryIdSchema = idSchema.brand<'EntryId'>()
export const closingIdSchema = idSchema.brand<'ClosingId'>()
export const redactionIdSchema = idSchema.brand<'RedactionId'>()
export const commandIdSchema = idSchema.brand<'CommandId'>()

export type InterviewId = z.infer<typeof interviewIdSchema>
export type ParticipantId = z.infer<typeof participantIdSchema>
export type SittingId = z.infer<typeof sittingIdSchema>
export type SegmentId = z.infer<typeof segmentIdSchema>
export type ReportId = z.infer<typeof reportIdSchema>
export type StatementId = z.infer<typeof statementIdSchema>
export type LinkId = z.infer<typeof linkIdSchema>
export type NameId = z.infer<typeof nameIdSchema>
export type ConceptId = z.infer<typeof conceptIdSchema>
export type TermbaseId = z.infer<typeof termbaseIdSchema>
export type MemoryId = z.infer<typeof memoryIdSchema>
export type EntryId = z.infer<typeof entryIdSchema>
export type ClosingId = z.infer<typeof closingIdSchema>
export type RedactionId = z.infer<typeof redactionIdSchema>
export type CommandId = z.infer<typeof commandIdSchema>
