import { z } from 'zod'

/** The longest text of one field, in UTF-16 code units. */
export const TEXT_MAX = 200_000
/** The longest one-line field (title, name, label), in UTF-16 code units. */
export const LINE_MAX = 1_000

/** Control characters that carry no text: all of C0 and C1 except TAB and LF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/**
 * Characters that are neither changed nor joined with one another by any of the steps below:
 * Latin, Cyrillic, Hangul syllables, punctuation. Most texts hold no others.
 */
const AS_STORED =
  /^[\t\n\u0020-\u007e\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u3001-\u3029\uac00-\ud7a3]*$/

/**
 * The form in which every text is stored: Unicode NFC (UAX #15), LF line ends, no lone
 * surrogates, no control characters except TAB and LF. Idempotent.
 */
export function normalizeText(text: string): string {
  if (AS_STORED.test(text)) return text
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '').normalize('NFC')
}

/** As `normalizeText`, on one line and without surrounding white space. */
export function normalizeLine(text: string): string {
  return normalizeText(text).replace(/\s+/g, ' ').trim()
}

/** A stored text of any length up to TEXT_MAX code units. */
export const textSchema = z.string().max(TEXT_MAX)
/** A stored one-line text up to LINE_MAX code units. */
export const lineSchema = z.string().max(LINE_MAX)
/** A date and time as RFC 3339 in UTC with milliseconds, for example 2025-01-13T12:03:22.000Z. */
export const instantSchema = z.iso.datetime({ precision: 3 })
/** A position in a recording, in whole milliseconds from its start. */
export const mediaTimeSchema = z.int().min(0).max(1_000_000_000)
/** A key that sorts an entity among its siblings by code-unit order (fractional indexing). */
export const orderKeySchema = z.string().min(1).max(4_096)

/** A half-open range [start, end) in UTF-16 code units of a stored text. */
export const rangeSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).readonly()
export type TextRange = z.infer<typeof rangeSchema>
