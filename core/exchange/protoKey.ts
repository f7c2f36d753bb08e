/** Deeper than any document: what is nested deeper is refused by the schema. */
const DEPTH_MAX = 16

/**
 * The path of a key `__proto__` in parsed JSON; null: there is none. Such a key is the name of
 * nothing, and what copies records leaves it out without a word.
 */
export function protoKey(value: unknown, depth = 0): readonly PropertyKey[] | null {
  if (typeof value !== 'object' || value === null || depth > DEPTH_MAX) return null
  if (Object.hasOwn(value, '__proto__')) return ['__proto__']
  for (const [key, inner] of Object.entries(value)) {
    const path = protoKey(inner, depth + 1)
    if (path !== null) return [Array.isArray(value) ? Number(key) : key, ...path]
  }
  return null
}
