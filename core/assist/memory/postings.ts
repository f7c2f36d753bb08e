const PAGE_BITS = 16
const PAGE_SIZE = 1 << PAGE_BITS
const PAGE_MASK = PAGE_SIZE - 1

/** Bytes of a list's first, second, … part; the last size repeats. Four of each name the next part. */
const PART_SIZES = [12, 20, 32, 52, 84, 136, 220, 360, 580, 940, 1_520, 2_460] as const
const LINK_SIZE = 4
const ROOMS = PART_SIZES.map((size) => size - LINK_SIZE)
const LAST_LEVEL = PART_SIZES.length - 1

/** What is known of a list: where it begins and where its next byte goes, in bytes of all pages; */
const FIRST = 0
const NEXT = 1
/** how many bytes fit there before the link, and, in the low bits, which part it is; */
const ROOM = 2
const LEVEL_BITS = 4
const LEVEL_MASK = (1 << LEVEL_BITS) - 1
/** its last number, and one less than how many there are. */
const LAST = 3
const COUNT = 4
const FIELDS = 5
const NONE = -1

/** So many numbers may wait until they are put into their lists, in order of their buckets. */
const WAITING_MAX = 1 << 16
/** The buckets are sorted into so many groups: what a group's lists are known by fits the nearest cache. */
const GROUPS_BITS = 10

// Kept between settlings, like `tallySpace`.
const places = new Int32Array((1 << GROUPS_BITS) + 1)
const sortedBuckets = new Int32Array(WAITING_MAX)
const sortedNumbers = new Int32Array(WAITING_MAX)

/**
 * For each bucket a list of numbers that only grows: differences as bytes of seven bits, in parts that are linked and grow with the list, so that a million short lists waste little and
 * adding to a long one copies nothing. (Zobel and Moffat, "Inverted files for text search engines",
 * ACM Computing Surveys 38(2), 2006, section 5 and 8, describe the family.)
 */
export class Postings {
  readonly #pages: Uint8Array[] = []
  #used = PAGE_SIZE
  /** By bucket, side by side, because adding a number needs them all: see FIRST to COUNT. */
  readonly #lists: Int32Array
  /** By how much a bucket is shifted to give its group. */
  readonly #groupShift: number
  readonly #waitingBuckets = new Int32Array(WAITING_MAX)
  readonly #waitingNumbers = new Int32Array(WAITING_MAX)
  #waiting = 0

  constructor(buckets: number) {
    this.#lists = new Int32Array(buckets * FIELDS).fill(NONE)
    this.#groupShift = Math.max(0, Math.ceil(Math.log2(buckets)) - GROUPS_BITS)
  }

  /** How many numbers the bucket's list holds. */
  count(bucket: number): number {
    if (this.#waiting > 0) this.#settle()
    return (this.#lists[bucket * FIELDS + COUNT] as number) + 1
  }

  /**
   * Adds a number below 2^29; the list's last one again is no change. Numbers that rise take least
   * room.
   */
  add(bucket: number, number: number): void {
    if (this.#waiting === WAITING_MAX) this.#settle()
    this.#waitingBuckets[this.#waiting] = bucket
    this.#waitingNumbers[this.#waiting] = number
    this.#waiting += 1
  }

  /**
   * Puts what waits into its lists, by groups of buckets: lists lie far apart, and most of the time
   * that adding to them takes is the wait for memory. In a list the order stays.
   */
  #settle(): void {
    const waiting = this.#waiting
    const shift = this.#groupShift
    places.fill(0)
    for (let index = 0; index < waiting; index += 1) {
      const after = ((this.#waitingBuckets[index] as number) >>> shift) + 1
      places[after] = (places[after] as number) + 1
    }
    for (let group = 1; group < places.length; group += 1) {
      places[group] = (places[group] as number) + (places[group - 1] as number)
    }
    for (let index = 0; index < waiting; index += 1) {
      const bucket = this.#waitingBuckets[index] as number
      const at = places[bucket >>> shift] as number
      places[bucket >>> shift] = at + 1
      sortedBuckets[at] = bucket
      sortedNumbers[at] = this.#waitingNumbers[index] as number
    }
    for (let index = 0; index < waiting; index += 1) {
      this.#append(sortedBuckets[index] as number, sortedNumbers[index] as number)
    }
    this.#waiting = 0
  }

  #append(bucket: number, number: number): void {
    const lists = this.#lists
    const list = bucket * FIELDS
    const last = lists[list + LAST] as number
    if (last === number) return
    const step = number - last
    // Even: forward; odd: back. Never 0, which ends a part.
    let rest = (step << 1) ^ (step >> 31)
    const size =
      rest < 0x80 ? 1 : rest < 0x4000 ? 2 : rest < 0x200000 ? 3 : rest < 0x10000000 ? 4 : 5
    if (last === NONE || (lists[list + ROOM] as number) >>> LEVEL_BITS < size) {
      this.#appendPart(list)
    }
    const next = lists[list + NEXT] as number
    const page = this.#pages[next >>> PAGE_BITS] as Uint8Array
    let at = next & PAGE_MASK
    for (; rest >= 0x80; rest >>>= 7) page[at++] = (rest & 0x7f) | 0x80
    page[at] = rest
    lists[list + NEXT] = next + size
    lists[list + ROOM] = (lists[list + ROOM] as number) - (size << LEVEL_BITS)
    lists[list + LAST] = number
    lists[list + COUNT] = (lists[list + COUNT] as number) + 1
  }

  /** A new part at the list's end. What was left of the part before stays zero, which ends it. */
  #appendPart(list: number): void {
    const lists = this.#lists
    const isFirst = lists[list + FIRST] === NONE
    const room = lists[list + ROOM] as number
    const level = isFirst ? 0 : Math.min((room & LEVEL_MASK) + 1, LAST_LEVEL)
    const at = this.#allocate(PART_SIZES[level] as number)
    if (isFirst) {
      lists[list + FIRST] = at
    } else {
      const next = lists[list + NEXT] as number
      const page = this.#pages[next >>> PAGE_BITS] as Uint8Array
      const link = (next & PAGE_MASK) + (room >>> LEVEL_BITS)
      page[link] = at >>> 24
      page[link + 1] = at >>> 16
      page[link + 2] = at >>> 8
      page[link + 3] = at
    }
    lists[list + NEXT] = at
    lists[list + ROOM] = ((ROOMS[level] as number) << LEVEL_BITS) | level
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
    if (this.#waiting > 0) this.#settle()
    let found = from
    let part = this.#lists[bucket * FIELDS + FIRST] as number
    if (part === NONE) return found
    const end = this.#lists[bucket * FIELDS + NEXT] as number
    let number = -1
    for (let level = 0; ; level = Math.min(level + 1, LAST_LEVEL)) {
      const page = this.#pages[part >>> PAGE_BITS] as Uint8Array
      const start = part & PAGE_MASK
      const link = start + (ROOMS[level] as number)
      const isLast = end >= part && end - part <= (ROOMS[level] as number)
      const stop = isLast ? start + (end - part) : link
      for (let at = start; at < stop; ) {
        let step = page[at++] as number
        if (step === 0) break
        // Most steps are one byte.
        if (step >= 0x80) {
          let byte = step
          step &= 0x7f
          for (let shift = 7; byte >= 0x80; shift += 7) {
            byte = page[at++] as number
            step |= (byte & 0x7f) << shift
          }
        }
        number += (step >> 1) ^ -(step & 1)
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
