import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { InterviewId } from '#core/interview/ids.ts'
import type { Backup } from '#core/protocol/hostApi.ts'
import type { Disk } from '../disk/disk.ts'
import { durableFill } from '../disk/durableWrite.ts'
import { writeAll } from '../disk/writeAll.ts'
import { fileTime } from '../interview/quarantine.ts'

/** Backups kept of each interview. */
const KEPT = 10
const CHUNK = 1 << 20

const NAME = /^(.+)-(\d{8}T\d{9}Z)-(\d+)\.journal$/

/** The part of a journal to back up: all of it that is acknowledged. */
export interface JournalPart {
  readonly interview: InterviewId
  readonly journal: string
  readonly frames: number
  readonly bytes: number
}

/**
 * Copies a journal to the backups folder, reads the copy back, and keeps the newest ten. Nothing
 * happens when the newest backup already has these frames, or `unless-today` when there is one of
 * this day (UTC). Throws what the disk throws; a copy
 * that reads back otherwise throws too and is removed.
 */
export async function backUp(
  disk: Disk,
  folder: string,
  part: JournalPart,
  now: Date,
  when: 'changed' | 'unless-today',
): Promise<void> {
  const before = await listBackups(disk, folder, part.interview)
  const newest = before[0]
  if (newest?.frames === part.frames && newest.bytes === part.bytes) return
  if (when === 'unless-today' && newest?.at.slice(0, 10) === now.toISOString().slice(0, 10)) return
  await disk.makeFolder(folder)
  const name = `${part.interview}-${fileTime(after(now, newest))}-${part.frames}.journal`
  const source = await disk.open(part.journal, 'read')
  try {
    await durableFill(disk, join(folder, name), async (copy) => {
      const buffer = Buffer.allocUnsafe(CHUNK)
      for (let at = 0; at < part.bytes; ) {
        const wanted = buffer.subarray(0, Math.min(CHUNK, part.bytes - at))
        const read = await source.read(wanted, at)
        if (read === 0) throw new Error('the journal is shorter than expected')
        await writeAll(copy, wanted.subarray(0, read))
        const back = Buffer.allocUnsafe(read)
        await copy.read(back, at)
        if (hash('sha256', back) !== hash('sha256', wanted.subarray(0, read))) {
          throw new Error('the backup reads back otherwise')
        }
        at += read
      }
    })
  } finally {
    await source.close()
  }
  for (const old of before.slice(KEPT - 1)) await disk.remove(join(folder, old.id))
}

/** The backups of an interview, newest first. */
export async function listBackups(
  disk: Disk,
  folder: string,
  interview: InterviewId,
): Promise<readonly Backup[]> {
  if ((await disk.stat(folder)) === null) return []
  const backups: Backup[] = []
  for (const name of await disk.list(folder)) {
    const [, of, time, frames] = NAME.exec(name) ?? []
    if (of !== interview || time === undefined) continue
    const entry = await disk.stat(join(folder, name))
    if (entry === null) continue
    backups.push({
      id: name,
      at: instantOf(time),
      frames: Number(frames),
      bytes: entry.size,
      goodPrefix: false,
    })
  }
  return backups.sort((a, b) => (a.id < b.id ? 1 : -1))
}

/** The time, or just after the newest backup when the clock has gone back: names keep the order. */
const after = (now: Date, newest: Backup | undefined): Date =>
  new Date(Math.max(now.getTime(), newest === undefined ? 0 : Date.parse(newest.at) + 1))

/** 20250113T120322000Z → 2025-01-13T12:03:22.000Z */
const instantOf = (time: string): string =>
  time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z')
