import { foldForMemory } from './foldForMemory.ts'
import { foldToUnits } from './foldToUnits.ts'
import { hashOf, hashOfUnits } from './hashOf.ts'
import { IntPages } from './intPages.ts'
import { LENGTH_BANDS, lengthBand } from './lengthBand.ts'
import { packedPatterns } from './packedPatterns.ts'
import { Postings } from './postings.ts'
import { TextPool } from './textPool.ts'
import { TRIGRAM_BUCKETS_BITS, TRIGRAMS_BESIDE, trigramBucket, trigramHashes } from './trigrams.ts'

const HASH_BITS = 16
const NONE = -1
/** Texts of one length band have numbers in runs of so many: the differences in postings stay small. */
const RUN = 512
/** The foldedLength of a text that is a neighbour alone, and of a number that is not given yet. */
const NOT_INDEXED = -1
/** Where neighbours get their numbers. */
const NEIGHBOURS = LENGTH_BANDS

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
  /** The folded form of the text that is being learnt. */
  #units = new Uint16Array(4_096)
  #trigrams = new Int32Array(4_096)
  /** By band: its next number; a new run begins where one ends. */
  readonly #next = new Int32Array(LENGTH_BANDS + 1)
  #count = 0
  #live = 0
  /** What was learnt last: in most interviews the next unit's neighbour. */
  #lastLearnt: { readonly text: string; readonly number: number } | null = null

  /** How many texts there are, those without a unit among them. */
  get count(): number {
    return this.#count
  }

  /** Every number is below this; some are not given yet. */
  get bound(): number {
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

  /** Writes what `folded` gives as code units, and says how many; -1: only `folded` can give it. */
  foldedUnits(number: number, into: Uint16Array): number {
    return this.#pool.readFolded(this.#place.get(number) >>> 0, into)
  }

  /** In code units; negative where `learn` did not give the number. */
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

  /** The number of a unit's text, in NFC. A text that was a neighbour alone gets its trigrams now. */
  learn(text: string): number {
    const length = this.#fold(text)
    const hash = hashOfUnits(this.#units, length)
    const number = this.#indexed(text, hash) ?? this.#index(text, length, hash)
    this.#lastLearnt = { text, number }
    return number
  }

  /** The number of a text, in NFC, that stands beside a unit's. It is not found by its trigrams. */
  note(text: string): number {
    if (this.#lastLearnt?.text === text) return this.#lastLearnt.number
    const hash = hashOfUnits(this.#units, this.#fold(text))
    for (let number = this.#head(hash); number !== NONE; number = this.#sibling.get(number)) {
      if (this.#hash.get(number) === hash && this.text(number) === text) return number
    }
    return this.#append(text, NOT_INDEXED, hash, NEIGHBOURS)
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
    for (let number = 0; number < this.bound; number += 1) {
      if (this.entries(number) === NONE) continue
      if (this.#pool.includes(this.#place.get(number) >>> 0, patterns)) found.push(number)
    }
    return found
  }

  #indexed(text: string, hash: number): number | null {
    for (let number = this.#head(hash); number !== NONE; number = this.#sibling.get(number)) {
      const isIt =
        this.#hash.get(number) === hash && this.#isIndexed(number) && this.text(number) === text
      if (isIt) return number
    }
    return null
  }

  /** Folds a text into `#units`, and says how long it is then. */
  #fold(text: string): number {
    if (this.#units.length < text.length) this.#units = new Uint16Array(2 * text.length)
    return foldToUnits(text, this.#units)
  }

  /** To be called when the text has just been folded. */
  #index(text: string, length: number, hash: number): number {
    const band = lengthBand(length)
    const number = this.#append(text, length, hash, band)
    if (this.#trigrams.length < length + TRIGRAMS_BESIDE) {
      this.#trigrams = new Int32Array(2 * length)
    }
    const count = trigramHashes(this.#units, length, this.#trigrams)
    for (let index = 0; index < count; index += 1) {
      this.postings.add(trigramBucket(this.#trigrams[index] as number, band), number)
    }
    return number
  }

  #isIndexed(number: number): boolean {
    return this.#foldedLength.get(number) >= 0
  }

  #head(hash: number): number {
    return this.#heads[hash >>> (32 - HASH_BITS)] as number
  }

  #append(text: string, foldedLength: number, hash: number, band: number): number {
    const number = this.#nextNumber(band)
    this.#place.set(number, this.#pool.add(text))
    this.#hash.set(number, hash)
    this.#sibling.set(number, this.#head(hash))
    this.#foldedLength.set(number, foldedLength)
    this.#heads[hash >>> (32 - HASH_BITS)] = number
    this.#count += 1
    return number
  }

  #nextNumber(band: number): number {
    let number = this.#next[band] as number
    if (number % RUN === 0) {
      number = this.bound
      this.#place.extend(RUN, NONE)
      this.#hash.extend(RUN, NONE)
      this.#sibling.extend(RUN, NONE)
      this.#foldedLength.extend(RUN, NOT_INDEXED)
      this.#entries.extend(RUN, NONE)
    }
    this.#next[band] = number + 1
    return number
  }
}
