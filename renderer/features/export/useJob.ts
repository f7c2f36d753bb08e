import { useEffect, useRef, useState } from 'react'
import type { AppError } from '#core/protocol/appError.ts'
import type { JobOutcome, JobStatus } from '#core/protocol/hostApi.ts'
import { ok, type Result } from '#core/protocol/result.ts'
import { useHost } from '../../session/app.ts'

/** Milliseconds between two questions after a job. */
const ASK_EVERY = 150

type Running = Extract<JobStatus, { readonly state: 'running' }>

/** A job of the engine, followed to its end. A dialog that goes away ends its job. */
export interface JobRunner {
  /** Null: no job is under way. */
  readonly running: Running | null
  readonly follow: (
    started: Promise<Result<{ readonly job: string }, AppError>>,
  ) => Promise<Result<JobOutcome, AppError>>
  readonly cancel: () => void
}

export function useJob(): JobRunner {
  const host = useHost()
  const [running, setRunning] = useState<Running | null>(null)
  const job = useRef<string | null>(null)

  const cancel = () => {
    if (job.current !== null) void host.call('job.cancel', { job: job.current })
  }
  const leave = useRef(cancel)
  leave.current = cancel
  useEffect(() => () => leave.current(), [])

  async function follow(
    started: Promise<Result<{ readonly job: string }, AppError>>,
  ): Promise<Result<JobOutcome, AppError>> {
    setRunning({ state: 'running', phase: 'reading', done: 0, total: 0 })
    const outcome = await toTheEnd(await started)
    job.current = null
    setRunning(null)
    return outcome
  }

  async function toTheEnd(
    started: Result<{ readonly job: string }, AppError>,
  ): Promise<Result<JobOutcome, AppError>> {
    if (!started.ok) return started
    job.current = started.value.job
    for (;;) {
      const status = await host.call('job.status', started.value)
      if (!status.ok) return status
      if (status.value.state === 'done') return ok(status.value.outcome)
      if (status.value.state === 'failed') return { ok: false, error: status.value.error }
      setRunning(status.value)
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY))
    }
  }

  return { running, follow, cancel }
}
