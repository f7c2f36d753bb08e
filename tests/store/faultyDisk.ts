import type { Disk, DiskFile, OpenMode } from '../../electron/engine/disk/disk.ts'
import { nodeDisk } from '../../electron/engine/disk/nodeDisk.ts'

/** Answers an error to throw in a call's place, or nothing to let it through. */
type Trap = (path: string) => Error | undefined

/** What goes wrong, and where. Every field may be changed while the disk is in use. */
export interface Faults {
  /** Bytes that still fit, over all files; null: endless. The last write is cut short there. */
  room: number | null
  /** The files that share the room; others are written as ever. */
  roomFor: (path: string) => boolean
  /** The most bytes that one write takes; null: all. */
  writeAtMost: number | null
  datasync: Trap
  sync: Trap
  rename: Trap
  open: (path: string, mode: OpenMode) => Error | undefined
  truncate: Trap
  makeFolder: Trap
  link: Trap
}

export const fault = (code: string): Error => Object.assign(new Error(code), { code })

/** The real file system with faults put in. */
export function faultyDisk(changes: Partial<Faults> = {}): { disk: Disk; faults: Faults } {
  const nothing = () => undefined
  const faults: Faults = {
    room: null,
    roomFor: () => true,
    writeAtMost: null,
    datasync: nothing,
    sync: nothing,
    rename: nothing,
    open: nothing,
    truncate: nothing,
    makeFolder: nothing,
    link: nothing,
    ...changes,
  }
  const trip = (error: Error | undefined) => {
    if (error !== undefined) throw error
  }
  const disk: Disk = {
    ...nodeDisk,
    async open(path, mode) {
      trip(faults.open(path, mode))
      return faultyFile(await nodeDisk.open(path, mode), path, faults)
    },
    async rename(from, to) {
      trip(faults.rename(to))
      await nodeDisk.rename(from, to)
    },
    async makeFolder(folder) {
      trip(faults.makeFolder(folder))
      await nodeDisk.makeFolder(folder)
    },
    async link(from, to) {
      trip(faults.link(to))
      await nodeDisk.link(from, to)
    },
  }
  return { disk, faults }
}

function faultyFile(file: DiskFile, path: string, faults: Faults): DiskFile {
  const trip = (error: Error | undefined) => {
    if (error !== undefined) throw error
  }
  return {
    ...file,
    async write(bytes) {
      const room = faults.roomFor(path) ? faults.room : null
      if (room === 0 && bytes.byteLength > 0) throw fault('ENOSPC')
      const most = Math.min(room ?? Infinity, faults.writeAtMost ?? Infinity)
      const written = await file.write(bytes.subarray(0, most))
      if (room !== null) faults.room = room - written
      return written
    },
    async datasync() {
      trip(faults.datasync(path))
      await file.datasync()
    },
    async sync() {
      trip(faults.sync(path))
      await file.sync()
    },
    async truncate(bytes) {
      trip(faults.truncate(path))
      await file.truncate(bytes)
    },
  }
}
