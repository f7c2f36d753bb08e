import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { durableWrite } from '../disk/durableWrite.ts'
import { nodeDisk } from '../disk/nodeDisk.ts'
import { createQueue } from '../interview/serialQueue.ts'

/**
 * To which server on another machine a person agreed that text may be sent, by library. It is
 * theirs, on this machine: never in the library, which is copied and shared.
 */
export interface Agreements {
  /** The origin (`scheme://host:port`). Null: to none, or it can no longer be read. */
  read(library: string): string | null
  /** Null withdraws it. Throws what the disk throws; nothing is changed then. */
  write(library: string, origin: string | null): Promise<void>
}

/** For hosts without a folder of the person's own: until the program ends. */
export function memoryAgreements(): Agreements {
  const agreed = new Map<string, string>()
  return {
    read: (library) => agreed.get(library) ?? null,
    async write(library, origin) {
      if (origin === null) agreed.delete(library)
      else agreed.set(library, origin)
    },
  }
}

const fileSchema = z.record(z.string(), z.string())

/** In a file of the person's own folder. */
export function agreementFile(path: string): Agreements {
  const queue = createQueue()
  // A file that is missing or damaged says nothing that could be relied on.
  const agreed = (): z.infer<typeof fileSchema> => {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      return {}
    }
  }
  return {
    read: (library) => new Map(Object.entries(agreed())).get(library) ?? null,
    write: (library, origin) =>
      queue(async () => {
        const { [library]: _before, ...others } = agreed()
        const changed = origin === null ? others : { ...others, [library]: origin }
        const bytes = new TextEncoder().encode(`${JSON.stringify(changed)}\n`)
        await durableWrite(nodeDisk, path, bytes)
      }),
  }
}
