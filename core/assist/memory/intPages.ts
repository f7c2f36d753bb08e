const PAGE_BITS = 14
const PAGE_SIZE = 1 << PAGE_BITS
const PAGE_MASK = PAGE_SIZE - 1

/**
 * A list of 32-bit integers that grows page by page: adding one never copies what is there, and
 * at most one page (64 KiB) stands empty.
 */
export class IntPages {
  readonly #pages: Int32Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  get(index: number): number {
    return (this.#pages[index >>> PAGE_BITS] as Int32Array)[index & PAGE_MASK] as number
  }

  set(index: number, value: number): void {
    const page = this.#pages[index >>> PAGE_BITS] as Int32Array
    page[index & PAGE_MASK] = value
  }

  /** Adds a value a number of times. */
  extend(count: number, value: number): void {
    for (let added = 0; added < count; added += 1) this.push(value)
  }

  push(value: number): void {
    if (this.#length >>> PAGE_BITS === this.#pages.length) {
      this.#pages.push(new Int32Array(PAGE_SIZE))
    }
    this.#length += 1
    this.set(this.#length - 1, value)
  }
}
