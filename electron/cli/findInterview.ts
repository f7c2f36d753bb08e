import { type InterviewId, interviewIdSchema } from '#core/interview/ids.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Engine } from '../engine/engine.ts'
import { engineFailure, type Failure, jobFailure } from './failure.ts'
import { listedInterviews } from './listedInterviews.ts'

/** An id as the engine makes it. */
const WHOLE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * The interview that `name` means: its id, or the beginning of the id of one interview alone. A
 * whole id is taken as it is: whether there is such an interview, the job itself finds out.
 */
export async function findInterview(
  engine: Engine,
  name: string,
): Promise<Result<InterviewId, Failure>> {
  if (WHOLE_ID.test(name)) return ok(interviewIdSchema.parse(name))
  const listed = await listedInterviews(engine)
  if (!listed.ok) return listed
  const meant = name === '' ? [] : listed.value.filter(({ id }) => id.startsWith(name))
  const only = meant.find(({ id }) => id === name) ?? meant[0]
  if (only === undefined) return fail(engineFailure({ code: 'UNKNOWN_INTERVIEW', interview: name }))
  return meant.length === 1 || only.id === name
    ? ok(only.id)
    : fail(jobFailure({ code: 'INTERVIEW_AMBIGUOUS', interview: name, count: meant.length }))
}
