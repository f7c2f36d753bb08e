import { createHash, type Hash } from 'node:crypto'
import type { DiskFile } from '../disk/disk.ts'

/** Bytes read at a time. */
const CHUNK = 1 << 20

/**
 * The running SHA-256 of a file's first bytes; null when the file is shorter. Throws what the disk
 * throws.
 */
export async function hashPrefix(file: DiskFile, bytes: number): Promise<Hash | null> {
  const running = createHash('sha256')
  const chunk = new Uint8Array(Math.min(CHUNK, bytes))
  for (let at = 0; at < bytes; ) {
    const read = await file.read(chunk.subarray(0, Math.min(CHUNK, bytes - at)), at)
    if (read === 0) return null
    running.update(chunk.subarray(0, read))
    at += read
  }
  return running
}
