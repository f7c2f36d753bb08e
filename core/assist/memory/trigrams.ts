/** How many buckets the trigrams of a language share; a power of two. */
export const TRIGRAM_BUCKETS_BITS = 18

/** Stand before and after a text, twice each, so that a text of one character has trigrams too. */
const START = 1
const END = 2
/** So many more trigrams than code units has a text. */
export const TRIGRAMS_BESIDE = 2

/**
 * The buckets of a folded text's character trigrams, in the text's order, with repetitions. Two
 * trigrams may share a bucket: whoever finds a text by them compares the texts themselves.
 */
export function trigramBuckets(folded: string, into: Int32Array): number {
  let first = START
  let second = START
  for (let index = 0; index < folded.length; index += 1) {
    const third = folded.charCodeAt(index)
    into[index] = bucket(first, second, third)
    first = second
    second = third
  }
  into[folded.length] = bucket(first, second, END)
  into[folded.length + 1] = bucket(second, END, END)
  return folded.length + 2
}

/** The buckets of the trigrams inside a folded text alone, for texts that contain it. */
export function innerTrigramBuckets(folded: string): readonly number[] {
  const buckets = new Set<number>()
  for (let index = 2; index < folded.length; index += 1) {
    buckets.add(
      bucket(folded.charCodeAt(index - 2), folded.charCodeAt(index - 1), folded.charCodeAt(index)),
    )
  }
  return [...buckets]
}

/** Multiplicative hashing; the multipliers are the odd constants of xxHash32. */
function bucket(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)
  hash = Math.imul(hash ^ (hash >>> 15) ^ third, 0xc2b2ae3d)
  return Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) >>> (32 - TRIGRAM_BUCKETS_BITS)
}
