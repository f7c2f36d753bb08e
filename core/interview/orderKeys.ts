import { generateNKeysBetween } from 'fractional-indexing'
import { inOrder } from './inOrder.ts'

interface Ordered {
  readonly id: string
  readonly order: string
}

/** `count` keys that sort after `before` and in front of `behind` (null: an open end). */
export function orderKeysBetween(
  before: string | null,
  behind: string | null,
  count: number,
): readonly string[] {
  return generateNKeysBetween(before, behind, count)
}

/** A key that sorts after every sibling. */
export function lastOrderKey(siblings: Iterable<Ordered>): string {
  const last = inOrder(siblings).at(-1)
  return orderKeysBetween(last?.order ?? null, null, 1)[0] as string
}

/** A key that puts `moved` after the sibling `after` (null: first). Null: no such sibling. */
export function orderKeyAfter(
  siblings: Iterable<Ordered>,
  moved: string,
  after: string | null,
): string | null {
  const others = inOrder(siblings).filter((sibling) => sibling.id !== moved)
  const index = after === null ? -1 : others.findIndex((sibling) => sibling.id === after)
  if (after !== null && index < 0) return null
  return orderKeysBetween(
    others[index]?.order ?? null,
    others[index + 1]?.order ?? null,
    1,
  )[0] as string
}
