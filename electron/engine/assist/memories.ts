import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type MemoryId, memoryIdSchema } from '#core/interview/ids.ts'
import { languageTagSchema } from '#core/interview/languageTag.ts'
import { lineSchema } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { MemoryInfo } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { durableFill } from '../disk/durableWrite.ts'
import { writeAll } from '../disk/writeAll.ts'
import { writeError } from '../disk/writeError.ts'
import { fileTime, quarantineFile } from '../interview/quarantine.ts'
import type { Library } from '../library/library.ts'
import { type LibraryRecord, openLibraryRecord } from './libraryRecord.ts'
import { readMemoryEnding, readMemoryHead } from './memoryFile.ts'
import { sweptNames } from './sweptNames.ts'

/** The version of the form of memory/<id>.json. */
const MEMORY_RECORD_SCHEMA = 1
const FOLDER = 'memory'

const memorySchema = z.strictObject({
  schema: z.literal(MEMORY_RECORD_SCHEMA),
  name: lineSchema,
  penalty: z.int().min(0).max(50),
  enabled: z.boolean(),
  units: z.int().min(0),
  languages: z.record(languageTagSchema, z.int().min(0)).readonly(),
  importedAt: z.string(),
})
type MemoryRecord = z.infer<typeof memorySchema>

const NOTHING: MemoryRecord = {
  schema: MEMORY_RECORD_SCHEMA,
  name: '',
  penalty: 0,
  enabled: true,
  units: 0,
  languages: {},
  importedAt: '',
}

type Changes = { readonly [Key in 'name' | 'penalty' | 'enabled']?: MemoryRecord[Key] | undefined }

/** What was written into a new memory. */
export interface Filled {
  readonly units: number
  readonly skipped: number
  readonly languages: MemoryRecord['languages']
}

type Write = (bytes: Uint8Array) => Promise<void>

/** The imported memories of a library, in `<library>/memory`. */
export interface Memories {
  list(): readonly MemoryInfo[]
  find(memory: MemoryId): MemoryInfo | null
  path(memory: MemoryId): string
  /**
   * Keeps what `fill` writes as a memory. All or nothing: an error of `fill` or of the disk leaves
   * nothing behind.
   */
  add(
    facts: Pick<MemoryRecord, 'name' | 'penalty' | 'importedAt'>,
    fill: (memory: MemoryId, write: Write) => Promise<Result<Filled, AppError>>,
  ): Promise<Result<Filled & { readonly memory: MemoryId }, AppError>>
  change(memory: MemoryId, changes: Changes): Promise<Result<null, AppError>>
  /** A damaged memory's file is put aside, never deleted. */
  remove(memory: MemoryId): Promise<Result<null, AppError>>
  /** Its file was found damaged: it is listed so, and not used. */
  damaged(memory: MemoryId, problem: AppError): void
}

interface Entry {
  readonly record: LibraryRecord<MemoryRecord>
  readonly bytes: number
  problem: AppError | null
}

/** Carries what `fill` answered through the writing that it ends. */
class FillFailed extends Error {
  readonly error: AppError

  constructor(error: AppError) {
    super(error.code)
    this.error = error
  }
}

