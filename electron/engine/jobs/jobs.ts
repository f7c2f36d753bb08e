import { randomUUID } from 'node:crypto'
import type { AppError } from '#core/protocol/appError.ts'
import type { JobOutcome, JobPhase, JobStatus } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'

/** Finished jobs whose outcome is still told. */
const FINISHED_MAX = 100

export interface JobContext {
  readonly signal: AbortSignal
  /** `total` 0: not known. */
  progress(phase: JobPhase, done: number, total: number): void
}

export type Job = (context: JobContext) => Promise<Result<JobOutcome, AppError>>

/** Long work that is started, asked about and cancelled by number. */
export interface Jobs {
  start(job: Job): string
  status(id: string): Result<JobStatus, AppError>
  cancel(id: string): Result<null, AppError>
  /** Cancels everything and waits for its end. */
  close(): Promise<void>
}

interface Entry {
  status: JobStatus
  readonly abort: AbortController
  readonly end: Promise<void>
}

/** A job's result; an exception is a bug of ours and ends the job alone. */
async function ending(job: Job, context: JobContext): ReturnType<Job> {
  try {
    return await job(context)
  } catch (error) {
    console.error(error)
    const detail = error instanceof Error ? error.message : String(error)
    return fail({ code: 'INVALID_REQUEST', path: 'job', detail })
  }
}

export function createJobs(): Jobs {
  const entries = new Map<string, Entry>()

  const forgetOldest = () => {
    const finished = [...entries].filter(([, { status }]) => status.state !== 'running')
    for (const [id] of finished.slice(0, Math.max(0, finished.length - FINISHED_MAX))) {
      entries.delete(id)
    }
  }

  return {
    start(job) {
      const id = randomUUID()
      const abort = new AbortController()
      const running: JobStatus = { state: 'running', phase: 'reading', done: 0, total: 0 }
      const run = async () => {
        const result = await ending(job, {
          signal: abort.signal,
          progress: (phase, done, total) => {
            if (entry.status.state === 'running') {
              entry.status = { state: 'running', phase, done, total }
            }
          },
        })
        entry.status = result.ok
          ? { state: 'done', outcome: result.value }
          : { state: 'failed', error: abort.signal.aborted ? { code: 'CANCELLED' } : result.error }
        forgetOldest()
      }
      const entry: Entry = { status: running, abort, end: Promise.resolve().then(run) }
      entries.set(id, entry)
      return id
    },
    status(id) {
      const entry = entries.get(id)
      return entry === undefined ? fail({ code: 'JOB_UNKNOWN', job: id }) : ok(entry.status)
    },
    cancel(id) {
      const entry = entries.get(id)
      if (entry === undefined) return fail({ code: 'JOB_UNKNOWN', job: id })
      entry.abort.abort()
      return ok(null)
    },
    async close() {
      for (const { abort } of entries.values()) abort.abort()
      await Promise.allSettled([...entries.values()].map(({ end }) => end))
    },
  }
}
