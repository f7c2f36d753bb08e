import type { FrameFault } from '#core/protocol/appError.ts'
import type { DiskFile } from '../disk/disk.ts'
import type { Cipher } from '../vault/cipher.ts'
import { NO_FRAME, readFrame } from './frame.ts'
import { isUnfinished } from './isUnfinished.ts'
import { readPlace, SCHEMA } from './payload.ts'

/** Bytes read at a time. */
const CHUNK = 1 << 20

/** The part of a journal that holds. */
export interface GoodPrefix {
  readonly frames: number
  /** Hash of the last frame. */
  readonly head: string
  readonly bytes: number
}

export type JournalFault =
  /** The last frame was not written to its end, so it was never acknowledged. */
  | { readonly type: 'torn'; readonly bytes: number }
  | { readonly type: 'damaged'; readonly reason: FrameFault }
  | { readonly type: 'newer'; readonly schema: number }

/** The prefix of which nothing was read yet. */
export const NO_PREFIX: GoodPrefix = { frames: 0, head: NO_FRAME, bytes: 0 }

/** What a journal holds, and why it does not hold further: frame `good.frames + 1`. */
export interface Scan {
  readonly good: GoodPrefix
  readonly fault: JournalFault | null
}

export interface ScannedFrame {
  readonly seq: number
  readonly hash: string
  readonly offset: number
  /** The whole frame; valid only during the visit. */
  readonly bytes: Buffer
  /** The payload, opened; valid only during the visit. */
  readonly payload: Buffer
}

/** Looks at a frame that holds as bytes; a fault it names ends the scan before that frame. */
export type Visit = (frame: ScannedFrame) => FrameFault | null

export interface JournalKey {
  readonly interview: string
  readonly cipher: Cipher
}

/**
 * Reads a journal from the end of `prefix` on, which is known to hold, and checks every frame:
 * length, hash, terminator, number and chain. Parses no payload; `visit` may. Throws what the disk
 * throws.
 */
export async function scanJournal(
  file: DiskFile,
  key: JournalKey,
  prefix: GoodPrefix = NO_PREFIX,
  visit?: Visit,
): Promise<Scan> {
  const fileSize = await file.size()
  const good = { ...prefix }
  let space = Buffer.allocUnsafe(Math.min(CHUNK, Math.max(fileSize - good.bytes, 1)))
  let window = space.subarray(0, 0)
  let windowStart = good.bytes

  const fill = async (atLeast: number) => {
    if (space.byteLength < atLeast) space = Buffer.allocUnsafe(atLeast)
    const wanted = Math.min(space.byteLength, fileSize - good.bytes)
    let filled = 0
    while (filled < wanted) {
      const read = await file.read(space.subarray(filled, wanted), good.bytes + filled)
      if (read === 0) break
      filled += read
    }
    window = space.subarray(0, filled)
    windowStart = good.bytes
    return filled
  }

  while (good.bytes < fileSize) {
    const bytes = window.subarray(good.bytes - windowStart)
    const reading = readFrame(bytes)
    if (reading.type === 'frame') {
      const fault = checkFrame(reading, bytes.subarray(0, reading.size), good, key, visit)
      if (fault !== null) return { good, fault }
      good.frames += 1
      good.head = reading.hash
      good.bytes += reading.size
      continue
    }
    const left = fileSize - good.bytes
    if (reading.type === 'incomplete' && (reading.size ?? 0) <= left) {
      const known = window.byteLength - (good.bytes - windowStart)
      if (known < left && (await fill(reading.size ?? 0)) > known) continue
    }
    if (await isUnfinished(file, good.bytes, fileSize)) {
      return { good, fault: { type: 'torn', bytes: left } }
    }
    const reason = reading.type === 'fault' ? reading.reason : 'length'
    return { good, fault: { type: 'damaged', reason } }
  }
  return { good, fault: null }
}

function checkFrame(
  frame: { readonly hash: string; readonly payload: Buffer },
  bytes: Buffer,
  good: GoodPrefix,
  key: JournalKey,
  visit: Visit | undefined,
): JournalFault | null {
  const seq = good.frames + 1
  const opened = key.cipher.open(frame.payload, `${key.interview}:${seq}`)
  if (!opened.ok) return { type: 'damaged', reason: 'checksum' }
  const payload = Buffer.from(opened.value.buffer, opened.value.byteOffset, opened.value.byteLength)
  const place = readPlace(payload)
  if (place === null) return { type: 'damaged', reason: 'shape' }
  if (place.prev !== good.head) return { type: 'damaged', reason: 'chain' }
  if (place.seq !== seq) return { type: 'damaged', reason: 'sequence' }
  if (place.schema > SCHEMA) return { type: 'newer', schema: place.schema }
  const visited = { seq, hash: frame.hash, offset: good.bytes, bytes, payload }
  const reason = visit?.(visited) ?? null
  return reason === null ? null : { type: 'damaged', reason }
}
