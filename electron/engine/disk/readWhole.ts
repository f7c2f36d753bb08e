import type { Disk } from './disk.ts'

/** The bytes of a file; null when it does not exist. Throws what the disk throws. */
export async function readWhole(disk: Disk, path: string): Promise<Uint8Array | null> {
  if ((await disk.stat(path)) === null) return null
  const file = await disk.open(path, 'read')
  try {
    const bytes = new Uint8Array(await file.size())
    let filled = 0
    while (filled < bytes.byteLength) {
      const read = await file.read(bytes.subarray(filled), filled)
      if (read === 0) break
      filled += read
    }
    return bytes.subarray(0, filled)
  } finally {
    await file.close()
  }
}
