import { z } from 'zod'
import { nameEntrySchema } from '../assist/names/nameEntry.ts'
import { reportSchema } from '../report/report.ts'
import { statementSchema } from '../report/statement.ts'
import { closingSchema } from './closing.ts'
import { recordEntrySchema } from './entries/recordEntry.ts'
import { interviewFieldsSchema } from './interviewFields.ts'
import { participantSchema } from './participant.ts'
import { segmentSchema } from './segment.ts'
import { sittingSchema } from './sitting.ts'
import { instantSchema } from './text.ts'

/**
 * An interview as plain JSON: what snapshots, the JSON export, the PDF's attachment and the
 * window's opening call carry. Arrays are sorted by (order, id).
 */
export const interviewDocumentSchema = z
  .strictObject({
    ...interviewFieldsSchema.unwrap().shape,
    createdAt: instantSchema,
    participants: z.array(participantSchema).readonly(),
    sittings: z.array(sittingSchema).readonly(),
    reports: z.array(reportSchema).readonly(),
    statements: z.array(statementSchema).readonly(),
    segments: z.array(segmentSchema).readonly(),
    /** Sorted by id; left out in documents of version 1. */
    names: z.array(nameEntrySchema).readonly().default([]),
    /** Left out before version 3, as closings. */
    entries: z.array(recordEntrySchema).readonly().default([]),
    closings: z.array(closingSchema).readonly().default([]),
  })
  .readonly()
export type InterviewDocument = z.infer<typeof interviewDocumentSchema>
