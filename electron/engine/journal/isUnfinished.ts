import type { DiskFile } from '../disk/disk.ts'
import { HEADER_MAX, readFrame } from './frame.ts'

const CHUNK = 1 << 16
const LF = 0x0a

/**
 * True when the bytes from `offset` to the end are a frame that was not written to its end: the
 * beginning of a frame, shorter than its length says, without any LF. A payload holds no LF, so a
 * frame that once was complete, or has another after it, still shows one; such bytes are damage
 * and are never cut. NULs at the very end count as not written: some file systems grow a file
 * before its bytes arrive.
 */
export async function isUnfinished(
  file: DiskFile,
  offset: number,
  fileSize: number,
): Promise<boolean> {
  const chunk = Buffer.allocUnsafe(CHUNK)
  let beginning = Buffer.alloc(0)
  let written = 0
  let at = offset
  while (at < fileSize) {
    const read = await file.read(chunk.subarray(0, Math.min(CHUNK, fileSize - at)), at)
    if (read === 0) break
    const bytes = chunk.subarray(0, read)
    if (bytes.includes(LF)) return false
    if (at === offset) beginning = Buffer.from(bytes.subarray(0, HEADER_MAX))
    written = lastWritten(bytes, at - offset) ?? written
    at += read
  }
  const reading = readFrame(beginning.subarray(0, written))
  return reading.type === 'incomplete' && (reading.size === null || written < reading.size)
}

/** Bytes up to and with the last that is not NUL; null: all are. */
function lastWritten(bytes: Buffer, before: number): number | null {
  for (let at = bytes.byteLength - 1; at >= 0; at -= 1) {
    if (bytes[at] !== 0) return before + at + 1
  }
  return null
}
