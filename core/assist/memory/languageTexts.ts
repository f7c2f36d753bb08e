import { foldForMemory } from './foldForMemory.ts'
import { hashOf } from './hashOf.ts'
import { IntPages } from './intPages.ts'
import { packedPatterns } from './packedPatterns.ts'
import { Postings } from './postings.ts'
import { TextPool } from './textPool.ts'
import { TRIGRAM_BUCKETS_BITS, TRIGRAMS_BESIDE, trigramBuckets } from './trigrams.ts'

const HASH_BITS = 16
const NONE = -1

/**
 * Every distinct text of one language, each once, with the trigrams of those that are a unit's
 * text. A text's number never changes; a text that no unit has any more stays until the index is
 * compacted, and stands up again when it comes back.
 */
export class LanguageTexts {
  readonly postings = new Postings(1 << TRIGRAM_BUCKETS_BITS)
  readonly #pool = new TextPool()
  /** By text: where it is in the pool; it lies above 2^31 in a very large memory. */
  readonly #place = new IntPages()
  readonly #hash = new IntPages()
  /** By text: the next one with the same head in the table. */
  readonly #sibling = new IntPages()
  readonly #foldedLength = new IntPages()
  /** By text: the first entry of a unit that has it; NONE: no unit has it now. */
  readonly #entries = new IntPages()
  readonly #heads = new Int32Array(1 << HASH_BITS).fill(NONE)
  #trigrams = new Int32Array(4_096)
  #live = 0

  /** How many texts there are, those without a unit among them. */
  get count(): number {
    return this.#place.length
  }

  /** How many texts a unit has. */
  get live(): number {
    return this.#live
  }

  text(number: number): string {
    return this.#pool.read(this.#place.get(number) >>> 0)
  }

  folded(number: number): string {
    return foldForMemory(this.text(number))
  }

  /** In code units; negative for a text that is a neighbour alone. */
  foldedLength(number: number): number {
    return this.#foldedLength.get(number)
  }

  /** The first entry of a unit that has the text; -1: none has. */
  entries(number: number): number {
    return this.#entries.get(number)
  }

  setEntries(number: number, entry: number): void {
    const before = this.#entries.get(number)
    if (before === NONE && entry !== NONE) this.#live += 1
    if (before !== NONE && entry === NONE) this.#live -= 1
    this.#entries.set(number, entry)
  }

  /** The number of a unit's text. A text that was a neighbour alone gets its trigrams now. */
  learn(text: string): number {
    const folded = foldForMemory(text)
    const hash = hashOf(folded)
    for (let number = this.#head(hash); number !== NONE; number = this.#sibling.get(number)) {
      if (
        this.#hash.get(number) === hash &&
        this.#isIndexed(number) &&
        this.text(number) === text
      ) {
        return number
      }
    }
    const number = this.#append(text, folded.length, hash)
    if (this.#trigrams.length < folded.length + TRIGRAMS_BESIDE) {
      this.#trigrams = new Int32Array(2 * folded.length)
    }
    const count = trigramBuckets(folded, this.#trigrams)
    for (let index = 0; index < count; index += 1) {
      this.postings.add(this.#trigrams[index] as number, number)
    }
    return number
  }

  /** The number of a text that stands beside a unit's. It is not found by its trigrams. */
  note(text: string): number {
    const folded = foldForMemory(text)
    const hash = hashOf(folded)
    for (let number = this.#head(hash); number !== NONE; number = this.#sibling.get(number)) {
      if (this.#hash.get(number) === hash && this.text(number) === text) return number
    }
    return this.#append(text, -folded.length - 1, hash)
  }

  /** The texts that are alike when folded, unit or neighbour. */
  alike(folded: string): readonly number[] {
    const hash = hashOf(folded)
    const found: number[] = []
    for (let number = this.#head(hash); number !== NONE; number = this.#sibling.get(number)) {
      if (this.#hash.get(number) === hash && this.folded(number) === folded) found.push(number)
    }
    return found
  }

  /** The texts of units that include a short selection (folded); some that do not may be among them. */
  including(selection: string): readonly number[] {
    const patterns = packedPatterns(selection)
    const found: number[] = []
    for (let number = 0; number < this.count; number += 1) {
      if (this.entries(number) === NONE) continue
      if (this.#pool.includes(this.#place.get(number) >>> 0, patterns)) found.push(number)
    }
    return found
  }

  #isIndexed(number: number): boolean {
    return this.#foldedLength.get(number) >= 0
  }

  #head(hash: number): number {
    return this.#heads[hash >>> (32 - HASH_BITS)] as number
  }

  #append(text: string, foldedLength: number, hash: number): number {
    const number = this.#place.length
    this.#place.push(this.#pool.add(text))
    this.#hash.push(hash)
    this.#sibling.push(this.#head(hash))
    this.#foldedLength.push(foldedLength)
    this.#entries.push(NONE)
    this.#heads[hash >>> (32 - HASH_BITS)] = number
    return number
  }
}
