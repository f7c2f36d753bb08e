const PAGE_BITS = 16
const PAGE_SIZE = 1 << PAGE_BITS
const PAGE_MASK = PAGE_SIZE - 1

/** Bytes of a list's first, second, … part; the last size repeats. Four of each name the next part. */
const PART_SIZES = [12, 20, 32, 52, 84, 136, 220, 360, 580, 940, 1_520, 2_460] as const
const LINK_SIZE = 4
const ROOM = PART_SIZES.map((size) => size - LINK_SIZE)
const LAST_LEVEL = PART_SIZES.length - 1

/**
 * For each bucket an ascending list of numbers that only grows: differences as bytes of seven bits,
 * in parts that are linked and grow with the list, so that a million short lists waste little and
 * adding to a long one copies nothing. (Zobel and Moffat, "Inverted files for text search engines",
 * ACM Computing Surveys 38(2), 2006, section 5 and 8, describe the family.)
 */
export class Postings {
  readonly #pages: Uint8Array[] = []
  #used = PAGE_SIZE
  /** Where a list begins; -1: it is empty. */
  readonly #first: Int32Array
  /** Where its next byte goes, and how many fit there before the link. */
  readonly #next: Int32Array
  readonly #room: Uint16Array
  readonly #level: Uint8Array
  readonly #last: Int32Array
  readonly #count: Int32Array

  constructor(buckets: number) {
    this.#first = new Int32Array(buckets).fill(-1)
    this.#next = new Int32Array(buckets)
    this.#room = new Uint16Array(buckets)
    this.#level = new Uint8Array(buckets)
    this.#last = new Int32Array(buckets).fill(-1)
    this.#count = new Int32Array(buckets)
  }

  /** How many numbers the bucket's list holds. */
  count(bucket: number): number {
    return this.#count[bucket] as number
  }

  /** Adds a number that is not smaller than any of the list; the list's last one again is no change. */
  add(bucket: number, number: number): void {
    const last = this.#last[bucket] as number
    if (last === number) return
    let rest = number - last
    const size =
      rest < 0x80 ? 1 : rest < 0x4000 ? 2 : rest < 0x200000 ? 3 : rest < 0x10000000 ? 4 : 5
    if ((this.#room[bucket] as number) < size || last === -1) this.#appendPart(bucket)
    const next = this.#next[bucket] as number
    const page = this.#pages[next >>> PAGE_BITS] as Uint8Array
    let at = next & PAGE_MASK
    for (; rest >= 0x80; rest >>>= 7) page[at++] = (rest & 0x7f) | 0x80
    page[at] = rest
    this.#next[bucket] = next + size
    this.#room[bucket] = (this.#room[bucket] as number) - size
    this.#last[bucket] = number
    this.#count[bucket] = (this.#count[bucket] as number) + 1
  }

  /** A new part at the list's end. What was left of the part before stays zero, which ends it. */
  #appendPart(bucket: number): void {
    const isFirst = this.#first[bucket] === -1
    const level = isFirst ? 0 : Math.min((this.#level[bucket] as number) + 1, LAST_LEVEL)
    const at = this.#allocate(PART_SIZES[level] as number)
    if (isFirst) {
      this.#first[bucket] = at
    } else {
      const next = this.#next[bucket] as number
      const page = this.#pages[next >>> PAGE_BITS] as Uint8Array
      const link = (next & PAGE_MASK) + (this.#room[bucket] as number)
      page[link] = at >>> 24
      page[link + 1] = at >>> 16
      page[link + 2] = at >>> 8
      page[link + 3] = at
    }
    this.#level[bucket] = level
    this.#next[bucket] = at
    this.#room[bucket] = ROOM[level] as number
  }

  #allocate(size: number): number {
    if (this.#used + size > PAGE_SIZE) {
      this.#pages.push(new Uint8Array(PAGE_SIZE))
      this.#used = 0
    }
    const at = (this.#pages.length - 1) * PAGE_SIZE + this.#used
    this.#used += size
    return at
  }

  /**
   * Adds one to `counts` at every number of the list. The numbers whose count thereby becomes
   * `threshold` are written to `reached` from `from`; the answer is where the next may go. A count
   * is a byte: the caller asks for fewer than 256 lists.
   */
  tally(
    bucket: number,
    counts: Uint8Array,
    threshold: number,
    reached: Int32Array,
    from: number,
  ): number {
    let found = from
    let part = this.#first[bucket] as number
    if (part === -1) return found
    const end = this.#next[bucket] as number
    let number = -1
    for (let level = 0; ; level = Math.min(level + 1, LAST_LEVEL)) {
      const page = this.#pages[part >>> PAGE_BITS] as Uint8Array
      const start = part & PAGE_MASK
      const link = start + (ROOM[level] as number)
      const isLast = end >= part && end - part <= (ROOM[level] as number)
      const stop = isLast ? start + (end - part) : link
      for (let at = start; at < stop; ) {
        let byte = page[at++] as number
        if (byte === 0) break
        number += byte & 0x7f
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = page[at++] as number
          number += (byte & 0x7f) << shift
        }
        const count = (counts[number] as number) + 1
        counts[number] = count
        if (count === threshold) reached[found++] = number
      }
      if (isLast) return found
      part =
        ((page[link] as number) << 24) |
        ((page[link + 1] as number) << 16) |
        ((page[link + 2] as number) << 8) |
        (page[link + 3] as number)
    }
  }
}
