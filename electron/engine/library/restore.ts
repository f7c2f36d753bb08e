import { join } from 'node:path'
import type { AppError } from '#core/protocol/appError.ts'
import type { Backup } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { DiskFile } from '../disk/disk.ts'
import { durableFill } from '../disk/durableWrite.ts'
import { writeAll } from '../disk/writeAll.ts'
import { writeError } from '../disk/writeError.ts'
import { type InterviewPlace, JOURNAL, journalPath } from '../interview/interviewPlace.ts'
import { loadInterview } from '../interview/loadInterview.ts'
import { fileTime, quarantineBytesOf, quarantineFile } from '../interview/quarantine.ts'
import { scanJournal } from '../journal/scanJournal.ts'
import { snapshotNames } from '../snapshot/snapshotFile.ts'
import { listBackups } from './backups.ts'

/** Names the part of a damaged journal before its first bad frame. */
const GOOD_PREFIX = 'good-prefix'

const CHUNK = 1 << 20

/** What can take the place of an interview's journal: its own good part first, then backups. */
export async function restorePoints(
  place: InterviewPlace,
): Promise<Result<readonly Backup[], AppError>> {
  try {
    const backups = await listBackups(place.disk, place.backups, place.id)
    const loaded = await loadInterview(place)
    if (!loaded.ok || loaded.value.fault?.type !== 'damaged') return ok(backups)
    const { frames, bytes } = loaded.value.good
    const own = { id: GOOD_PREFIX, at: loaded.value.state.savedAt, frames, bytes, goodPrefix: true }
    return ok([own, ...backups])
  } catch (error) {
    return fail(writeError(error, null))
  }
}

/**
 * Puts a restore point in the journal's place. The journal and the snapshots that stood there are
 * moved to quarantine, never deleted. The restore point is read whole first; one that does not
 * hold changes nothing. The interview must not be open.
 */
export async function restoreJournal(
  place: InterviewPlace,
  backup: string,
): Promise<Result<null, AppError>> {
  const points = await restorePoints(place)
  if (!points.ok) return points
  const point = points.value.find(({ id }) => id === backup)
  if (point === undefined) return fail({ code: 'BACKUP_UNKNOWN', backup })
  const path = point.goodPrefix ? journalPath(place) : join(place.backups, point.id)
  try {
    const source = await place.disk.open(path, 'read')
    try {
      const { good, fault } = await scanJournal(source, {
        interview: place.id,
        cipher: place.cipher,
      })
      const holds = good.bytes === point.bytes && (point.goodPrefix || fault === null)
      if (!holds) {
        return fail({
          code: 'JOURNAL_DAMAGED',
          interview: place.id,
          frame: good.frames + 1,
          offset: good.bytes,
          reason: fault?.type === 'damaged' ? fault.reason : 'length',
        })
      }
      const time = fileTime(place.now())
      await quarantineBytesOf(place.disk, place.folder, JOURNAL, `journal-${time}.log`)
      for (const name of snapshotNames) {
        await quarantineFile(place.disk, place.folder, name, `${time}-${name}`)
      }
      await durableFill(place.disk, journalPath(place), (to) => copyBytes(source, to, good.bytes))
    } finally {
      await source.close()
    }
    return ok(null)
  } catch (error) {
    return fail(writeError(error, null))
  }
}

async function copyBytes(from: DiskFile, to: DiskFile, bytes: number): Promise<void> {
  const buffer = new Uint8Array(CHUNK)
  for (let at = 0; at < bytes; ) {
    const read = await from.read(buffer.subarray(0, Math.min(CHUNK, bytes - at)), at)
    if (read === 0) throw new Error('the restore point is shorter than expected')
    await writeAll(to, buffer.subarray(0, read))
    at += read
  }
}
