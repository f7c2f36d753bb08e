import { join } from 'node:path'
import type { InterviewId } from '#core/interview/ids.ts'
import type { ReadOnlyReason } from '#core/protocol/appError.ts'
import type { Disk } from '../disk/disk.ts'
import { isTemporaryName } from '../disk/durableWrite.ts'
import type { Cipher } from '../vault/cipher.ts'

/** Where an interview lives, and what its store needs to know of the world. */
export interface InterviewPlace {
  readonly id: InterviewId
  readonly disk: Disk
  /** `<library>/interviews/<id>` */
  readonly folder: string
  /** `<library>/backups` */
  readonly backups: string
  readonly cipher: Cipher
  /** Names the writing device in every frame. */
  readonly device: string
  now(): Date
  /** Asked before each write: why the library may not be written now; null: it may. */
  mayWrite(): Promise<ReadOnlyReason | null>
}

export const JOURNAL = 'journal.log'

export const journalPath = (place: InterviewPlace): string => join(place.folder, JOURNAL)

/**
 * True for an interview's folder: it holds more than what a crash leaves while one is created. It
 * may all the same have lost its journal.
 */
export async function hasFiles(disk: Disk, folder: string): Promise<boolean> {
  if ((await disk.stat(folder))?.isFolder !== true) return false
  return (await disk.list(folder)).some((name) => !isTemporaryName(name))
}