export async function openMemories(library: Library): Promise<Memories> {
  const { disk, folder } = library
  const within = join(folder, FOLDER)
  const pathOf = (id: MemoryId): string => join(within, `${id}.units`)
  const entries = new Map<MemoryId, Entry>()
  for (const id of await memoryIds(library, within)) {
    entries.set(id, await openEntry(library, id, pathOf(id)))
  }

  const infoOf = (id: MemoryId, { record, bytes, problem }: Entry): MemoryInfo => {
    const { schema: _, ...facts } = record.data()
    return { id, ...facts, bytes, problem }
  }
  const unknown = (id: MemoryId) => fail({ code: 'UNKNOWN_RESOURCE', kind: 'memory', id } as const)

  return {
    list: () => [...entries].map(([id, entry]) => infoOf(id, entry)),
    find: (id) => {
      const entry = entries.get(id)
      return entry === undefined ? null : infoOf(id, entry)
    },
    path: pathOf,
    async add(facts, fill) {
      const reason = await library.mayWrite()
      if (reason !== null) return fail({ code: 'READ_ONLY', reason })
      const id = memoryIdSchema.parse(randomUUID())
      let filled: Filled | null = null
      let bytes = 0
      try {
        await disk.makeFolder(within)
        await durableFill(disk, pathOf(id), async (file) => {
          const written = await fill(id, async (chunk) => {
            bytes += chunk.byteLength
            await writeAll(file, chunk)
          })
          if (!written.ok) throw new FillFailed(written.error)
          // It may have taken long: the library may be another's by now.
          const lost = await library.mayWrite()
          if (lost !== null) throw new FillFailed({ code: 'READ_ONLY', reason: lost })
          filled = written.value
        })
      } catch (error) {
        return fail(error instanceof FillFailed ? error.error : writeError(error, null))
      }
      const { units, languages, skipped } = filled as unknown as Filled
      const record = await openRecord(library, id)
      const stored = await record.change((data) => ok({ ...data, ...facts, units, languages }))
      if (!stored.ok) {
        await disk.remove(pathOf(id)).catch(() => undefined)
        return stored
      }
      entries.set(id, { record, bytes, problem: null })
      return ok({ memory: id, units, languages, skipped })
    },
    async change(id, { name, penalty, enabled }) {
      const entry = entries.get(id)
      if (entry === undefined) return unknown(id)
      const changed = await entry.record.change((data) =>
        ok({
          ...data,
          name: name ?? data.name,
          penalty: penalty ?? data.penalty,
          enabled: enabled ?? data.enabled,
        }),
      )
      return changed.ok ? ok(null) : changed
    },
    async remove(id) {
      const entry = entries.get(id)
      if (entry === undefined) return unknown(id)
      const reason = await library.mayWrite()
      if (reason !== null) return fail({ code: 'READ_ONLY', reason })
      try {
        if (entry.problem !== null) {
          const kept = `memory-${fileTime(library.now())}-${id}.units`
          await quarantineFile(disk, folder, join(FOLDER, `${id}.units`), kept)
        }
        // The units first: what is left of a memory without them is seen to be no memory.
        for (const ending of ['units', 'json', 'prev.json']) {
          await disk.remove(join(within, `${id}.${ending}`))
        }
      } catch (error) {
        return fail(writeError(error, null))
      }
      entries.delete(id)
      return ok(null)
    },
    damaged(id, problem) {
      const entry = entries.get(id)
      if (entry !== undefined) entry.problem = problem
    },
  }
}

const openRecord = (library: Library, id: MemoryId): Promise<LibraryRecord<MemoryRecord>> =>
  openLibraryRecord<MemoryRecord>(library, {
    name: `${FOLDER}/${id}`,
    schema: MEMORY_RECORD_SCHEMA,
    parts: memorySchema,
    empty: NOTHING,
  })

/** The units say what they are, so that a memory whose record is lost is not lost itself. */
async function openEntry(library: Library, id: MemoryId, path: string): Promise<Entry> {
  const { disk } = library
  const record = await openRecord(library, id)
  const damaged: AppError = { code: 'LIBRARY_DAMAGED', file: `${FOLDER}/${id}.units` }
  try {
    const bytes = (await disk.stat(path))?.size ?? null
    if (bytes === null) return { record, bytes: 0, problem: damaged }
    if (record.data() !== NOTHING) return { record, bytes, problem: record.problem }
    const head = await readMemoryHead(disk, path)
    const ending = await readMemoryEnding(disk, path)
    if (head === null || ending === null) return { record, bytes, problem: damaged }
    const { name, penalty, importedAt } = head
    const known = memorySchema.safeParse({ ...NOTHING, name, penalty, importedAt, ...ending })
    if (!known.success) return { record, bytes, problem: damaged }
    const adopted = await record.change(() => ok(known.data))
    if (adopted.ok) return { record, bytes, problem: null }
    return { record: { ...record, data: () => known.data }, bytes, problem: null }
  } catch {
    return { record, bytes: 0, problem: damaged }
  }
}

/** The memories that are there; what a crash left half written is removed. */
async function memoryIds(library: Library, within: string): Promise<readonly MemoryId[]> {
  try {
    const ids = (await sweptNames(library, within)).flatMap((name) => {
      const id = /^([^.]+)\.(?:units|json|prev\.json)$/.exec(name)?.[1]
      const parsed = memoryIdSchema.safeParse(id)
      return parsed.success ? [parsed.data] : []
    })
    return [...new Set(ids)]
  } catch {
    return []
  }
}
