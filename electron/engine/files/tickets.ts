import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../library/isAlive.ts'

/** A file that a window may speak of without knowing where it lies. */
export interface TicketedFile {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly mediaType: string
}

const PREFIX = 'dragoman-'

/**
 * Hands out tickets for files: those a person chose, and those the engine made. What the engine
 * keeps lies in a folder of its own under the system's temporary folder (mode 0700) until it closes.
 */
export interface Tickets {
  /** For a file that lies somewhere already. */
  forFile(file: TicketedFile): string
  /** Keeps the bytes and gives a ticket for them. Throws what the disk throws. */
  forBytes(name: string, mediaType: string, bytes: Uint8Array): Promise<string>
  find(ticket: string): TicketedFile | null
  /** Ends a ticket; what was kept for it is removed. */
  end(ticket: string): Promise<void>
  close(): Promise<void>
}

export function createTickets(): Tickets {
  const files = new Map<string, TicketedFile>()
  const kept = new Set<string>()
  let folder: Promise<string> | null = null

  const makeFolder = async () => {
    await removeAbandoned()
    const made = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
    await chmod(made, 0o700)
    return made
  }

  const forFile = (file: TicketedFile) => {
    const ticket = randomUUID()
    files.set(ticket, file)
    return ticket
  }

  return {
    forFile,
    async forBytes(name, mediaType, bytes) {
      folder ??= makeFolder()
      const path = join(await folder, randomUUID())
      await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
      const ticket = forFile({ name, path, bytes: bytes.byteLength, mediaType })
      kept.add(ticket)
      return ticket
    },
    find: (ticket) => files.get(ticket) ?? null,
    async end(ticket) {
      const file = files.get(ticket)
      files.delete(ticket)
      if (file !== undefined && kept.delete(ticket)) await rm(file.path, { force: true })
    },
    async close() {
      files.clear()
      if (folder !== null) await rm(await folder, { recursive: true, force: true })
    },
  }
}

/** Removes the folders of engines that were killed: testimony must not lie about. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    // Another person's folder stays: it is not ours to remove.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}
