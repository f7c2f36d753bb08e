import { z } from 'zod'
import {
  closingIdSchema,
  entryIdSchema,
  participantIdSchema,
  segmentIdSchema,
  sittingIdSchema,
} from './ids.ts'
import { instantSchema, textSchema } from './text.ts'

/** Parts of a record that its reader expects; named when nothing of them is recorded. */
export const RECORD_SECTIONS = [
  'header',
  'sittings',
  'persons',
  'interpreters',
  'interviewee',
  'notices',
  'recording',
  'conventions',
  'readBack',
  'signatures',
] as const
export type RecordSectionName = (typeof RECORD_SECTIONS)[number]

/** What was still open when the record was closed: counts, and the names of empty sections. */
export const openPointsSchema = z
  .strictObject({
    drafts: z.int().min(0),
    stale: z.int().min(0),
    /** Segments that no read-back has read in their present text. */
    unread: z.int().min(0),
    /** Remarks without an outcome. */
    remarks: z.int().min(0),
    missing: z.array(z.enum(RECORD_SECTIONS)).readonly(),
    /** Findings of the checks; null: they were not asked for. */
    findings: z.int().min(0).nullable(),
  })
  .readonly()
export type OpenPoints = z.infer<typeof openPointsSchema>

/**
 * The closing of a record. From then on what it names is changed by errata alone; what comes
 * after (a new sitting, its segments and entries) is open until the next closing.
 */
export const closingSchema = z
  .strictObject({
    id: closingIdSchema,
    at: instantSchema,
    /** Who closed it; null: not recorded. */
    by: participantIdSchema.nullable(),
    note: textSchema,
    /** Number and hash of the journal's last frame before the closing. */
    seq: z.int().min(0),
    head: z.string().regex(/^[0-9a-f]{64}$/),
    /** Every segment up to and with this one is closed; null: there was none. */
    lastSegment: segmentIdSchema.nullable(),
    sittings: z.array(sittingIdSchema).readonly(),
    participants: z.array(participantIdSchema).readonly(),
    entries: z.array(entryIdSchema).readonly(),
    open: openPointsSchema,
  })
  .readonly()
export type Closing = z.infer<typeof closingSchema>
