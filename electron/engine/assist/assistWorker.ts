import { parentPort } from 'node:worker_threads'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, type Result } from '#core/protocol/result.ts'
import { Assistant } from './assistant.ts'
import type { AssistAnswer, FromAssistWorker, ToAssistWorker } from './assistMessages.ts'
import type { FeedMessage } from './feedMessages.ts'

// The worker's whole life: take in what it is told and fed, answer what it is asked.
const say = (message: FromAssistWorker) => parentPort?.postMessage(message)
const assistant = new Assistant((type, interview) => say({ type, interview }))

/** A bug of ours in one piece of news must not take the rest along. */
const safely = (job: () => void) => {
  try {
    job()
  } catch (error) {
    console.error(error)
  }
}

parentPort?.on('message', (message: ToAssistWorker) => {
  if (message.type === 'feed') {
    const { port } = message
    port.on('message', (fed: FeedMessage) => {
      safely(() => assistant.feed(fed))
      port.postMessage(null)
    })
    return
  }
  if (message.type !== 'question') return safely(() => assistant.tell(message))
  const { id, question } = message
  const answer = (result: Result<AssistAnswer, AppError>) => say({ type: 'answer', id, result })
  assistant.ask(question).then(answer, (error: unknown) => {
    // A bug of ours. Whoever asked is told so; the rest goes on.
    console.error(error)
    answer(fail({ code: 'ASSIST_UNAVAILABLE', detail: String(error) }))
  })
})
