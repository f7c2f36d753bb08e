import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file that a window may speak of without knowing where it lies. */
export interface TicketedFile {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly mediaType: string
}

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
  close(): Promise<void>
}

export function createTickets(): Tickets {
  const files = new Map<string, TicketedFile>()
  let folder: Promise<string> | null = null

  const makeFolder = async () => {
    const made = await mkdtemp(join(tmpdir(), 'dragoman-'))
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
      return forFile({ name, path, bytes: bytes.byteLength, mediaType })
    },
    find: (ticket) => files.get(ticket) ?? null,
    async close() {
      files.clear()
      if (folder !== null) await rm(await folder, { recursive: true, force: true })
    },
  }
}
