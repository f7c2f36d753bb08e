import type { Hash } from 'node:crypto'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { readError } from '../disk/writeError.ts'
import { SCHEMA } from '../journal/payload.ts'
import { type GoodPrefix, type JournalFault, NO_PREFIX } from '../journal/scanJournal.ts'
import { readSnapshot } from '../snapshot/snapshotFile.ts'
import { hasFiles, type InterviewPlace, journalPath } from './interviewPlace.ts'
import type { InterviewState } from './interviewState.ts'
import { replay } from './replay.ts'

/** An interview as it was found on disk. Nothing was written to find it. */
export interface Loaded {
  readonly state: InterviewState
  readonly good: GoodPrefix
  readonly fault: JournalFault | null
  /** Running SHA-256 of the good prefix. */
  readonly running: Hash
  /** Frame of the snapshot that was used; 0: none. */
  readonly snapshotSeq: number
  readonly snapshotDiscarded: boolean
}

/** Reads an interview from its snapshot and journal. Fails when not even the first frame holds. */
export async function loadInterview(place: InterviewPlace): Promise<Result<Loaded, AppError>> {
  try {
    if ((await place.disk.stat(journalPath(place))) === null) return fail(await missing(place))
    const snapshot = await readSnapshot(place.disk, place.folder, place.id)
    const file = await place.disk.open(journalPath(place), 'read')
    try {
      const key = { interview: place.id, cipher: place.cipher }
      const { scan, state, running, usedStart, lost } = await replay(file, key, snapshot.start)
      const fault = lostFault(scan.fault, lost)
      if (state === null) return fail(faultError(place.id, scan.good, fault ?? EMPTY))
      return ok({
        state,
        good: scan.good,
        fault,
        running,
        snapshotSeq: usedStart ? (snapshot.start?.state.seq ?? 0) : 0,
        snapshotDiscarded: snapshot.discarded || (snapshot.start !== null && !usedStart),
      })
    } finally {
      await file.close()
    }
  } catch (error) {
    return fail(readError(error))
  }
}

const EMPTY: JournalFault = { type: 'damaged', reason: 'torn' }

/**
 * A journal that ends before a snapshot that was made of it has lost frames that were
 * acknowledged; an unfinished frame at its end is then no harmless one.
 */
const lostFault = (fault: JournalFault | null, lost: boolean): JournalFault | null =>
  lost && (fault === null || fault.type === 'torn') ? EMPTY : fault

/** Why there is no journal: it is gone from among other files, or there never was one. */
export async function missing(place: InterviewPlace): Promise<AppError> {
  return (await hasFiles(place.disk, place.folder))
    ? faultError(place.id, NO_PREFIX, EMPTY)
    : { code: 'UNKNOWN_INTERVIEW', interview: place.id }
}

/** What a journal's fault means to a person. */
export function faultError(interview: string, good: GoodPrefix, fault: JournalFault): AppError {
  if (fault.type === 'newer')
    return { code: 'SCHEMA_TOO_NEW', found: fault.schema, supported: SCHEMA }
  const reason = fault.type === 'torn' ? 'torn' : fault.reason
  return { code: 'JOURNAL_DAMAGED', interview, frame: good.frames + 1, offset: good.bytes, reason }
}
