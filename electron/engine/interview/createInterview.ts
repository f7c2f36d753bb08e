import { dirname } from 'node:path'
import type { InterviewEvent } from '#core/interview/event.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { durableWrite } from '../disk/durableWrite.ts'
import { writeError } from '../disk/writeError.ts'
import { encodeFrame, NO_FRAME } from '../journal/frame.ts'
import { type CommandRecord, decodePayload, encodePayload, SCHEMA } from '../journal/payload.ts'
import { type InterviewPlace, journalPath } from './interviewPlace.ts'

/**
 * Makes an interview's folder with a journal of one frame. The journal appears whole or not at
 * all; a folder that a crash left without one is no interview.
 */
export async function createInterview(
  place: InterviewPlace,
  command: CommandRecord,
  events: readonly InterviewEvent[],
): Promise<Result<null, AppError>> {
  const payload = encodePayload({
    at: place.now().toISOString(),
    by: place.device,
    command,
    events,
    prev: NO_FRAME,
    schema: SCHEMA,
    seq: 1,
  })
  try {
    await place.disk.makeFolder(place.folder)
    // Only what a reader will accept may be written.
    if ('fault' in decodePayload(Buffer.from(payload))) throw new Error('no readable form')
    const frame = encodeFrame(place.cipher.seal(payload, `${place.id}:1`))
    await durableWrite(place.disk, journalPath(place), frame.bytes)
    await place.disk.syncFolder(dirname(place.folder))
    return ok(null)
  } catch (error) {
    return fail(writeError(error, null))
  }
}
