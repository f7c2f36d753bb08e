import type { InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Verification } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { nodeDisk } from '../disk/nodeDisk.ts'
import { readError } from '../disk/writeError.ts'
import { type InterviewPlace, journalPath } from '../interview/interviewPlace.ts'
import { faultError, missing } from '../interview/loadInterview.ts'
import { replay } from '../interview/replay.ts'
import { openLibrary } from './openLibrary.ts'

/** What was found of one interview: its frames and head, or its first bad frame and why. */
export interface VerifiedInterview {
  readonly interview: InterviewId
  readonly result: Result<Verification, AppError>
}

/**
 * Reads every journal of a library from its first frame and checks lengths, hashes, numbers,
 * chain, shape and that every event applies. Trusts no snapshot and writes nothing.
 */
export async function verifyLibrary(
  folder: string,
  only?: InterviewId,
): Promise<Result<readonly VerifiedInterview[], AppError>> {
  const library = await openLibrary({
    disk: nodeDisk,
    folder,
    purpose: 'view',
    now: () => new Date(),
  })
  if (!library.ok) return library
  try {
    const ids = only === undefined ? await library.value.ids() : [only]
    const verified: VerifiedInterview[] = []
    for (const interview of ids.toSorted()) {
      verified.push({ interview, result: await verifyInterview(library.value.place(interview)) })
    }
    return ok(verified)
  } catch (error) {
    return fail(readError(error))
  } finally {
    await library.value.close()
  }
}

/** Checks one interview's journal. An unfinished last frame counts as a fault (`torn`). */
export async function verifyInterview(
  place: InterviewPlace,
): Promise<Result<Verification, AppError>> {
  try {
    if ((await place.disk.stat(journalPath(place))) === null) return fail(await missing(place))
    const file = await place.disk.open(journalPath(place), 'read')
    try {
      const { scan } = await replay(file, { interview: place.id, cipher: place.cipher }, null)
      const { good } = scan
      if (scan.fault !== null) return fail(faultError(place.id, good, scan.fault))
      if (good.frames === 0) {
        return fail(faultError(place.id, good, { type: 'damaged', reason: 'torn' }))
      }
      return ok({ frames: good.frames, bytes: good.bytes, head: good.head })
    } finally {
      await file.close()
    }
  } catch (error) {
    return fail(readError(error))
  }
}
