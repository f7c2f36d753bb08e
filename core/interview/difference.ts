import { sameValue } from './sameValue.ts'

/**
 * What a change would really change: the fields whose value differs, as they stand and as they
 * would stand. Null when nothing differs.
 */
export function difference<Entity extends object, Changes extends Partial<Entity>>(
  entity: Entity,
  changes: Changes,
): { readonly before: Changes; readonly after: Changes } | null {
  const keys = (Object.keys(changes) as (keyof Changes & keyof Entity)[]).filter(
    (key) => changes[key] !== undefined && !sameValue(entity[key], changes[key]),
  )
  if (keys.length === 0) return null
  const pick = (from: object) =>
    Object.fromEntries(keys.map((key) => [key, (from as Changes)[key]])) as Changes
  return { before: pick(entity), after: pick(changes) }
}
