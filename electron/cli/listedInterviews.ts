import type { InterviewSummary } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Engine } from '../engine/engine.ts'
import { engineFailure, type Failure } from './failure.ts'

/** Every interview of the library, newest work first. */
export async function listedInterviews(
  engine: Engine,
): Promise<Result<readonly InterviewSummary[], Failure>> {
  const overview = await engine.call('library.overview', {})
  if (!overview.ok) return fail(engineFailure(overview.error))
  return overview.value.state === 'open'
    ? ok(overview.value.interviews)
    : fail(engineFailure(overview.value.error))
}
