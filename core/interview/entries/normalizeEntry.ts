import { normalizeLine, normalizeText } from '../text.ts'
import type { EntryKind } from './recordEntry.ts'

/** The fields that hold text of several lines; every other string of an entry stands on one. */
const TEXTS: Readonly<Partial<Record<EntryKind, readonly string[]>>> = {
  interviewee: ['health', 'comprehension'],
  interpreter: ['credentials'],
  notice: ['text', 'replyText'],
  'read-back': ['note'],
  remark: ['text', 'answer'],
}

/**
 * The fields of an entry, or some of them, as they are stored: lines and texts normalised, texts
 * of white space alone empty, languages without a text left out, nobody named twice. Ids, tags,
 * times and words of a list are their own normal form. Idempotent.
 */
export function normalizeEntry<Fields extends { readonly kind: EntryKind }>(
  fields: Fields,
): Fields {
  const texts = TEXTS[fields.kind] ?? []
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, normalize(value, texts.includes(key))]),
  ) as Fields
}

function normalize(value: unknown, isText: boolean): unknown {
  if (typeof value === 'string') return isText ? normalizeBody(value) : normalizeLine(value)
  if (Array.isArray(value)) return [...new Set(value)]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([language, text]) => [language, normalize(text, isText)] as const)
      .filter(([, text]) => text !== ''),
  )
}

function normalizeBody(text: string): string {
  const normalized = normalizeText(text)
  return normalized.trim() === '' ? '' : normalized
}
