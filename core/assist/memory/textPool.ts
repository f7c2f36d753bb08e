import { packedFolded } from './packedFolded.ts'
import { type PackedPatterns, packedIncludes } from './packedPatterns.ts'
import { packedBytesMax, packText, unpackText } from './packedText.ts'

const PAGE_BITS = 16
const PAGE_SIZE = 1 << PAGE_BITS

/** Texts end to end in pages of bytes. A text never spans pages; a long one has a page of its own. */
export class TextPool {
  readonly #pages: Uint8Array[] = []
  #used = PAGE_SIZE
  #scratch = new Uint8Array(PAGE_SIZE)

  /** Keeps a text; the answer is the place by which `read` gives it back. */
  add(text: string): number {
    const bound = packedBytesMax(text)
    if (bound > this.#scratch.length) this.#scratch = new Uint8Array(bound)
    const size = packText(text, this.#scratch, 0)
    if (this.#used + size > PAGE_SIZE) {
      this.#pages.push(new Uint8Array(Math.max(size, PAGE_SIZE)))
      this.#used = 0
    }
    const page = this.#pages.length - 1
    const at = this.#used
    ;(this.#pages[page] as Uint8Array).set(this.#scratch.subarray(0, size), at)
    // A page that is longer than the others is full.
    this.#used = Math.min(at + size, PAGE_SIZE)
    // Multiplied, not shifted: with 64 KiB a page, 2 GiB are passed at 2^15 pages.
    return page * PAGE_SIZE + at
  }

  read(place: number): string {
    return unpackText(this.#page(place), place & (PAGE_SIZE - 1))
  }

  /** Writes a text's folded code units; see `packedFolded`. */
  readFolded(place: number, into: Uint16Array): number {
    return packedFolded(this.#page(place), place & (PAGE_SIZE - 1), into)
  }

  /** True when one of the patterns occurs in the text, as it is packed. */
  includes(place: number, patterns: PackedPatterns): boolean {
    return packedIncludes(this.#page(place), place & (PAGE_SIZE - 1), patterns)
  }

  #page(place: number): Uint8Array {
    return this.#pages[Math.floor(place / PAGE_SIZE)] as Uint8Array
  }
}
