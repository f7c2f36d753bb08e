import { ok, type Result } from '#core/protocol/result.ts'

/**
 * Turns a frame's payload into what stands on disk and back. Sealed bytes hold neither LF nor
 * NUL, so that an unfinished frame at a journal's end can be told from a damaged one.
 */
export interface Cipher {
  /** `context` binds the bytes to their place: the interview and the frame's number. */
  seal(bytes: Uint8Array, context: string): Uint8Array
  open(bytes: Uint8Array, context: string): Result<Uint8Array, 'wrong-key' | 'altered'>
}

/** No encryption: what is written is what stands there. */
export const plainCipher: Cipher = {
  seal: (bytes) => bytes,
  open: (bytes) => ok(bytes),
}
