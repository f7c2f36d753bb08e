import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Disk } from '../disk/disk.ts'
import { faultCode } from '../disk/faultCode.ts'
import { readWhole } from '../disk/readWhole.ts'
import { writeAll } from '../disk/writeAll.ts'
import { isAlive } from './isAlive.ts'

const NAME = '.lock'

/** Longer than `removeLock` takes to put back a lock that it should not have moved. */
const PUT_BACK_MS = 50

const lockSchema = z.object({
  pid: z.int(),
  host: z.string(),
  nonce: z.string(),
  since: z.string(),
})
type LockRecord = z.infer<typeof lockSchema>

/** The right to write to a library. */
export interface LibraryLock {
  /** False once somebody else has taken the lock over. */
  held(): Promise<boolean>
  /** Gives the lock back; a lock that somebody else took over is left alone. */
  release(): Promise<void>
}

/** The locks of this process: a lock with this process's number and none of these is an old one. */
const ownNonces = new Set<string>()

/**
 * Takes the library's lock: a file that only one can create. A lock whose process on this machine
 * is gone is taken over; any other is answered with LIBRARY_LOCKED. `takeOver` names a lock that
 * the person decided to take over. Throws what the disk throws.
 */
export async function acquireLock(
  disk: Disk,
  folder: string,
  now: Date,
  takeOver: string | null = null,
): Promise<Result<LibraryLock, AppError>> {
  const path = join(folder, NAME)
  const own = { pid: process.pid, host: hostname(), nonce: randomUUID(), since: now.toISOString() }
  // Each turn either takes the lock, finds a holder, or removes one abandoned lock.
  for (let turn = 0; turn < 10; turn += 1) {
    if (await createLock(disk, path, own)) return ok(heldLock(disk, path, own.nonce))
    const holder = await readLock(disk, path)
    if (holder === null) continue
    if (holder.nonce !== takeOver && !isAbandoned(holder)) {
      return fail({
        code: 'LIBRARY_LOCKED',
        host: holder.host,
        pid: holder.pid,
        sameHost: holder.host === hostname(),
        since: holder.since,
        nonce: holder.nonce,
      })
    }
    await removeLock(disk, path, holder.nonce)
  }
  return fail({ code: 'WRITE_FAILED', cause: 'lock', savedAt: null })
}

function heldLock(disk: Disk, path: string, nonce: string): LibraryLock {
  ownNonces.add(nonce)
  let known: string | null = null
  const isOurs = async () => {
    const entry = await disk.stat(path)
    if (entry === null) return false
    if (entry.identity === known) return true
    if ((await readLock(disk, path))?.nonce !== nonce) return false
    known = entry.identity
    return true
  }
  return {
    async held() {
      if (await isOurs()) return true
      // Somebody who found an abandoned lock may be putting ours back this very moment.
      await pause(PUT_BACK_MS)
      return isOurs()
    },
    async release() {
      ownNonces.delete(nonce)
      await removeLock(disk, path, nonce)
    },
  }
}

/** True when the lock was created; false when there is one already. */
async function createLock(disk: Disk, path: string, lock: LockRecord): Promise<boolean> {
  const bytes = Buffer.from(`${JSON.stringify(lock)}\n`, 'utf8')
  const whole = `${path}.${lock.nonce}`
  await createFile(disk, whole, bytes)
  try {
    // Linked into place, so that nobody ever reads half a lock.
    await disk.link(whole, path)
    return true
  } catch (error) {
    const code = faultCode(error)
    // ENOENT: the holder has tidied up after crashes, and took this for a leftover.
    if (code === 'EEXIST' || code === 'ENOENT') return false
    if (!NO_LINKS.has(code)) throw error
    return await createFile(disk, path, bytes)
  } finally {
    await disk.remove(whole).catch(() => undefined)
  }
}

/** What file systems without hard links answer (FAT, some network shares). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'UNKNOWN'])

/** True when the file was created; false when there is one already. */
async function createFile(disk: Disk, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const file = await disk.open(path, 'create')
    try {
      await writeAll(file, bytes)
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (faultCode(error) === 'EEXIST') return false
    throw error
  }
}

/** True for a file that a crash left behind while a lock was taken or given back. */
export const isLockLeftover = (name: string): boolean => /^\.lock\.[0-9a-f-]{36}$/.test(name)

/** Null: there is no lock. One that cannot be read belongs to nobody known. */
async function readLock(disk: Disk, path: string): Promise<LockRecord | null> {
  const bytes = await readWhole(disk, path).catch((error) => {
    if (faultCode(error) === 'ENOENT') return null
    throw error
  })
  if (bytes === null) return null
  try {
    return lockSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    return { pid: 0, host: '', nonce: 'unreadable', since: '' }
  }
}

/**
 * Moves the lock aside and looks at what was moved: two that take over the same abandoned lock at
 * once must not remove the lock that the faster of them has just created.
 */
async function removeLock(disk: Disk, path: string, nonce: string): Promise<void> {
  if ((await readLock(disk, path))?.nonce !== nonce) return
  const aside = `${path}.${randomUUID()}`
  try {
    await disk.rename(path, aside)
  } catch (error) {
    if (faultCode(error) === 'ENOENT') return
    throw error
  }
  if ((await readLock(disk, aside))?.nonce !== nonce) {
    await disk.link(aside, path).catch(() => undefined)
  }
  await disk.remove(aside)
}

function isAbandoned(lock: LockRecord): boolean {
  if (lock.host !== hostname()) return false
  if (lock.pid === process.pid) return !ownNonces.has(lock.nonce)
  return !isAlive(lock.pid)
}
