import type { DiskFile } from '../../electron/engine/disk/disk.ts'

/** Bytes as a file that can only be read: for tests that read thousands of variants. */
export function memoryFile(bytes: Uint8Array): DiskFile {
  const refuse = async () => {
    throw new Error('this file can only be read')
  }
  return {
    async read(target, position) {
      const part = bytes.subarray(position, position + target.byteLength)
      target.set(part)
      return part.byteLength
    },
    write: refuse,
    datasync: refuse,
    sync: refuse,
    truncate: refuse,
    size: async () => bytes.byteLength,
    close: async () => undefined,
  }
}
