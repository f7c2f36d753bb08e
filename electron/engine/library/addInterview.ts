import { randomUUID } from 'node:crypto'
import { decide } from '#core/interview/decide.ts'
import { decideCreation } from '#core/interview/decideCreation.ts'
import type { InterviewDocument } from '#core/interview/document.ts'
import type { InterviewEvent } from '#core/interview/event.ts'
import { fold } from '#core/interview/fold.ts'
import type { SittingId } from '#core/interview/ids.ts'
import { commandIdSchema, type InterviewId, interviewIdSchema } from '#core/interview/ids.ts'
import type { InterviewFields } from '#core/interview/interviewFields.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { createInterview } from '../interview/createInterview.ts'
import type { Library } from './library.ts'

/** A new interview with its first sitting. */
export async function addInterview(
  library: Library,
  fields: InterviewFields,
  sitting: SittingId,
): Promise<Result<{ readonly interview: InterviewId }, AppError>> {
  const decided = decideCreation(fields, sitting, library.now().toISOString())
  return decided.ok ? store(library, 'CreateInterview', decided.value) : decided
}

/** A new interview with all that a document holds, in one frame: there is nothing to undo. */
export async function addDocument(
  library: Library,
  document: InterviewDocument,
): Promise<Result<{ readonly interview: InterviewId }, AppError>> {
  const { title, caseNumber, timeZone, exercise, languages, createdAt } = document
  const created: InterviewEvent = {
    type: 'InterviewCreated',
    fields: { title, caseNumber, timeZone, exercise, languages },
    createdAt,
  }
  const id = commandIdSchema.parse(randomUUID())
  const now = library.now().toISOString()
  const decided = decide(fold(null, created), { id, type: 'AdoptDocument', document }, { now })
  return decided.ok ? store(library, 'AdoptDocument', [created, ...decided.value]) : decided
}

async function store(
  library: Library,
  type: string,
  events: readonly InterviewEvent[],
): Promise<Result<{ readonly interview: InterviewId }, AppError>> {
  const reason = await library.mayWrite()
  if (reason !== null) return fail({ code: 'READ_ONLY', reason })
  const interview = interviewIdSchema.parse(randomUUID())
  const command = { id: commandIdSchema.parse(randomUUID()), type }
  const created = await createInterview(library.place(interview), command, events)
  if (!created.ok) return created
  library.observer?.replaced(interview)
  return ok({ interview })
}
