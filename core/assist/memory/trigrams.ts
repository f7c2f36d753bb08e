/** How many buckets the trigrams of a language share; a power of two. */
export const TRIGRAM_BUCKETS_BITS = 18

/** Stand before and after a text, twice each, so that a text of one character has trigrams too. */
const START = 1
const END = 2
/** So many more trigrams than code units has a text. */
export const TRIGRAMS_BESIDE = 2

/**
 * The hashes of a folded text's character trigrams, in the text's order, with repetitions; 32 bits.
 * The text is given by its code units. The answer is how many were written.
 */
export function trigramHashes(folded: Uint16Array, length: number, into: Int32Array): number {
  let first = START
  let second = START
  for (let index = 0; index < length; index += 1) {
    const third = folded[index] as number
    into[index] = trigramHash(first, second, third)
    first = second
    second = third
  }
  into[length] = trigramHash(first, second, END)
  into[length + 1] = trigramHash(second, END, END)
  return length + TRIGRAMS_BESIDE
}

/** The hashes of the trigrams inside a folded text alone, for texts that contain it; each once. */
export function innerTrigramHashes(folded: string): readonly number[] {
  const hashes = new Set<number>()
  for (let index = 2; index < folded.length; index += 1) {
    const [first, second, third] = [index - 2, index - 1, index].map((at) => folded.charCodeAt(at))
    hashes.add(trigramHash(first as number, second as number, third as number))
  }
  return [...hashes]
}

/**
 * The bucket of a trigram among the texts of a length band. Several trigrams may share one:
 * whoever finds a text by them compares the texts themselves.
 */
export function trigramBucket(hash: number, band: number): number {
  const mixed = Math.imul(hash ^ Math.imul(band, 0x9e3779b1), 0x27d4eb2f)
  return Math.imul(mixed ^ (mixed >>> 15), 0x165667b1) >>> (32 - TRIGRAM_BUCKETS_BITS)
}

/** Multiplicative hashing; the multipliers are the odd constants of xxHash32. */
function trigramHash(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)
  hash = Math.imul(hash ^ (hash >>> 15) ^ third, 0xc2b2ae3d)
  return hash ^ (hash >>> 13)
}
