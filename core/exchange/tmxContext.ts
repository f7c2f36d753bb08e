import { normalizeText, TEXT_MAX } from '../interview/text.ts'

/**
 * Properties that hold the text before: `x-context-pre` (a `<seg>` element written as text) and
 * `prev` (the plain text).
 */
const TYPES = ['x-context-pre', 'prev']

/** The type of the property under which we write it ourselves. */
export const TMX_CONTEXT = 'x-context-pre'

/** The text before that a property records. Empty: it records something else. */
export function previousOf(type: string, value: string): string {
  if (!TYPES.includes(type)) return ''
  const inner = /^\s*<seg>([\s\S]*)<\/seg>\s*$/.exec(value)?.[1]
  const text = normalizeText(inner === undefined ? value : plain(inner))
  return text.length <= TEXT_MAX ? text : ''
}

/** A text as `previousOf` reads it back. */
export const contextValue = (text: string): string =>
  `<seg>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</seg>`

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Without tags, and with the entities of XML resolved, once. */
const plain = (markup: string): string =>
  markup
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => ENTITIES[name] ?? '')
