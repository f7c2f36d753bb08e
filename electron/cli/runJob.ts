import { setTimeout as pause } from 'node:timers/promises'
import type { AppError } from '#core/protocol/appError.ts'
import type { JobOutcome } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Engine } from '../engine/engine.ts'
import { engineFailure, type Failure } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** Milliseconds between two looks at a job. */
const LOOK = 25

/** Waits for a job that was started, shows how far it is, and cancels it when `signal` asks. */
export async function runJob(
  engine: Engine,
  started: Result<{ readonly job: string }, AppError>,
  terminal: Pick<Terminal, 'progress' | 'endProgress'>,
  signal: AbortSignal,
): Promise<Result<JobOutcome, Failure>> {
  if (!started.ok) return fail(engineFailure(started.error))
  const { job } = started.value
  let cancelled = false
  try {
    for (;;) {
      if (signal.aborted && !cancelled) {
        cancelled = true
        await engine.call('job.cancel', { job })
      }
      const status = await engine.call('job.status', { job })
      if (!status.ok) return fail(engineFailure(status.error))
      const { value } = status
      if (value.state === 'done') return ok(value.outcome)
      if (value.state === 'failed') return fail(engineFailure(value.error))
      terminal.progress(value.phase, value.done, value.total)
      await pause(LOOK)
    }
  } finally {
    terminal.endProgress()
  }
}
