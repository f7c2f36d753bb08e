import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { InterviewSummary } from '#core/protocol/hostApi.ts'
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '#core/protocol/settings.ts'
import type { Disk } from '../disk/disk.ts'
import { fileTime, quarantineFile } from '../interview/quarantine.ts'
import { createQueue } from '../interview/serialQueue.ts'
import { DurableJsonFile } from '../snapshot/durableJsonFile.ts'

const NAME = 'library.json'
const PREVIOUS = 'library.prev.json'

/** The version of the file's form. */
const LIBRARY_SCHEMA = 1

/** What the index remembers of a journal, and the state of the file it was read from. */
export interface IndexEntry {
  /** Bytes of the journal. */
  readonly size: number
  readonly modifiedMs: number
  readonly head: string
  readonly summary: InterviewSummary
}

interface LibraryData {
  readonly schema: number
  /** This library's name for each machine that wrote to it, by host name. */
  readonly devices: Readonly<Record<string, string>>
  readonly settings: Settings
  readonly index: Readonly<Record<string, IndexEntry>>
}

/** Index entries are rebuilt when in doubt, so their inside is not looked at here. */
const librarySchema = z.strictObject({
  schema: z.literal(LIBRARY_SCHEMA),
  devices: z.record(z.string(), z.string().min(1).max(64)),
  // Settings that came with a later version of the program begin as they are by default.
  settings: z.preprocess(withDefaults, settingsSchema),
  index: z.record(
    z.string(),
    z.strictObject({
      size: z.number(),
      modifiedMs: z.number(),
      head: z.string(),
      summary: z.object({ id: z.string() }).loose(),
    }),
  ),
})

function withDefaults(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null
    ? { ...DEFAULT_SETTINGS, ...settings }
    : settings
}

/** A file of a later form, of which nothing but its version can be known. */
const versionedSchema = z.object({ schema: z.number().gt(LIBRARY_SCHEMA) })

/** The library's settings and index, in memory and, unless for viewing only, on disk. */
export interface LibraryFile {
  readonly device: string
  /** True: a later version of the program wrote the file; it is left as it is. */
  readonly newer: boolean
  settings(): Settings
  index(): Readonly<Record<string, IndexEntry>>
  /** Durable when it returns. Throws what the disk throws; nothing is changed then. */
  changeSettings(settings: Settings): Promise<void>
  changeIndex(index: Readonly<Record<string, IndexEntry>>): Promise<void>
}

/**
 * Reads library.json. A damaged one is put aside (`writable`) and the one before is used, or a new
 * one is begun: the interviews themselves do not depend on it.
 */
export async function openLibraryFile(
  disk: Disk,
  folder: string,
  writable: boolean,
  now: Date,
): Promise<LibraryFile> {
  const adapter = new DurableJsonFile<LibraryData>(disk, join(folder, NAME), join(folder, PREVIOUS))
  const empty = { schema: LIBRARY_SCHEMA, devices: {}, settings: DEFAULT_SETTINGS, index: {} }
  const db = new Low<LibraryData>(adapter, empty)
  const present = await readLibraryData(disk, join(folder, NAME))
  const newer = present === 'newer'
  const mayWrite = writable && !newer
  if (present === 'damaged' && mayWrite) {
    await quarantineFile(disk, folder, NAME, `library-${fileTime(now)}.json`).catch(() => null)
  }
  if (present === 'damaged') {
    const previous = await readLibraryData(disk, join(folder, PREVIOUS))
    if (typeof previous === 'object' && previous !== null) db.data = previous
  } else if (typeof present === 'object' && present !== null) db.data = present

  const queue = createQueue()
  const change = (changes: Partial<LibraryData>): Promise<void> =>
    queue(async () => {
      const before = db.data
      db.data = { ...before, ...changes }
      if (!mayWrite) return
      try {
        await db.write()
      } catch (error) {
        db.data = before
        throw error
      }
    })

  const device = db.data.devices[hostname()] ?? randomUUID()
  if (db.data.devices[hostname()] === undefined && mayWrite) {
    // The name is taken up again with the next write should this one fail.
    await change({ devices: { ...db.data.devices, [hostname()]: device } }).catch(() => undefined)
  }
  return {
    device,
    newer,
    settings: () => db.data.settings,
    index: () => db.data.index,
    changeSettings: (settings) => change({ settings }),
    changeIndex: (index) => change({ index }),
  }
}

async function readLibraryData(
  disk: Disk,
  path: string,
): Promise<LibraryData | 'damaged' | 'newer' | null> {
  try {
    const data = await new DurableJsonFile<unknown>(disk, path).read()
    if (data === null) return null
    if (versionedSchema.safeParse(data).success) return 'newer'
    const parsed = librarySchema.safeParse(data)
    return parsed.success ? (parsed.data as unknown as LibraryData) : 'damaged'
  } catch {
    return 'damaged'
  }
}
