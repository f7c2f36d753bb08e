import { join, resolve } from 'node:path'
import type { AppError, ReadOnlyReason } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Disk } from '../disk/disk.ts'
import { isTemporaryName } from '../disk/durableWrite.ts'
import { isWriteForbidden } from '../disk/faultCode.ts'
import { readError, writeError } from '../disk/writeError.ts'
import { Library } from './library.ts'
import { openLibraryFile } from './libraryFile.ts'
import { acquireLock, isLockLeftover, type LibraryLock } from './lock.ts'

export interface LibraryAccess {
  readonly disk: Disk
  readonly folder: string
  /** view: no lock is taken and nothing is written. */
  readonly purpose: 'work' | 'view'
  /** The nonce of a lock that the person decided to take over. */
  readonly takeOver?: string
  now(): Date
}

/**
 * Opens a library. For work it is made when it is missing, and locked; a folder that cannot be
 * written is opened for viewing.
 */
export async function openLibrary(access: LibraryAccess): Promise<Result<Library, AppError>> {
  const folder = resolve(access.folder)
  const locked = access.purpose === 'view' ? ok(null) : await lockForWork(access, folder)
  if (!locked.ok) return locked
  const lock = locked.value
  const readOnly: ReadOnlyReason | null =
    lock !== null ? null : access.purpose === 'view' ? 'locked' : 'folder'
  try {
    if ((await access.disk.stat(folder)) === null) {
      return fail({ code: 'LIBRARY_NOT_FOUND', library: folder })
    }
    const { disk, now } = access
    if (readOnly === null) await removeLeftovers(disk, folder)
    const file = await openLibraryFile(disk, folder, readOnly === null, now())
    const reason = readOnly ?? (file.newer ? 'schema' : null)
    return ok(new Library({ disk, folder, file, lock, readOnly: reason, now }))
  } catch (error) {
    await lock?.release().catch(() => undefined)
    return fail(readError(error))
  }
}

/** Taking the lock is the trial whether the folder can be written: null, it cannot. */
async function lockForWork(
  { disk, now, takeOver }: LibraryAccess,
  folder: string,
): Promise<Result<LibraryLock | null, AppError>> {
  try {
    await disk.makeFolder(join(folder, 'interviews'))
    return await acquireLock(disk, folder, now(), takeOver)
  } catch (error) {
    return isWriteForbidden(error) ? ok(null) : fail(writeError(error, null))
  }
}

/** Removes temporary files that a crash left in the library's own folders. */
async function removeLeftovers(disk: Disk, folder: string): Promise<void> {
  for (const within of [folder, join(folder, 'backups')]) {
    if ((await disk.stat(within)) === null) continue
    for (const name of await disk.list(within)) {
      if (isTemporaryName(name) || isLockLeftover(name)) await disk.remove(join(within, name))
    }
  }
}
