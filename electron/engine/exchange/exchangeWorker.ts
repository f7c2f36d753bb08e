import { parentPort, workerData } from 'node:worker_threads'
import { fail } from '#core/protocol/result.ts'
import { readError } from '../disk/writeError.ts'
import { carryOutExchange } from './carryOutExchange.ts'
import type { ExchangeContext, ExchangeTask, FromExchange } from './exchangeTask.ts'

// The thread's whole life: one task, with what it writes handed out bit by bit.
const say = (message: FromExchange) => parentPort?.postMessage(message)
let taken: (() => void) | null = null
/** Settled when the part before is written: the next one is made meanwhile. */
let before: Promise<void> = Promise.resolve()
parentPort?.on('message', () => taken?.())

const context: ExchangeContext = {
  async write(bytes) {
    await before
    before = new Promise((resolve) => {
      taken = resolve
    })
    say({ type: 'bytes', bytes })
  },
  progress: (phase, done, total) => say({ type: 'progress', phase, done, total }),
}

const result = await carryOutExchange(workerData as ExchangeTask, context).catch(
  // Only a disk throws here; whatever else does is told as well rather than lost.
  (error: unknown) => fail(readError(error)),
)
await before
say({ type: 'end', result })
parentPort?.close()
