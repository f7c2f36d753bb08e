import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { AppError } from '#core/protocol/appError.ts'
import type { HostApi, Method, Request, Responses } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'

const MAIN = fileURLToPath(new URL('../../electron/loopback/main.ts', import.meta.url))

export interface LoopbackProcess {
  /** The address to open, token included. */
  readonly url: string
  readonly call: HostApi['call']
  stop(): Promise<void>
  kill(): Promise<void>
}

/** Starts the loopback host on a library in a process of its own. */
export async function startLoopbackProcess(library: string): Promise<LoopbackProcess> {
  const child = spawn(process.execPath, [MAIN, '--library', library, '--no-open'], {
    // The channel is how the host is asked to stop, on every system.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, LANGUAGE: 'en', LC_ALL: 'C' },
  })
  const ended = once(child, 'exit')
  const url = await Promise.race([
    readAddress(child),
    ended.then(() => {
      throw new Error(`the loopback host ended with ${child.exitCode}`)
    }),
  ])
  return {
    url,
    call: caller(url),
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function readAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the loopback host has no output')
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(line)
    if (address !== null) {
      child.stdout.resume()
      return address[0]
    }
  }
  throw new Error('the loopback host printed no address')
}

function caller(url: string): HostApi['call'] {
  const { origin, hash } = new URL(url)
  const token = new URLSearchParams(hash.slice(1)).get('token')
  return async <M extends Method>(method: M, request: Request<M>) => {
    const response = await fetch(`${origin}/rpc/${method}`, {
      method: 'POST',
      headers: {
        Origin: origin,
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(request),
    })
    return (await response.json()) as Result<Responses[M], AppError>
  }
}
