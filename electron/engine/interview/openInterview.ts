import { join } from 'node:path'
import type { AppError, ReadOnlyReason } from '#core/protocol/appError.ts'
import type { OpenNotice } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { isTemporaryName } from '../disk/durableWrite.ts'
import { isWriteForbidden } from '../disk/faultCode.ts'
import { JournalFile } from '../journal/journalFile.ts'
import { openDrafts } from './drafts.ts'
import { type InterviewPlace, journalPath } from './interviewPlace.ts'
import { LiveInterview } from './liveInterview.ts'
import { faultError, type Loaded, loadInterview } from './loadInterview.ts'
import { fileTime, quarantineBytes } from './quarantine.ts'

/**
 * Opens an interview for work. An unfinished last frame is put aside and cut off; any other fault
 * leaves the journal untouched and the interview readable up to it. `libraryReadOnly` set: nothing
 * is written at all.
 */
export async function openInterview(
  place: InterviewPlace,
  libraryReadOnly: ReadOnlyReason | null,
): Promise<Result<LiveInterview, AppError>> {
  const loaded = await loadInterview(place)
  if (!loaded.ok) return loaded
  const { state, good, fault, snapshotDiscarded } = loaded.value
  const notices: OpenNotice[] = []
  let readOnly = libraryReadOnly

  if (fault?.type === 'torn') {
    const cut = libraryReadOnly === null ? await cutTail(place, loaded.value) : null
    if (cut !== null && !cut.ok) readOnly = cut.error
    notices.push({ type: 'torn-tail', bytes: fault.bytes, quarantine: cut?.ok ? cut.value : '' })
  } else if (fault !== null) {
    readOnly ??= fault.type === 'newer' ? 'schema' : 'damaged'
    notices.push({ type: 'damaged', error: faultError(place.id, good, fault) })
  }
  if (snapshotDiscarded) notices.push({ type: 'snapshot-discarded' })
  if (state.clockBack !== null) notices.push({ type: 'clock-went-back', frame: state.clockBack })

  let journal: JournalFile | null = null
  if (readOnly === null) {
    try {
      await removeLeftovers(place)
      journal = await JournalFile.open(place.disk, journalPath(place), good.bytes)
    } catch (error) {
      readOnly = isWriteForbidden(error) ? 'folder' : 'write-failed'
    }
  }
  const drafts = await openDrafts(
    place.disk,
    place.folder,
    state.interview,
    libraryReadOnly === null,
    place.now(),
  )
  return ok(new LiveInterview({ place, loaded: loaded.value, journal, drafts, notices, readOnly }))
}

/** Keeps the unfinished frame's bytes, then cuts them off; answers the kept file's name. */
async function cutTail(
  place: InterviewPlace,
  { good, fault }: Loaded,
): Promise<Result<string, ReadOnlyReason>> {
  try {
    const file = await place.disk.open(journalPath(place), 'change')
    try {
      const tail = new Uint8Array(fault?.type === 'torn' ? fault.bytes : 0)
      let filled = 0
      while (filled < tail.byteLength) {
        const read = await file.read(tail.subarray(filled), good.bytes + filled)
        if (read === 0) break
        filled += read
      }
      const name = `journal-${fileTime(place.now())}-from-${good.bytes}.tail`
      const kept = await quarantineBytes(place.disk, place.folder, name, tail.subarray(0, filled))
      await file.truncate(good.bytes)
      await file.sync()
      return ok(kept)
    } finally {
      await file.close()
    }
  } catch (error) {
    return fail(isWriteForbidden(error) ? 'folder' : 'write-failed')
  }
}

/** Removes temporary files that a crash left behind. */
async function removeLeftovers({ disk, folder }: InterviewPlace): Promise<void> {
  for (const name of await disk.list(folder)) {
    if (isTemporaryName(name)) await disk.remove(join(folder, name))
  }
}
