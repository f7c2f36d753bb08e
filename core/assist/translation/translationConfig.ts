import { z } from 'zod'
import { lineSchema } from '../../interview/text.ts'
import type { ServerAddress } from './serverAddress.ts'

/** What a translation server understands. */
export const TRANSLATION_KINDS = ['openai-compatible', 'libretranslate'] as const
export type TranslationKind = (typeof TRANSLATION_KINDS)[number]

/** The machine translation that a person has set up. The key is not part of it. */
export const translationConfigSchema = z
  .strictObject({
    enabled: z.boolean(),
    kind: z.enum(TRANSLATION_KINDS),
    /** As it was typed (`serverAddress` reads it); empty: none yet. */
    baseUrl: z.string().max(500),
    /** Named to an OpenAI-compatible server; LibreTranslate has none. */
    model: lineSchema,
    /**
     * The origin (`scheme://host:port`) outside of this machine to which the person agreed that
     * text may be sent; null: to none. It holds for that origin alone, and is never kept in the
     * library: the engine keeps it for this person on this machine.
     */
    acceptedOrigin: z.string().max(500).nullable(),
    /** How long an answer is waited for. */
    timeoutSeconds: z.int().min(5).max(600),
  })
  .readonly()
export type TranslationConfig = z.infer<typeof translationConfigSchema>

/** What may stand in a header of HTTP (RFC 9110, 5.5), without spaces. */
export const translationKeySchema = z.string().regex(/^[\x21-\x7e]{1,4096}$/)

export const DEFAULT_TRANSLATION: TranslationConfig = {
  enabled: false,
  kind: 'openai-compatible',
  baseUrl: '',
  model: '',
  acceptedOrigin: null,
  timeoutSeconds: 30,
}

/** Whether text may be sent to an address: this machine, or what the person agreed to. */
export const isConfirmed = (config: TranslationConfig, address: ServerAddress): boolean =>
  address.loopback || config.acceptedOrigin === address.origin
