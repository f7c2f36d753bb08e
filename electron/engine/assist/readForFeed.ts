import { join } from 'node:path'
import { interviewUnits } from '#core/assist/memory/interviewUnits.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { ok, type Result } from '#core/protocol/result.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import { nodeDisk } from '../disk/nodeDisk.ts'
import type { InterviewPlace } from '../interview/interviewPlace.ts'
import type { InterviewState } from '../interview/interviewState.ts'
import { loadInterview } from '../interview/loadInterview.ts'
import { plainCipher } from '../vault/cipher.ts'
import { FEED_BATCH, type FeedMessage, type FeedOrder } from './feedMessages.ts'
import { readMemoryFile } from './memoryFile.ts'

type Send = (message: FeedMessage) => Promise<void>

/**
 * Reads what an order names and sends it on, a batch at a time. An interview that is damaged is
 * read up to the damage. Writes nothing. Throws what the disk throws.
 */
export async function readForFeed(
  library: string,
  order: FeedOrder,
  send: Send,
): Promise<AppError | null> {
  switch (order.type) {
    case 'document':
    case 'learn': {
      const state = await readInterview(library, order.interview)
      if (!state.ok) return state.error
      if (order.type === 'document') await sendDocument(order, state.value, send)
      else await sendUnits(order.interview, state.value, send)
      return null
    }
    case 'memory':
      return readMemoryFile(nodeDisk, order.path, order.memory, (payload) =>
        send({ type: 'memoryUnits', memory: order.memory, payload }),
      )
    default:
      return unreachable(order)
  }
}

/** An interview as its files tell it, up to what is damaged. */
export async function readInterview(
  library: string,
  interview: InterviewId,
): Promise<Result<InterviewState, AppError>> {
  const loaded = await loadInterview(placeOf(library, interview))
  return loaded.ok ? ok(loaded.value.state) : loaded
}

/** For reading alone: nothing may be written from here. */
const placeOf = (library: string, id: InterviewId): InterviewPlace => ({
  id,
  disk: nodeDisk,
  folder: join(library, 'interviews', id),
  backups: join(library, 'backups'),
  cipher: plainCipher,
  device: '',
  now: () => new Date(),
  mayWrite: async () => 'locked',
})

const upTo = (interview: InterviewId, { seq, head }: InterviewState) => ({ interview, seq, head })

async function sendDocument(
  { interview, opening }: Extract<FeedOrder, { readonly type: 'document' }>,
  state: InterviewState,
  send: Send,
): Promise<void> {
  const { segments, ...document } = toDocument(state.interview)
  await send({ type: 'document', opening, upTo: upTo(interview, state), document })
  for (let at = 0; at < segments.length; at += FEED_BATCH) {
    await send({ type: 'segments', interview, segments: segments.slice(at, at + FEED_BATCH) })
  }
  await send({ type: 'documentEnd', interview })
}

async function sendUnits(interview: InterviewId, state: InterviewState, send: Send): Promise<void> {
  const { title } = state.interview
  await send({ type: 'learn', upTo: upTo(interview, state), title })
  const units = interviewUnits(state.interview)
  for (let at = 0; at < units.length; at += FEED_BATCH) {
    await send({ type: 'learnt', interview, units: units.slice(at, at + FEED_BATCH) })
  }
  await send({ type: 'learnEnd', interview })
}
