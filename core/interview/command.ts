import { z } from 'zod'
import { acceptanceSchema } from '../assist/checks/acceptance.ts'
import { nameChangesSchema, nameEntrySchema } from '../assist/names/nameEntry.ts'
import { linkChangesSchema, renditionAnchorSchema } from '../report/link.ts'
import { reportChangesSchema, reportSchema } from '../report/report.ts'
import { STANCES } from '../report/stance.ts'
import { statementChangesSchema, statementSchema } from '../report/statement.ts'
import { openPointsSchema } from './closing.ts'
import { interviewDocumentSchema } from './document.ts'
import { entryChangesSchema, entryProposalSchema } from './entries/recordEntry.ts'
import {
  closingIdSchema,
  commandIdSchema,
  entryIdSchema,
  linkIdSchema,
  nameIdSchema,
  participantIdSchema,
  redactionIdSchema,
  reportIdSchema,
  segmentIdSchema,
  sittingIdSchema,
  statementIdSchema,
} from './ids.ts'
import { interviewFieldsSchema } from './interviewFields.ts'
import { languageTagSchema } from './languageTag.ts'
import { participantChangesSchema, participantSchema } from './participant.ts'
import { originSchema, RENDITION_KINDS, RENDITION_STATUSES } from './rendition.ts'
import { ANSWER_MODES, LINKS_MAX } from './segment.ts'
import { sittingChangesSchema, sittingSchema } from './sitting.ts'
import { instantSchema, mediaTimeSchema, TEXT_MAX } from './text.ts'

/** Text as typed or imported; the core normalises it (`normalizeText`) before it is stored. */
const rawTextSchema = z.string().max(2 * TEXT_MAX)

const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ id: commandIdSchema, type: z.literal(type), ...shape }).readonly()

const segmentIds = z.array(segmentIdSchema).min(1).max(1_000_000).readonly()

/** Null: at the beginning. */
const after = <Id extends z.ZodType>(id: Id) => id.nullable()

/** A segment as a caller proposes it: the core adds order, revisions and times of writing. */
export const segmentProposalSchema = z
  .strictObject({
    id: segmentIdSchema,
    sitting: sittingIdSchema.nullable(),
    speaker: participantIdSchema.nullable(),
    addressee: participantIdSchema.nullable(),
    source: languageTagSchema,
    mode: z.enum(ANSWER_MODES),
    mediaStart: mediaTimeSchema.nullable(),
    mediaEnd: mediaTimeSchema.nullable(),
    wallStart: instantSchema.nullable(),
    wallEnd: instantSchema.nullable(),
    note: rawTextSchema,
    renditions: z
      .record(
        languageTagSchema,
        z
          .strictObject({
            text: rawTextSchema,
            status: z.enum(RENDITION_STATUSES),
            kind: z.enum(RENDITION_KINDS),
            author: participantIdSchema.nullable(),
            origin: originSchema,
          })
          .readonly(),
      )
      .readonly(),
    links: z
      .array(
        z
          .strictObject({
            id: linkIdSchema,
            statement: statementIdSchema,
            stance: z.enum(STANCES),
            note: rawTextSchema,
          })
          .readonly(),
      )
      .max(LINKS_MAX)
      .readonly(),
  })
  .readonly()
export type SegmentProposal = z.infer<typeof segmentProposalSchema>

const participantProposalSchema = participantSchema.unwrap().omit({ order: true }).readonly()
export type ParticipantProposal = z.infer<typeof participantProposalSchema>

/**
 * Everything a caller can ask of an interview. `id` makes a command idempotent: one that was
 * already carried out is acknowledged again and not repeated.
 */
