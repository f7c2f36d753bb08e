import { z } from 'zod'
import { acceptanceSchema } from '../assist/checks/acceptance.ts'
import { nameChangesSchema, nameEntrySchema } from '../assist/names/nameEntry.ts'
import { linkChangesSchema, linkSchema } from '../report/link.ts'
import { reportChangesSchema, reportSchema } from '../report/report.ts'
import { statementChangesSchema, statementSchema } from '../report/statement.ts'
import { closingSchema } from './closing.ts'
import { recordEntrySchema, recordedEntryChangesSchema } from './entries/recordEntry.ts'
import {
  entryIdSchema,
  linkIdSchema,
  nameIdSchema,
  participantIdSchema,
  reportIdSchema,
  segmentIdSchema,
  sittingIdSchema,
  statementIdSchema,
} from './ids.ts'
import { interviewFieldsSchema } from './interviewFields.ts'
import { languageTagSchema } from './languageTag.ts'
import { participantChangesSchema, participantSchema } from './participant.ts'
import { readSchema } from './read.ts'
import { redactionSchema } from './redaction.ts'
import { renditionSchema } from './rendition.ts'
import { segmentChangesSchema, segmentSchema } from './segment.ts'
import { sittingChangesSchema, sittingSchema } from './sitting.ts'
import { instantSchema } from './text.ts'

/** `createdAt` changes only when a document is adopted: it brings its own. */
const interviewChangesSchema = interviewFieldsSchema
  .unwrap()
  .extend({ createdAt: instantSchema })
  .partial()
  .readonly()

/**
 * Everything that can happen to an interview. Each event says what stood before and what stands
 * after, so that it can be read without its past and inverted without the state (`invert`).
 * `before` and `after` of a change hold the same keys.
 */
export const interviewEventSchema = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('InterviewCreated'),
      fields: interviewFieldsSchema,
      createdAt: instantSchema,
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('InterviewChanged'),
      before: interviewChangesSchema,
      after: interviewChangesSchema,
    })
    .readonly(),
  z
    .strictObject({ type: z.literal('ParticipantAdded'), participant: participantSchema })
    .readonly(),
  z
    .strictObject({ type: z.literal('ParticipantRemoved'), participant: participantSchema })
    .readonly(),
  z
    .strictObject({
      type: z.literal('ParticipantChanged'),
      participant: participantIdSchema,
      before: participantChangesSchema,
      after: participantChangesSchema,
    })
    .readonly(),
  z.strictObject({ type: z.literal('SittingAdded'), sitting: sittingSchema }).readonly(),
  z.strictObject({ type: z.literal('SittingRemoved'), sitting: sittingSchema }).readonly(),
  z
    .strictObject({
      type: z.literal('SittingChanged'),
      sitting: sittingIdSchema,
      before: sittingChangesSchema,
      after: sittingChangesSchema,
    })
    .readonly(),
  z.strictObject({ type: z.literal('SegmentAdded'), segment: segmentSchema }).readonly(),
  z.strictObject({ type: z.literal('SegmentRemoved'), segment: segmentSchema }).readonly(),
  z
    .strictObject({
      type: z.literal('SegmentChanged'),
      segment: segmentIdSchema,
      before: segmentChangesSchema,
      after: segmentChangesSchema,
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('RenditionSet'),
      segment: segmentIdSchema,
      language: languageTagSchema,
      before: renditionSchema.nullable(),
      after: renditionSchema.nullable(),
    })
    .readonly(),
  z
    .strictObject({ type: z.literal('LinkAdded'), segment: segmentIdSchema, link: linkSchema })
    .readonly(),
  z
    .strictObject({ type: z.literal('LinkRemoved'), segment: segmentIdSchema, link: linkSchema })
    .readonly(),
  z
    .strictObject({
      type: z.literal('LinkChanged'),
      segment: segmentIdSchema,
      link: linkIdSchema,
      before: linkChangesSchema,
      after: linkChangesSchema,
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('FindingAccepted'),
      segment: segmentIdSchema,
      acceptance: acceptanceSchema,
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('FindingReopened'),
      segment: segmentIdSchema,
      acceptance: acceptanceSchema,
    })
    .readonly(),
  z.strictObject({ type: z.literal('EntryAdded'), entry: recordEntrySchema }).readonly(),
  z.strictObject({ type: z.literal('EntryRemoved'), entry: recordEntrySchema }).readonly(),
  z
    .strictObject({
      type: z.literal('EntryChanged'),
      entry: entryIdSchema,
      before: recordedEntryChangesSchema,
      after: recordedEntryChangesSchema,
    })
    .readonly(),
  /** A segment was ticked in a read-back; null: it was not, or is no longer. */
  z
    .strictObject({
      type: z.literal('SegmentRead'),
      segment: segmentIdSchema,
      readBack: entryIdSchema,
      before: readSchema.nullable(),
      after: readSchema.nullable(),
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('RedactionAdded'),
      segment: segmentIdSchema,
      redaction: redactionSchema,
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('RedactionRemoved'),
      segment: segmentIdSchema,
      redaction: redactionSchema,
    })
    .readonly(),
  /** Its range moved with the text, or its reason was put in other words. */
  z
    .strictObject({
      type: z.literal('RedactionChanged'),
      segment: segmentIdSchema,
      before: redactionSchema,
      after: redactionSchema,
    })
    .readonly(),
  /** Has no inverse: a record that was closed stays so. */
  z.strictObject({ type: z.literal('RecordClosed'), closing: closingSchema }).readonly(),
  z.strictObject({ type: z.literal('NameAdded'), name: nameEntrySchema }).readonly(),
  z.strictObject({ type: z.literal('NameRemoved'), name: nameEntrySchema }).readonly(),
  z
    .strictObject({
      type: z.literal('NameChanged'),
      name: nameIdSchema,
      before: nameChangesSchema,
      after: nameChangesSchema,
    })
    .readonly(),
  z.strictObject({ type: z.literal('ReportAdded'), report: reportSchema }).readonly(),
  z.strictObject({ type: z.literal('ReportRemoved'), report: reportSchema }).readonly(),
  z
    .strictObject({
      type: z.literal('ReportChanged'),
      report: reportIdSchema,
      before: reportChangesSchema,
      after: reportChangesSchema,
    })
    .readonly(),
  z.strictObject({ type: z.literal('StatementAdded'), statement: statementSchema }).readonly(),
  z.strictObject({ type: z.literal('StatementRemoved'), statement: statementSchema }).readonly(),
  z
    .strictObject({
      type: z.literal('StatementChanged'),
      statement: statementIdSchema,
      before: statementChangesSchema,
      after: statementChangesSchema,
    })
    .readonly(),
])
export type InterviewEvent = z.infer<typeof interviewEventSchema>
