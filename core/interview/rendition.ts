import { z } from 'zod'
import { participantIdSchema } from './ids.ts'
import { languageTagSchema } from './languageTag.ts'
import { instantSchema, lineSchema, textSchema } from './text.ts'

export const RENDITION_STATUSES = ['draft', 'final'] as const
export type RenditionStatus = (typeof RENDITION_STATUSES)[number]

/** original: what was said; interpreted: rendered live; translated: rendered later from text or recording. */
export const RENDITION_KINDS = ['original', 'interpreted', 'translated'] as const
export type RenditionKind = (typeof RENDITION_KINDS)[number]

export const originSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('typed') }).readonly(),
  z
    .strictObject({
      type: z.literal('memory'),
      /** Percent, 0 to 101 (101: same text and same neighbour). */
      score: z.number().min(0).max(101),
      /** Names the translation unit that was accepted. */
      unit: lineSchema,
    })
    .readonly(),
  z.strictObject({ type: z.literal('machine'), engine: lineSchema }).readonly(),
])
export type RenditionOrigin = z.infer<typeof originSchema>

/**
 * A segment's text in one language.
 *
 * `revision` counts the texts this rendition has had, from 1. `basedOn` names the source
 * language and the source rendition's revision at the time of writing (0: there was no source
 * text yet); null for the source itself. A rendition is stale when that no longer holds
 * (`isStale`).
 */
export const renditionSchema = z
  .strictObject({
    text: textSchema.min(1),
    status: z.enum(RENDITION_STATUSES),
    kind: z.enum(RENDITION_KINDS),
    /** The participant who made it; null: not recorded. */
    author: participantIdSchema.nullable(),
    origin: originSchema,
    revision: z.int().min(1),
    basedOn: z
      .strictObject({ language: languageTagSchema, revision: z.int().min(0) })
      .readonly()
      .nullable(),
    at: instantSchema,
  })
  .readonly()
export type Rendition = z.infer<typeof renditionSchema>
