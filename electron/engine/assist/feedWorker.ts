import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { AppError } from '#core/protocol/appError.ts'
import { readError } from '../disk/writeError.ts'
import type { FeedDone, FeedMessage, FeedOrder, FeedStart } from './feedMessages.ts'
import { readForFeed } from './readForFeed.ts'

// Reads interviews and memories in a thread of its own, so that neither the engine nor the
// thread that answers ever waits for a disk, a checksum or a long journal.
const { library, port } = workerData as FeedStart

/** Settled by the acknowledgement of the message that was sent last. */
let acknowledged: (() => void) | null = null
port.on('message', () => acknowledged?.())

const send = (message: FeedMessage): Promise<void> =>
  new Promise((resolve) => {
    acknowledged = resolve
    if (message.type !== 'memoryUnits') return (port as MessagePort).postMessage(message)
    port.postMessage(message, [message.payload.buffer as ArrayBuffer])
  })

async function carryOut(order: FeedOrder): Promise<AppError | null> {
  try {
    return await readForFeed(library, order, send)
  } catch (error) {
    return readError(error)
  }
}

let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (order: FeedOrder) => {
  last = last.then(async () => {
    const done: FeedDone = { order, problem: await carryOut(order) }
    parentPort?.postMessage(done)
  })
})
