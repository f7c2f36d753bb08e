import type { AppError } from '#core/protocol/appError.ts'
import type { HostApi, JobOutcome } from '#core/protocol/hostApi.ts'
import { ok, type Result } from '#core/protocol/result.ts'

/** Milliseconds between two questions after a job. */
const ASK_EVERY = 150

/** Waits until a job that was started has ended. Errors: the start's, and the job's own. */
export async function awaitJob(
  host: HostApi,
  started: Result<{ readonly job: string }, AppError>,
): Promise<Result<JobOutcome, AppError>> {
  if (!started.ok) return started
  for (;;) {
    const status = await host.call('job.status', { job: started.value.job })
    if (!status.ok) return status
    if (status.value.state === 'done') return ok(status.value.outcome)
    if (status.value.state === 'failed') return { ok: false, error: status.value.error }
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY))
  }
}
