import { join } from 'node:path'
import { z } from 'zod'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { readError, writeError } from '../disk/writeError.ts'
import { fileTime, quarantineFile } from '../interview/quarantine.ts'
import { createQueue } from '../interview/serialQueue.ts'
import type { Library } from '../library/library.ts'
import { DamagedJsonFile, DurableJsonFile } from '../snapshot/durableJsonFile.ts'

/** A JSON file of the library, in memory and on disk, with the one before it kept beside it. */
export interface LibraryRecord<Data> {
  data(): Data
  /** Why what stood in the file is not at hand; null: it is. */
  readonly problem: AppError | null
  /**
   * Puts what `next` makes in the place of what is there, one change after the other. Durable when
   * it answers; after an error everything is as it was. Errors: those of `next`, READ_ONLY,
   * READ_FAILED (it could not be read on opening), DISK_FULL, WRITE_FAILED.
   */
  change(next: (data: Data) => Result<Data, AppError>): Promise<Result<Data, AppError>>
}

interface Form<Data> {
  /** Within the library, without its ending: `terms`, `terms/<id>`. */
  readonly name: string
  /** The version of the file's form; it stands in the file as `schema`. */
  readonly schema: number
  readonly parts: z.ZodType<Data>
  readonly empty: Data
}

type Found<Data> = Data | 'damaged' | 'newer' | 'unread' | null

/**
 * Opens a file. A damaged one is put aside where the library may be written, at the latest before
 * anything is written in its place, and the one before is used. One of a later version, and one
 * that the disk does not give, are left as they are: what is there of them is not used.
 */
export async function openLibraryRecord<Data extends { readonly schema: number }>(
  library: Library,
  { name, schema, parts, empty }: Form<Data>,
): Promise<LibraryRecord<Data>> {
  const { disk, folder } = library
  const [file, previous] = [`${name}.json`, `${name}.prev.json`]
  const adapter = new DurableJsonFile<Data>(disk, join(folder, file), join(folder, previous))
  let unread: AppError | null = null
  const read = async (path: string): Promise<Found<Data>> => {
    try {
      const found = await new DurableJsonFile<unknown>(disk, join(folder, path)).read()
      if (found === null) return null
      const version = z.object({ schema: z.number() }).safeParse(found)
      if (version.success && version.data.schema > schema) return 'newer'
      const parsed = parts.safeParse(found)
      return parsed.success ? parsed.data : 'damaged'
    } catch (error) {
      if (error instanceof DamagedJsonFile || error instanceof SyntaxError) return 'damaged'
      unread = readError(error)
      return 'unread'
    }
  }

  const present = await read(file)
  const before = present === 'damaged' || present === null ? await read(previous) : null
  const found = before ?? present
  const newer = found === 'newer'
  const usable = typeof found === 'object' && found !== null ? found : null
  let data = usable ?? empty
  const problem: AppError | null = newer
    ? { code: 'SCHEMA_TOO_NEW', found: schema + 1, supported: schema }
    : (unread ?? (usable === null && found !== null ? { code: 'LIBRARY_DAMAGED', file } : null))

  let inTheWay = present === 'damaged'
  /** Throws what the disk throws. */
  const putAside = async (): Promise<void> => {
    if (!inTheWay) return
    const kept = `${name.replaceAll('/', '-')}-${fileTime(library.now())}.json`
    await quarantineFile(disk, folder, file, kept)
    inTheWay = false
  }
  // Tried again before the first change.
  if ((await library.mayWrite()) === null) await putAside().catch(() => null)

  const queue = createQueue()
  return {
    data: () => data,
    problem,
    change: (next) =>
      queue(async () => {
        const reason = newer ? 'schema' : await library.mayWrite()
        if (reason !== null) return fail({ code: 'READ_ONLY', reason })
        if (unread !== null) return fail(unread)
        const changed = next(data)
        if (!changed.ok || changed.value === data) return changed
        try {
          await putAside()
          await adapter.write(changed.value)
        } catch (error) {
          return fail(writeError(error, null))
        }
        data = changed.value
        return ok(data)
      }),
  }
}
