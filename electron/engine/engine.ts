import type { AppError } from '#core/protocol/appError.ts'
import {
  type HostApi,
  type Method,
  type Request,
  type Responses,
  requestSchemas,
} from '#core/protocol/hostApi.ts'
import { fail, type Result } from '#core/protocol/result.ts'
import { createDesk, type Desk } from './desk.ts'
import { nodeDisk } from './disk/nodeDisk.ts'
import type { EngineOptions } from './engineOptions.ts'
import { handlers } from './handlers/handlers.ts'

/** The program behind the window. */
export interface Engine extends HostApi {
  /** Ends what is running, writes snapshots and backups, gives the library back. */
  close(): Promise<void>
}

/**
 * Makes an engine over a library folder. Requests are checked before they are carried out; `call`
 * answers every fault as a value and never throws.
 */
export function createEngine(options: EngineOptions): Engine {
  return engineOver(createDesk(options, { disk: nodeDisk, now: () => new Date() }))
}

/** The engine over a given desk: for tests that put a faulty disk or clock under it. */
export function engineOver(desk: Desk): Engine {
  return {
    async call<M extends Method>(
      method: M,
      request: Request<M>,
    ): Promise<Result<Responses[M], AppError>> {
      if (!Object.hasOwn(requestSchemas, method)) return fail({ code: 'UNKNOWN_METHOD', method })
      const parsed = requestSchemas[method].safeParse(request)
      if (!parsed.success) {
        const issue = parsed.error.issues[0]
        const path = issue?.path.join('.') ?? ''
        return fail({ code: 'INVALID_REQUEST', path, detail: issue?.message ?? '' })
      }
      try {
        return await handlers[method](desk, parsed.data as never)
      } catch (error) {
        // A bug of ours. The window is told so; the rest of the engine goes on.
        console.error(error)
        const detail = error instanceof Error ? error.message : String(error)
        return fail({ code: 'INVALID_REQUEST', path: method, detail })
      }
    },
    close: () => desk.close(),
  }
}
