import { randomUUID } from 'node:crypto'
import {
  appendFile,
  chmod,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../library/isAlive.ts'

/** A file that a window may speak of without knowing where it lies. */
export interface TicketedFile {
  readonly name: string
  readonly bytes: number
  readonly mediaType: string
  /** Where it lies; null: in memory alone. */
  readonly path: string | null
  /** Throws what the disk throws. */
  read(): Promise<Uint8Array>
}

/** A file of our own in the making. Throws what the disk throws. */
export interface TicketWriter {
  write(bytes: Uint8Array): Promise<void>
  /** The file is whole: gives its ticket. */
  finish(): Promise<{ readonly ticket: string; readonly bytes: number }>
  /** Nothing of it is kept. */
  abandon(): Promise<void>
}

const PREFIX = 'dragoman-'

/**
 * Hands out tickets for files: those a person chose, and those the engine made. What the engine
 * keeps lies in a folder of its own under the system's temporary folder (mode 0700) until it
 * closes; in memory when that cannot be written, so that a copy can be saved elsewhere when the
 * disk is full. What engines that were killed left there is removed at once.
 */
export interface Tickets {
  /** For a file that lies somewhere already. */
  forFile(name: string, path: string, bytes: number, mediaType: string): string
  /** Keeps the bytes and gives a ticket for them. */
  forBytes(name: string, mediaType: string, bytes: Uint8Array): Promise<string>
  /** A file that is written bit by bit. */
  create(name: string, mediaType: string): Promise<TicketWriter>
  /**
   * Puts bytes after those that a file of our own has; null: it is none. Throws what the disk
   * throws; the ticket has ended then.
   */
  append(ticket: string, bytes: Uint8Array): Promise<TicketedFile | null>
  find(ticket: string): TicketedFile | null
  /** Ends a ticket; what was kept for it is removed. */
  end(ticket: string): Promise<void>
  close(): Promise<void>
}

export function createTickets(): Tickets {
  const files = new Map<string, TicketedFile>()
  /** The files of our own, by ticket. */
  const kept = new Map<string, string>()
  let folder: Promise<string> | null = null
  const swept = removeAbandoned().catch(() => undefined)

  const give = (file: TicketedFile): string => {
    const ticket = randomUUID()
    files.set(ticket, file)
    return ticket
  }

  /** One folder, for files that are kept at the same time too; tried again where it failed. */
  const ownFolder = (): Promise<string> => {
    folder ??= swept.then(makeFolder).catch((error) => {
      folder = null
      throw error
    })
    return folder
  }

  const keep = async (bytes: Uint8Array): Promise<string | null> => {
    try {
      const path = join(await ownFolder(), randomUUID())
      await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
      return path
    } catch {
      return null
    }
  }

  const end = async (ticket: string): Promise<void> => {
    const path = kept.get(ticket)
    files.delete(ticket)
    kept.delete(ticket)
    if (path !== undefined) await rm(path, { force: true })
  }

  return {
    forFile: (name, path, bytes, mediaType) =>
      give({ name, bytes, mediaType, path, read: () => readFile(path) }),
    async forBytes(name, mediaType, bytes) {
      const path = await keep(bytes)
      const read = path === null ? async () => bytes : () => readFile(path)
      const ticket = give({ name, bytes: bytes.byteLength, mediaType, path, read })
      if (path !== null) kept.set(ticket, path)
      return ticket
    },
    async create(name, mediaType) {
      const path = join(await ownFolder(), randomUUID())
      const file = await open(path, 'wx', 0o600)
      let bytes = 0
      return {
        async write(part) {
          await file.writeFile(part)
          bytes += part.byteLength
        },
        async finish() {
          await file.close()
          const ticket = give({ name, bytes, mediaType, path, read: () => readFile(path) })
          kept.set(ticket, path)
          return { ticket, bytes }
        },
        async abandon() {
          await file.close()
          await rm(path, { force: true })
        },
      }
    },
    async append(ticket, part) {
      const file = files.get(ticket)
      const path = kept.get(ticket)
      if (file === undefined || path === undefined) return null
      try {
        await appendFile(path, part)
      } catch (error) {
        // A part of the part may stand there: what came with it is no file any more.
        await end(ticket)
        throw error
      }
      const longer = { ...file, bytes: file.bytes + part.byteLength }
      files.set(ticket, longer)
      return longer
    },
    find: (ticket) => files.get(ticket) ?? null,
    end,
    async close() {
      files.clear()
      kept.clear()
      await swept
      const made = await folder?.catch(() => undefined)
      if (made !== undefined) await rm(made, { recursive: true, force: true })
    },
  }
}

async function makeFolder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  await chmod(made, 0o700)
  return made
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
