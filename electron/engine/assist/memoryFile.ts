import { createHash, type Hash } from 'node:crypto'
import type { TranslationUnit } from '#core/assist/memory/translationUnit.ts'
import type { MemoryId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Disk, DiskFile } from '../disk/disk.ts'
import { encodeFrame, readFrame } from '../journal/frame.ts'
import { plainCipher } from '../vault/cipher.ts'

/** The version of the file's form. */
const MEMORY_SCHEMA = 1

const READ_BYTES = 1 << 20
const ARRAY_BEGINS = 0x5b

/** What a memory was imported as: its file alone is enough to use it. */
export interface MemoryHead {
  readonly schema: number
  readonly memory: MemoryId
  readonly name: string
  readonly penalty: number
  readonly importedAt: string
}

interface MemoryEnding {
  readonly units: number
  /** Texts by language. */
  readonly languages: Readonly<Record<string, number>>
  /** Lower-case hex SHA-256 of the hashes of the frames before, one after the other. */
  readonly frames: string
}

/** Makes the frames of a memory's file (docs/file-format.md), to be written one after the other. */
export interface MemoryFrames {
  head(facts: Omit<MemoryHead, 'schema' | 'memory'>): Uint8Array
  units(units: readonly TranslationUnit[]): Uint8Array
  /** The last one: a file without it was not written to its end. */
  ending(facts: Omit<MemoryEnding, 'frames'>): Uint8Array
}

export function memoryFrames(memory: MemoryId): MemoryFrames {
  const hashes = createHash('sha256')
  let number = 0
  const frameOf = (value: unknown): Uint8Array => {
    const payload = Buffer.from(JSON.stringify(value), 'utf8')
    const { bytes, hash } = encodeFrame(plainCipher.seal(payload, `${memory}:${number}`))
    number += 1
    hashes.update(hash)
    return bytes
  }
  return {
    head: (facts) => frameOf({ schema: MEMORY_SCHEMA, memory, ...facts } satisfies MemoryHead),
    units: frameOf,
    ending: (facts) => frameOf({ ...facts, frames: hashes.copy().digest('hex') }),
  }
}

/** The units of a payload that `readMemoryFile` handed on; its checksum vouches for them. */
export const unitsOf = (payload: Uint8Array): readonly TranslationUnit[] => json(payload)

/** Reads what a memory's file says of itself; null: nothing that holds. Throws what the disk throws. */
export async function readMemoryHead(disk: Disk, path: string): Promise<MemoryHead | null> {
  const file = await disk.open(path, 'read')
  try {
    for await (const frame of framesOf(file)) return frame === null ? null : json(frame.payload)
    return null
  } finally {
    await file.close()
  }
}

/**
 * Reads a memory's file and hands on its units frame by frame, as JSON whose checksum holds.
 * Null: it is whole. LIBRARY_DAMAGED: it is not, and what was handed on is no whole memory.
 * SCHEMA_TOO_NEW: a later version of the program wrote it. Throws what the disk throws.
 */
export async function readMemoryFile(
  disk: Disk,
  path: string,
  memory: MemoryId,
  take: (units: Uint8Array) => Promise<void>,
): Promise<AppError | null> {
  const damaged: AppError = { code: 'LIBRARY_DAMAGED', file: `memory/${memory}.units` }
  if ((await disk.stat(path)) === null) return damaged
  const file = await disk.open(path, 'read')
  try {
    const hashes = createHash('sha256')
    let number = 0
    let ended = false
    for await (const frame of framesOf(file)) {
      if (frame === null || ended) return damaged
      const opened = plainCipher.open(frame.payload, `${memory}:${number}`)
      if (!opened.ok) return damaged
      if (number === 0) {
        const problem = headProblem(json(opened.value), memory)
        if (problem !== null) return problem === 'damaged' ? damaged : problem
      } else if (opened.value[0] === ARRAY_BEGINS) {
        await take(Uint8Array.from(opened.value))
      } else {
        if (!closes(json(opened.value), hashes)) return damaged
        ended = true
      }
      hashes.update(frame.hash)
      number += 1
    }
    return ended ? null : damaged
  } finally {
    await file.close()
  }
}

function headProblem(
  { schema, memory }: Partial<MemoryHead>,
  expected: MemoryId,
): AppError | 'damaged' | null {
  if (typeof schema === 'number' && schema > MEMORY_SCHEMA) {
    return { code: 'SCHEMA_TOO_NEW', found: schema, supported: MEMORY_SCHEMA }
  }
  return schema === MEMORY_SCHEMA && memory === expected ? null : 'damaged'
}

const closes = ({ frames }: Partial<MemoryEnding>, hashes: Hash): boolean =>
  frames === hashes.copy().digest('hex')

/** The frames of a file in order; null, and the end, where one does not hold. */
async function* framesOf(
  file: DiskFile,
): AsyncGenerator<{ readonly payload: Buffer; readonly hash: string } | null> {
  const size = await file.size()
  let window = Buffer.alloc(0)
  let at = 0
  while (at < size) {
    const reading = readFrame(window)
    if (reading.type === 'frame') {
      yield reading
      window = window.subarray(reading.size)
      at += reading.size
      continue
    }
    const wanted = Math.max((reading.type === 'incomplete' && reading.size) || 0, READ_BYTES)
    const left = size - at
    const mayGrow = reading.type === 'incomplete' && (reading.size ?? 0) <= left
    const more = mayGrow && window.byteLength < left ? await readAt(file, at, wanted) : null
    if (more === null || more.byteLength <= window.byteLength) return yield null
    window = more
  }
}

async function readAt(file: DiskFile, from: number, bytes: number): Promise<Buffer<ArrayBuffer>> {
  const buffer = Buffer.allocUnsafe(bytes)
  let filled = 0
  while (filled < bytes) {
    const read = await file.read(buffer.subarray(filled), from + filled)
    if (read === 0) break
    filled += read
  }
  return buffer.subarray(0, filled)
}

const json = <Value>(payload: Uint8Array): Value =>
  JSON.parse(Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('utf8'))

/** Longer than any last frame. */
const TAIL_BYTES = 64 * 1024

/** What a memory's last frame says; null: there is none that holds. Throws what the disk throws. */
export async function readMemoryEnding(
  disk: Disk,
  path: string,
): Promise<Omit<MemoryEnding, 'frames'> | null> {
  const file = await disk.open(path, 'read')
  try {
    const size = await file.size()
    const from = Math.max(0, size - TAIL_BYTES)
    const tail = await readAt(file, from, size - from)
    // No payload holds a line feed, so the last but one is where the last frame begins.
    const start = tail.lastIndexOf('\n', tail.byteLength - 2) + 1
    const reading = readFrame(tail.subarray(start))
    if (reading.type !== 'frame' || reading.payload[0] === ARRAY_BEGINS) return null
    const ending = json<Partial<MemoryEnding>>(reading.payload)
    const { units, languages } = ending
    return units === undefined || languages === undefined ? null : { units, languages }
  } finally {
    await file.close()
  }
}
