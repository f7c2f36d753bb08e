import { z } from 'zod'

/** The least and the greatest number of languages an interview may have. */
export const LANGUAGES_MIN = 1
export const LANGUAGES_MAX = 6

/** What a new interview starts with. */
export const DEFAULT_LANGUAGES = ['ko', 'uk', 'en'] as const

/** Canonical forms already asked for: a transcript names the same few tags thousands of times. */
const known = new Map<string, string | null>()
const KNOWN_MAX = 1_000

/**
 * The canonical form of a BCP-47 language tag (RFC 5646, section 4.5), or null when the tag is
 * not well-formed. `KO-kr` becomes `ko-KR`.
 */
export function canonicalLanguageTag(tag: string): string | null {
  const before = known.get(tag)
  if (before !== undefined) return before
  const canonical = canonicalized(tag)
  if (known.size < KNOWN_MAX) known.set(tag, canonical)
  return canonical
}

function canonicalized(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** A well-formed BCP-47 tag in canonical form. */
export const languageTagSchema = z
  .string()
  .min(2)
  .max(35)
  .refine((tag) => canonicalLanguageTag(tag) === tag, 'not a canonical BCP-47 tag')
  .brand<'LanguageTag'>()

export type LanguageTag = z.infer<typeof languageTagSchema>

/** Parses a tag typed by a person; null when it is not well-formed. */
export function parseLanguageTag(tag: string): LanguageTag | null {
  const canonical = canonicalLanguageTag(tag.trim())
  if (canonical === null) return null
  const parsed = languageTagSchema.safeParse(canonical)
  return parsed.success ? parsed.data : null
}