export const commandSchema = z.discriminatedUnion('type', [
  command('ChangeInterview', { changes: interviewFieldsSchema.unwrap().partial().readonly() }),

  command('AddParticipant', { participant: participantProposalSchema }),
  command('ChangeParticipant', {
    participant: participantIdSchema,
    changes: participantChangesSchema.unwrap().omit({ order: true }).readonly(),
  }),
  /** Refused (IN_USE) while a segment or a rendition names the participant. */
  command('RemoveParticipant', { participant: participantIdSchema }),
  command('MoveParticipant', {
    participant: participantIdSchema,
    after: after(participantIdSchema),
  }),

  command('AddSitting', { sitting: sittingSchema.unwrap().omit({ order: true }).readonly() }),
  command('ChangeSitting', {
    sitting: sittingIdSchema,
    changes: sittingChangesSchema.unwrap().omit({ order: true }).readonly(),
  }),
  /** Refused (IN_USE) while a segment belongs to it. */
  command('RemoveSitting', { sitting: sittingIdSchema }),

  /** `after` null: first; 'end': last. */
  command('AddSegment', {
    segment: segmentProposalSchema,
    after: z.union([segmentIdSchema, z.literal('end')]).nullable(),
  }),
  command('RemoveSegments', { segments: segmentIds }),
  /** Moves the segments, in the order given, to stand after `after` (null: first). */
  command('MoveSegments', { segments: segmentIds, after: after(segmentIdSchema) }),
  /** Changes the given fields of every named segment: a speaker, a sitting, a mode. */
  command('ChangeSegments', {
    segments: segmentIds,
    changes: z
      .strictObject({
        sitting: sittingIdSchema.nullable(),
        speaker: participantIdSchema.nullable(),
        addressee: participantIdSchema.nullable(),
        mode: z.enum(ANSWER_MODES),
      })
      .partial()
      .readonly(),
  }),
  command('RetimeSegment', {
    segment: segmentIdSchema,
    changes: z
      .strictObject({
        mediaStart: mediaTimeSchema.nullable(),
        mediaEnd: mediaTimeSchema.nullable(),
        wallStart: instantSchema.nullable(),
        wallEnd: instantSchema.nullable(),
      })
      .partial()
      .readonly(),
  }),
  command('SetSource', { segments: segmentIds, language: languageTagSchema }),
  command('SetNote', { segment: segmentIdSchema, note: rawTextSchema }),
  /** Text before `at[language]` stays, the rest goes to `newSegment`, in every language. */
  command('SplitSegment', {
    segment: segmentIdSchema,
    newSegment: segmentIdSchema,
    at: z.record(languageTagSchema, z.int().min(0)).readonly(),
  }),
  command('MergeWithNext', { segment: segmentIdSchema }),

  /** An empty text removes the rendition. The same text again confirms a stale rendition. */
  command('CommitRendition', {
    segment: segmentIdSchema,
    language: languageTagSchema,
    text: rawTextSchema,
    author: participantIdSchema.nullable(),
    origin: originSchema,
    /** Left out: original in the source language, else as before, else interpreted. */
    kind: z.enum(RENDITION_KINDS).optional(),
  }),
  /** Several renditions as one step: a repetition given to its twins. As CommitRendition, each. */
  command('CommitRenditions', {
    renditions: z
      .array(
        z
          .strictObject({
            segment: segmentIdSchema,
            language: languageTagSchema,
            text: rawTextSchema,
            author: participantIdSchema.nullable(),
            origin: originSchema,
            kind: z.enum(RENDITION_KINDS).optional(),
          })
          .readonly(),
      )
      .min(1)
      .max(10_000)
      .readonly(),
  }),
  /** Sets the status of every rendition of the segments, or of the named languages. */
  command('SetStatus', {
    segments: segmentIds,
    languages: z.array(languageTagSchema).min(1).max(6).readonly().optional(),
    status: z.enum(RENDITION_STATUSES),
  }),
  command('SetKind', {
    segments: segmentIds,
    language: languageTagSchema,
    kind: z.enum(RENDITION_KINDS),
  }),

  command('AddLink', {
    segment: segmentIdSchema,
    link: z
      .strictObject({
        id: linkIdSchema,
        statement: statementIdSchema,
        stance: z.enum(STANCES),
        note: rawTextSchema,
        anchor: renditionAnchorSchema.nullable(),
      })
      .readonly(),
  }),
  command('ChangeLink', {
    segment: segmentIdSchema,
    link: linkIdSchema,
    changes: linkChangesSchema,
  }),
  command('RemoveLink', { segment: segmentIdSchema, link: linkIdSchema }),

  /** Lets a finding stand, with the reason; a second acceptance of the same key takes its place. */
  command('AcceptFinding', {
    segment: segmentIdSchema,
    acceptance: acceptanceSchema.unwrap().omit({ at: true }).readonly(),
  }),
  command('ReopenFinding', { segment: segmentIdSchema, key: acceptanceSchema.unwrap().shape.key }),

  /** Of kinds that stand once (header; one per participant or name), a second is ENTRY_EXISTS. */
  command('AddEntry', { entry: entryProposalSchema }),
  /** `changes.kind` must be the entry's. */
  command('ChangeEntry', { entry: entryIdSchema, changes: entryChangesSchema }),
  /** Refused (IN_USE) while another entry or a segment names it. */
  command('RemoveEntry', { entry: entryIdSchema }),
  /** Among the entries of its kind. */
  command('MoveEntry', { entry: entryIdSchema, after: after(entryIdSchema) }),

  /** Ticks the segments as read out in their present text, or takes the ticks back. */
  command('TickReadBack', { readBack: entryIdSchema, segments: segmentIds, read: z.boolean() }),
  /**
   * Corrects renditions of a segment and keeps the old text legible: an erratum for each text
   * that changes. A text that stays the same confirms a stale rendition. The one way to change
   * a closed segment.
   */
  command('CorrectRenditions', {
    segment: segmentIdSchema,
    corrections: z
      .array(
        z
          .strictObject({
            erratum: entryIdSchema,
            language: languageTagSchema,
            text: rawTextSchema,
          })
          .readonly(),
      )
      .min(1)
      .max(6)
      .readonly(),
    reason: rawTextSchema,
    proposer: participantIdSchema.nullable(),
    agreedBy: z.array(participantIdSchema).max(200).readonly(),
    /** The remark it answers, whose outcome becomes `corrected`. */
    remark: entryIdSchema.nullable(),
    /** Who makes the new texts. */
    author: participantIdSchema.nullable(),
  }),
  /** Closes the record over everything that is not closed yet. Cannot be undone. */
  command('CloseRecord', {
    closing: closingIdSchema,
    by: participantIdSchema.nullable(),
    note: rawTextSchema,
    /** Open findings of the checks as the caller saw them; null: not asked for. */
    findings: openPointsSchema.unwrap().shape.findings,
  }),

  /** Covers passages in copies for release, as one step. */
  command('AddRedactions', {
    redactions: z
      .array(
        z
          .strictObject({
            id: redactionIdSchema,
            group: redactionIdSchema,
            segment: segmentIdSchema,
            language: languageTagSchema,
            start: z.int().min(0),
            end: z.int().min(1),
          })
          .readonly(),
      )
      .min(1)
      .max(10_000)
      .readonly(),
    reason: rawTextSchema,
    author: participantIdSchema.nullable(),
  }),
  command('RemoveRedactions', {
    redactions: z
      .array(z.strictObject({ segment: segmentIdSchema, redaction: redactionIdSchema }).readonly())
      .min(1)
      .max(10_000)
      .readonly(),
  }),
  /** Puts the reason of a group of redactions in other words. */
  command('ChangeRedactionReason', { group: redactionIdSchema, reason: rawTextSchema }),

  command('AddName', { name: nameEntrySchema }),
  command('ChangeName', { name: nameIdSchema, changes: nameChangesSchema }),
  command('RemoveName', { name: nameIdSchema }),

  command('AddReport', { report: reportSchema.unwrap().omit({ order: true }).readonly() }),
  /** A change of `text` carries the statements' anchors along (`mapRange`). */
  command('ChangeReport', {
    report: reportIdSchema,
    changes: reportChangesSchema.unwrap().omit({ order: true }).readonly(),
  }),
  /** Removes its statements and their links with it. */
  command('RemoveReport', { report: reportIdSchema }),

  /** `label` left out: the next free S number. The anchor's quote is taken from the report. */
  command('AddStatement', {
    statement: statementSchema
      .unwrap()
      .omit({ order: true, label: true, anchor: true })
      .extend({
        label: z
          .string()
          .regex(/^\S{1,20}$/)
          .optional(),
        anchor: z
          .strictObject({ start: z.int().min(0), end: z.int().min(1) })
          .readonly()
          .nullable(),
      })
      .readonly(),
  }),
  command('ChangeStatement', {
    statement: statementIdSchema,
    changes: statementChangesSchema.unwrap().omit({ order: true, report: true }).readonly(),
  }),
  /** Removes its links with it. */
  command('RemoveStatement', { statement: statementIdSchema }),
  command('MoveStatement', { statement: statementIdSchema, after: after(statementIdSchema) }),

  /** Adds the participants, then the segments at the end, as one step. */
  command('ImportTranscript', {
    participants: z.array(participantProposalSchema).max(10_000).readonly(),
    segments: z.array(segmentProposalSchema).max(1_000_000).readonly(),
  }),
  /** Fills an empty interview with a document; its fields replace the interview's. */
  command('AdoptDocument', { document: interviewDocumentSchema }),

  command('Undo', {}),
  command('Redo', {}),
])
export type Command = z.infer<typeof commandSchema>

/** A command that `decide` answers; undo and redo are answered from the history. */
export type EditCommand = Exclude<Command, { readonly type: 'Undo' | 'Redo' }>
