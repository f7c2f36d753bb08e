import type { DiskFile } from './disk.ts'

/**
 * Writes every byte, going on after a short write. A disk that takes no byte at all without
 * saying why is full: throws ENOSPC.
 */
export async function writeAll(file: DiskFile, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.byteLength) {
    const taken = await file.write(bytes.subarray(written))
    if (taken === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    written += taken
  }
}
