import { type MessagePort, Worker } from 'node:worker_threads'
import type { AppError } from '#core/protocol/appError.ts'
import type { FeedDone, FeedOrder, FeedStart } from './feedMessages.ts'

/** A thread with nothing to read ends after this time, in milliseconds. */
const IDLE = 10_000

interface Listener {
  /** An order was carried out, or could not be. */
  done(order: FeedOrder, problem: AppError | null): void
  /** There is something to read, or nothing more. */
  reading(reading: boolean): void
  /** Where the one who answers is to find what is read: its end of a new channel. */
  channel(): MessagePort
}

/** Reads interviews and memories in a thread of their own, one order after the other. */
export interface Feeder {
  /** Interviews that somebody has open come before everything else. */
  order(order: FeedOrder): void
  close(): Promise<void>
}

export function createFeeder(program: URL, library: string, listener: Listener): Feeder {
  const queue: FeedOrder[] = []
  let current: FeedOrder | null = null
  let worker: Worker | null = null
  let rest: NodeJS.Timeout | null = null
  let closed = false

  const finish = (problem: AppError | null) => {
    const order = current
    current = null
    if (order !== null && !closed) listener.done(order, problem)
    next()
  }
  const start = (): Worker => {
    const port = listener.channel()
    const workerData: FeedStart = { library, port }
    const started = new Worker(program, { workerData, transferList: [port] })
    started.unref()
    const lost = (detail: string) => {
      if (worker !== started) return
      worker = null
      finish({ code: 'READ_FAILED', cause: detail })
    }
    started.on('message', ({ problem }: FeedDone) => {
      if (worker === started) finish(problem)
    })
    started.on('error', (error) => lost(String(error)))
    started.on('exit', (code) => lost(`the thread ended with code ${code}`))
    return started
  }
  const stop = async () => {
    const ended = worker
    worker = null
    await ended?.terminate()
  }
  const next = () => {
    if (rest !== null) clearTimeout(rest)
    rest = null
    if (current !== null || closed) return
    current = queue.shift() ?? null
    if (current === null) {
      listener.reading(false)
      rest = setTimeout(() => void stop(), IDLE)
      rest.unref()
      return
    }
    worker ??= start()
    worker.postMessage(current)
  }

  return {
    order(order) {
      if (closed) return
      if (current === null && queue.length === 0) listener.reading(true)
      const documents = queue.findIndex(({ type }) => type !== 'document')
      const place = order.type === 'document' && documents !== -1 ? documents : queue.length
      queue.splice(place, 0, order)
      next()
    },
    async close() {
      closed = true
      queue.length = 0
      if (rest !== null) clearTimeout(rest)
      await stop()
    },
  }
}
