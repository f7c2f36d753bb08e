import { join } from 'node:path'
import type { Disk } from '../disk/disk.ts'
import { durableWrite, renameOver } from '../disk/durableWrite.ts'
import { readWhole } from '../disk/readWhole.ts'

/** The folder, beside what it came from, where damaged bytes are kept. Nothing in it is deleted. */
const FOLDER = 'quarantine'

/** A time as part of a file name that every system takes, in UTC: 20250113T120322000Z. */
export const fileTime = (now: Date): string => now.toISOString().replaceAll(/[-:.]/g, '')

/** Keeps bytes durably; answers the file's name. Throws what the disk throws. */
export async function quarantineBytes(
  disk: Disk,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const free = await freeName(disk, join(folder, FOLDER), name)
  await durableWrite(disk, join(folder, FOLDER, free), bytes)
  return free
}

/** Keeps a copy of a file; the file itself stays until something is put in its place. */
export async function quarantineBytesOf(
  disk: Disk,
  folder: string,
  file: string,
  name: string,
): Promise<string | null> {
  const bytes = await readWhole(disk, join(folder, file))
  return bytes === null ? null : quarantineBytes(disk, folder, name, bytes)
}

/** Moves a file there; answers its new name. Nothing happens when it does not exist: null. */
export async function quarantineFile(
  disk: Disk,
  folder: string,
  file: string,
  name: string,
): Promise<string | null> {
  if ((await disk.stat(join(folder, file))) === null) return null
  const free = await freeName(disk, join(folder, FOLDER), name)
  await renameOver(disk, join(folder, file), join(folder, FOLDER, free))
  await disk.syncFolder(join(folder, FOLDER))
  await disk.syncFolder(folder)
  return free
}

async function freeName(disk: Disk, folder: string, name: string): Promise<string> {
  await disk.makeFolder(folder)
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}.${number}`
    if ((await disk.stat(join(folder, candidate))) === null) return candidate
  }
}
