/**
 * Remembers which ids of a large file have been seen, in 8 to 16 bytes an id, by a hash of 53
 * bits: of two million ids, the chance that one is taken for another is below one in a thousand,
 * and all that happens then is that an id gets a number behind it which it would not have needed.
 */
export interface IdSet {
  /** True: it is new, and is remembered now. */
  readonly add: (id: string) => boolean
}

export function createIdSet(): IdSet {
  let slots = new Float64Array(1_024)
  let used = 0
  const put = (table: Float64Array, hash: number): boolean => {
    const mask = table.length - 1
    // Zero marks a free slot, and no hash is zero.
    for (let at = hash % table.length; ; at = (at + 1) & mask) {
      const there = table[at]
      if (there === hash) return false
      if (there === 0) {
        table[at] = hash
        return true
      }
    }
  }
  return {
    add: (id) => {
      if (!put(slots, hashOf(id))) return false
      used += 1
      if (used * 2 > slots.length) {
        const larger = new Float64Array(slots.length * 2)
        for (const hash of slots) if (hash !== 0) put(larger, hash)
        slots = larger
      }
      return true
    },
  }
}

/** Two hashes after FNV-1a (32 bits, different beginnings), as one whole number from 1 to 2⁵³ − 1. */
function hashOf(id: string): number {
  let low = 0x811c9dc5
  let high = 0x1b873593
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b)
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0) || 1
}
