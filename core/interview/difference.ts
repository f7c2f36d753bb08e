import { sameValue } from './sameValue.ts'

/**
 * What a change would really change: the fields whose value differs, as they stand and as they
 * would stand. Null when nothing differs. A field set to undefined says nothing.
 */
export function difference<Changes extends object>(
  entity: { readonly [Key in keyof Changes]: unknown },
  changes: Changes,
): { readonly before: Changes; readonly after: Changes } | null {
  const keys = (Object.keys(changes) as (keyof Changes)[]).filter(
    (key) => changes[key] !== undefined && !sameValue(entity[key], changes[key]),
  )
  if (keys.length === 0) return null
  const pick = (from: { readonly [Key in keyof Changes]: unknown }) =>
    Object.fromEntries(keys.map((key) => [key, from[key]])) as unknown as Changes
  return { before: pick(entity), after: pick(changes) }
}
