import { setImmediate } from 'node:timers/promises'
import type { AppError } from '#core/protocol/appError.ts'
import type { JobStatus, Method, Request, Responses } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'

/** A host under test, on a library of its own. */
export interface ContractHost {
  /** Calls anything with anything, as a window gone wrong would. */
  call(method: string, request: unknown): Promise<Result<unknown, AppError>>
  /** Closes it in order. */
  close(): Promise<void>
}

/** Calls a method with a request of its type and expects success. */
export async function must<M extends Method>(
  host: ContractHost,
  method: M,
  request: Request<M>,
): Promise<Responses[M]> {
  const result = await host.call(method, request)
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`)
  return result.value as Responses[M]
}

/** Calls a method with a request of its type and expects an error. */
export async function mustFail<M extends Method>(
  host: ContractHost,
  method: M,
  request: Request<M>,
): Promise<AppError> {
  const result = await host.call(method, request)
  if (result.ok) throw new Error(`${method} succeeded: ${JSON.stringify(result.value)}`)
  return result.error
}

/** Asks after a job until it has ended. */
export async function jobEnd(host: ContractHost, job: string): Promise<JobStatus> {
  for (;;) {
    const status = await must(host, 'job.status', { job })
    if (status.state !== 'running') return status
    // Lets the job itself go on: a host in this process answers without waiting for anything.
    await setImmediate()
  }
}
