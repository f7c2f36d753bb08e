import { Worker } from 'node:worker_threads'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, type Result } from '#core/protocol/result.ts'
import { readError } from '../disk/writeError.ts'
import type { TicketedFile } from '../files/tickets.ts'
import type { JobContext } from '../jobs/jobs.ts'
import type { ExchangeAnswers, ExchangeTask, FromExchange, SourceFile } from './exchangeTask.ts'

type Outcome<Type extends ExchangeTask['type']> = Result<ExchangeAnswers[Type], AppError>

/** What a file to be written is given to; null where a task writes nothing. */
type Write = (bytes: Uint8Array) => Promise<void>

/** The most memory that a thread takes for objects, in MB: files are read as they come. */
const LIMITS = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 24 }

/**
 * Carries a task out in a thread of its own, which ends with it, or when `signal` asks: CANCELLED.
 * What it writes is given to `write` in order, one part at a time; what `write` throws ends the
 * task and is thrown here.
 */
export function exchange<Type extends ExchangeTask['type']>(
  program: URL,
  task: Extract<ExchangeTask, { readonly type: Type }>,
  { signal, progress }: JobContext,
  write: Write = async () => undefined,
): Promise<Outcome<Type>> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(fail({ code: 'CANCELLED' }))
    const worker = new Worker(program, {
      workerData: task,
      resourceLimits: LIMITS,
    })
    let ended = false
    const end = (settle: () => void) => {
      if (ended) return
      ended = true
      signal.removeEventListener('abort', cancel)
      void worker.terminate().then(settle)
    }
    const finish = (outcome: Outcome<Type>) => end(() => resolve(outcome))
    const cancel = () => finish(fail({ code: 'CANCELLED' }))
    const lost = (error: unknown) => finish(fail(readError(error)))
    signal.addEventListener('abort', cancel)
    worker.on('error', lost)
    worker.on('exit', (code) => lost(new Error(`the thread ended with code ${code}`)))
    worker.on('message', (message: FromExchange) => {
      if (message.type === 'progress') {
        progress(message.phase, message.done, message.total)
      } else if (message.type === 'end') {
        // The thread answers a task with that task's answer.
        finish(message.result as Outcome<Type>)
      } else {
        write(message.bytes).then(
          () => ended || worker.postMessage(null),
          (error: unknown) => end(() => reject(error)),
        )
      }
    })
  })
}

/** A file for a task; one that lies nowhere goes along. */
export async function sourceFile(file: TicketedFile): Promise<Result<SourceFile, AppError>> {
  const { name, bytes, path } = file
  if (path !== null) return { ok: true, value: { name, bytes, at: { path } } }
  try {
    return { ok: true, value: { name, bytes, at: { content: await file.read() } } }
  } catch (error) {
    return fail(readError(error))
  }
}

/** For a task that nobody watches. */
export const unwatched = (signal: AbortSignal): JobContext => ({
  signal,
  progress: () => undefined,
})
