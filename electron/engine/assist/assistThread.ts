import { type Transferable, Worker } from 'node:worker_threads'
import type { InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, type Result } from '#core/protocol/result.ts'
import type {
  AssistAnswer,
  AssistAnswers,
  AssistNews,
  AssistQuestion,
  FromAssistWorker,
  ToAssistWorker,
} from './assistMessages.ts'

/**
 * The most memory the answering thread takes for objects, in MB. A memory of 1,000,000 units in
 * three languages lies in typed arrays, which are not counted here.
 */
const HEAP_MB = 2_048

export type Answer<Type extends AssistQuestion['type']> = Result<AssistAnswers[Type], AppError>

/** The thread that answers, from its start to its end. */
export interface AssistThread {
  tell(news: AssistNews, transfer?: readonly Transferable[]): void
  /** Never rejects; what is under way when the thread ends is answered ASSIST_UNAVAILABLE. */
  ask<Type extends AssistQuestion['type']>(
    question: Extract<AssistQuestion, { type: Type }>,
  ): Promise<Answer<Type>>
  close(): Promise<void>
}

interface Listener {
  /** The thread ended without being asked to. */
  ended(detail: string): void
  lost(interview: InterviewId): void
  unlearnt(interview: InterviewId): void
}

export function startAssistThread(program: URL, listener: Listener): AssistThread {
  const asked = new Map<number, (result: Result<AssistAnswer, AppError>) => void>()
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
  worker.unref()
  let number = 0
  let ended = false

  const end = (detail: string): boolean => {
    if (ended) return false
    ended = true
    for (const settle of asked.values()) settle(fail({ code: 'ASSIST_UNAVAILABLE', detail }))
    asked.clear()
    return true
  }
  const lost = (detail: string) => {
    if (end(detail)) listener.ended(detail)
  }
  worker.on('error', (error) => lost(String(error)))
  worker.on('exit', (code) => lost(`the thread ended with code ${code}`))
  worker.on('message', (message: FromAssistWorker) => {
    if (message.type !== 'answer') return listener[message.type](message.interview)
    asked.get(message.id)?.(message.result)
    asked.delete(message.id)
    if (asked.size === 0) worker.unref()
  })

  const post = (message: ToAssistWorker, transfer: readonly Transferable[] = []) =>
    worker.postMessage(message, transfer)

  return {
    tell: post,
    ask: <Type extends AssistQuestion['type']>(question: Extract<AssistQuestion, { type: Type }>) =>
      new Promise<Answer<Type>>((resolve) => {
        if (ended) return resolve(fail({ code: 'ASSIST_UNAVAILABLE', detail: 'ended' }))
        number += 1
        // The worker answers a question with that question's answer.
        asked.set(number, (result) => resolve(result as Answer<Type>))
        worker.ref()
        post({ type: 'question', id: number, question })
      }),
    async close() {
      end('closed')
      await worker.terminate()
    },
  }
}
