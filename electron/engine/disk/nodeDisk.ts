import { constants } from 'node:fs'
import { type FileHandle, link, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import type { Disk, DiskFile, OpenMode } from './disk.ts'
import { faultCode } from './faultCode.ts'

const FLAGS: Readonly<Record<OpenMode, string | number>> = {
  read: 'r',
  append: constants.O_RDWR | constants.O_APPEND,
  create: 'wx+',
  change: 'r+',
}

/** The file system itself. */
export const nodeDisk: Disk = {
  open: async (path, mode) => fileOver(await open(path, FLAGS[mode], 0o600)),
  async stat(path) {
    try {
      const entry = await stat(path, { bigint: true })
      return {
        size: Number(entry.size),
        modifiedMs: Number(entry.mtimeMs),
        isFolder: entry.isDirectory(),
        file: `${entry.dev}:${entry.ino}`,
        identity: `${entry.dev}:${entry.ino}:${entry.mtimeNs}:${entry.size}`,
      }
    } catch (error) {
      if (faultCode(error) === 'ENOENT') return null
      throw error
    }
  },
  list: (folder) => readdir(folder),
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  },
  rename,
  link,
  async remove(path) {
    try {
      await unlink(path)
    } catch (error) {
      if (faultCode(error) !== 'ENOENT') throw error
    }
  },
  async syncFolder(folder) {
    // Windows opens no folder as a file; its file system orders renames itself.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

function fileOver(handle: FileHandle): DiskFile {
  return {
    async read(target, position) {
      return (await handle.read(target, 0, target.byteLength, position)).bytesRead
    },
    async write(bytes) {
      return (await handle.write(bytes)).bytesWritten
    },
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    truncate: (bytes) => handle.truncate(bytes),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  }
}
