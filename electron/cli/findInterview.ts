import { type InterviewId, interviewIdSchema } from '#core/interview/ids.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Engine } from '../engine/engine.ts'
import { engineFailure, type Failure, jobFailure } from './failure.ts'
import { listedInterviews } from './listedInterviews.ts'

/** The interview that `name` means: its id, or the beginning of the id of one interview alone. */
export async function findInterview(
  engine: Engine,
  name: string,
): Promise<Result<InterviewId, Failure>> {
  const listed = await listedInterviews(engine)
  if (!listed.ok) return listed
  const ids = listed.value.map(({ id }) => id)
  const exact = interviewIdSchema.safeParse(name)
  if (exact.success && ids.includes(exact.data)) return ok(exact.data)
  const meant = name === '' ? [] : ids.filter((id) => id.startsWith(name))
  const [only] = meant
  if (only === undefined) return fail(engineFailure({ code: 'UNKNOWN_INTERVIEW', interview: name }))
  return meant.length === 1
    ? ok(only)
    : fail(jobFailure({ code: 'INTERVIEW_AMBIGUOUS', interview: name, count: meant.length }))
}
