import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { AppError } from '#core/protocol/appError.ts'
import type { Method, Request, Responses } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'

const HOLDER = fileURLToPath(new URL('lockHolder.ts', import.meta.url))

export interface OtherProcess {
  readonly pid: number
  call<M extends Method>(method: M, request: Request<M>): Promise<Result<Responses[M], AppError>>
  /** Ends it as a person would; the library is given back. */
  stop(): Promise<void>
  kill(): Promise<void>
}

/** Starts an engine over a library in another process. */
export function startOtherProcess(library: string): OtherProcess {
  const child = spawn(process.execPath, [HOLDER, library], { stdio: ['pipe', 'pipe', 'inherit'] })
  if (child.stdout === null || child.stdin === null) throw new Error('no pipes')
  const { stdin } = child
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'exit')
  return {
    pid: child.pid as number,
    async call(method, request) {
      stdin.write(`${JSON.stringify([method, request])}\n`)
      const line = await lines.next()
      if (line.done === true) throw new Error('the other process has ended')
      return JSON.parse(line.value)
    },
    async stop() {
      stdin.end()
      await ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
