import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Disk, DiskFile } from './disk.ts'
import { faultCode } from './faultCode.ts'
import { writeAll } from './writeAll.ts'

/** Milliseconds before each further try of a rename that an indexer or a virus scanner blocks. */
const RENAME_PAUSES = [10, 20, 40, 80, 160, 320]

/**
 * Puts a whole file in its place so that a crash leaves the old one or the new one, never a
 * mixture: a temporary file beside it (mode 0600), synced, renamed over it, the folder synced.
 * Throws what the disk throws; the old file then stands as it was and the temporary one is gone.
 */
export function durableWrite(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  return durableFill(disk, path, (file) => writeAll(file, bytes))
}

/** As `durableWrite`, with the bytes written by `fill`. */
export async function durableFill(
  disk: Disk,
  path: string,
  fill: (file: DiskFile) => Promise<void>,
): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, temporaryName(basename(path)))
  try {
    const file = await disk.open(temporary, 'create')
    try {
      await fill(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await renameOver(disk, temporary, path)
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
  await disk.syncFolder(folder)
}

/** Renames, again after a while when something else holds one of the files open (EPERM, EBUSY). */
export async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  for (const wait of RENAME_PAUSES) {
    try {
      await disk.rename(from, to)
      return
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(faultCode(error))) throw error
      await pause(wait)
    }
  }
  await disk.rename(from, to)
}

const temporaryName = (name: string): string => `.${name}.${randomUUID()}.tmp`

/** True for a file that a crash left half written; nothing in it was ever acknowledged. */
export const isTemporaryName = (name: string): boolean => /^\..+\.[0-9a-f-]{36}\.tmp$/.test(name)
