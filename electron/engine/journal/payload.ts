import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type InterviewEvent, interviewEventSchema } from '#core/interview/event.ts'
import { type CommandId, commandIdSchema } from '#core/interview/ids.ts'
import { instantSchema } from '#core/interview/text.ts'

/** The version of the payload's form that this program writes, and the newest it reads. */
export const SCHEMA = 3

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

const payloadSchema = z
  .strictObject({
    /** The wall clock; order is `seq` alone. */
    at: instantSchema,
    /** The device that wrote the frame. */
    by: z.string().min(1).max(64),
    /** Set when the wall clock stood before the frame before. */
    clockBack: z.literal(true).optional(),
    command: z
      .strictObject({
        id: commandIdSchema,
        type: z.string().min(1).max(64),
        undoes: commandIdSchema.optional(),
        redoes: commandIdSchema.optional(),
      })
      .readonly(),
    events: z.array(interviewEventSchema).min(1).readonly(),
    /** Hash of the frame before. */
    prev: sha256Schema,
    schema: z.int().min(1).max(SCHEMA),
    /** From 1. */
    seq: z.int().min(1),
  })
  .readonly()

/** What one frame records: a command that was carried out, and what happened. */
export interface Payload {
  readonly at: string
  readonly by: string
  readonly clockBack?: true
  readonly command: CommandRecord
  readonly events: readonly InterviewEvent[]
  readonly prev: string
  readonly schema: number
  readonly seq: number
}

export interface CommandRecord {
  readonly id: CommandId
  readonly type: string
  readonly undoes?: CommandId
  readonly redoes?: CommandId
}

/** The payload as canonical JSON (RFC 8785) in UTF-8. */
export function encodePayload(payload: Payload): Uint8Array {
  return Buffer.from(canonicalize(payload) as string, 'utf8')
}

/** Reads a payload whose hash held. */
export function decodePayload(
  bytes: Buffer,
): { readonly payload: Payload } | { readonly fault: 'json' | 'shape' } {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    return { fault: 'json' }
  }
  const parsed = payloadSchema.safeParse(value)
  return parsed.success ? { payload: parsed.data as Payload } : { fault: 'shape' }
}

/** The place a frame claims for itself. */
export interface FramePlace {
  readonly prev: string
  readonly schema: number
  readonly seq: number
}

/** Longest possible `,"prev":"…","schema":…,"seq":…}`. */
const SUFFIX_MAX = 128

/**
 * Reads `prev`, `schema` and `seq` without parsing the payload. Canonical JSON sorts its keys, so
 * these three end every payload; the closing brace is the outermost, so they cannot belong to
 * anything inside. Every later schema keeps them there. Null: they are not there.
 */
export function readPlace(payload: Buffer): FramePlace | null {
  const end = payload.toString('latin1', Math.max(0, payload.byteLength - SUFFIX_MAX))
  const found = /"prev":"([0-9a-f]{64})","schema":([1-9]\d{0,8}),"seq":([1-9]\d{0,14})\}$/.exec(end)
  if (found === null) return null
  return { prev: found[1] as string, schema: Number(found[2]), seq: Number(found[3]) }
}
