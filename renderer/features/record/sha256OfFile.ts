import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

interface Reading {
  readonly signal: AbortSignal
  /** Told how many bytes have been read. */
  readonly progress: (bytes: number) => void
}

/**
 * The SHA-256 (FIPS 180-4) of a file as 64 lower-case hexadecimal digits. The file is read part by
 * part and never held whole; nothing of it is kept or sent anywhere. Rejects with the signal's
 * reason when it is given up, and with the reader's error when the file cannot be read to its end.
 */
export async function sha256OfFile(file: Blob, { signal, progress }: Reading): Promise<string> {
  const hash = sha256.create()
  const reader = file.stream().getReader()
  let read = 0
  try {
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await reader.read()
      if (done) return bytesToHex(hash.digest())
      hash.update(value)
      read += value.length
      progress(read)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
