import { historyState } from '#core/interview/history.ts'
import type { CommandId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Executed } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { readError } from '../disk/writeError.ts'
import { decodePayload } from '../journal/payload.ts'
import { readFrameAt } from '../journal/readFrameAt.ts'
import { type InterviewPlace, journalPath } from './interviewPlace.ts'
import type { InterviewState } from './interviewState.ts'

/**
 * The answer to a command that was carried out before, from its frame: whoever sent it again did
 * not get the first one. Null: it was not carried out.
 */
export async function answerAgain(
  place: InterviewPlace,
  state: InterviewState,
  command: CommandId,
): Promise<Result<Executed, AppError> | null> {
  const position = state.recent.get(command)
  if (position === undefined) return null
  const changed = fail<AppError>({ code: 'CHANGED_ON_DISK', interview: place.id })
  try {
    const frame = await readFrameAt(place.disk, journalPath(place), position)
    if (frame === null) return changed
    const opened = place.cipher.open(frame.payload, `${place.id}:${position.seq}`)
    if (!opened.ok) return changed
    const decoded = decodePayload(Buffer.from(opened.value))
    if ('fault' in decoded) return changed
    const { seq, at, events } = decoded.payload
    const history = historyState(state.history)
    return ok({ events, seq, head: frame.hash, savedAt: at, history })
  } catch (error) {
    return fail(readError(error))
  }
}
