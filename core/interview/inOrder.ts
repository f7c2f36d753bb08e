interface Ordered {
  readonly order: string
  readonly id: string
}

/** Compares siblings by (order key, id), in code-unit order. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** The entities as an array sorted by (order key, id). */
export function inOrder<T extends Ordered>(entities: Iterable<T>): readonly T[] {
  return [...entities].sort(compareOrder)
}
