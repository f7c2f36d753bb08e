import type { Disk } from '../disk/disk.ts'
import { readFrame } from './frame.ts'

/** Reads one frame of a journal; null when none that holds stands there. Throws what the disk throws. */
export async function readFrameAt(
  disk: Disk,
  path: string,
  { offset, size }: { readonly offset: number; readonly size: number },
): Promise<{ readonly payload: Buffer; readonly hash: string } | null> {
  const file = await disk.open(path, 'read')
  try {
    const bytes = Buffer.alloc(size)
    for (let filled = 0; filled < size; ) {
      const read = await file.read(bytes.subarray(filled), offset + filled)
      if (read === 0) return null
      filled += read
    }
    const reading = readFrame(bytes)
    return reading.type === 'frame' ? reading : null
  } finally {
    await file.close()
  }
}
