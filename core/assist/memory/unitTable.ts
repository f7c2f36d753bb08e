import { hashOf } from './hashOf.ts'
import { IntPages } from './intPages.ts'
import { TextPool } from './textPool.ts'

const HASH_BITS = 16
/** Where a number would be: there is none. */
export const NONE = -1
const DAY_MS = 86_400_000

/** What a unit is, apart from its texts. */
export interface UnitFacts {
  /** The source's number in the index. */
  readonly source: number
  /** The interview's row, from 1; 0: none. */
  readonly row: number
  readonly at: string | null
  readonly author: string
}

/**
 * The units of every memory, each with its entries: one for each language in which it has a text
 * or a neighbour. Entries are chained by unit and, by whoever links them, by text.
 */
export class UnitTable {
  readonly #ids = new TextPool()
  readonly #authors: string[] = []
  readonly #authorNumbers = new Map<string, number>()
  readonly #heads = new Int32Array(1 << HASH_BITS).fill(NONE)

  readonly #id = new IntPages()
  readonly #hash = new IntPages()
  readonly #sibling = new IntPages()
  readonly #source = new IntPages()
  readonly #row = new IntPages()
  readonly #author = new IntPages()
  /** Days and milliseconds since 1970; day NONE_DAY: not recorded. */
  readonly #day = new IntPages()
  readonly #milliseconds = new IntPages()
  readonly #firstEntry = new IntPages()
  #free = NONE
  #size = 0

  readonly entryUnit = new IntPages()
  readonly entryLanguage = new IntPages()
  readonly entryText = new IntPages()
  readonly entryNeighbour = new IntPages()
  /** The next and the previous entry with the same text. */
  readonly entryNext = new IntPages()
  readonly entryBefore = new IntPages()
  /** The next entry of the same unit. */
  readonly entryOther = new IntPages()
  #freeEntry = NONE

  /** How many units there are. */
  get size(): number {
    return this.#size
  }

  /** Unit numbers run from 0 to below this; some are vacant (`source` is NONE). */
  get bound(): number {
    return this.#id.length
  }

  /** The number of a source's unit, or NONE. */
  find(source: number, id: string): number {
    const hash = hashOf(id)
    let unit = this.#heads[hash >>> (32 - HASH_BITS)] as number
    while (unit !== NONE) {
      const isIt =
        this.#hash.get(unit) === hash && this.#source.get(unit) === source && this.id(unit) === id
      if (isIt) return unit
      unit = this.#sibling.get(unit)
    }
    return NONE
  }

  add(id: string, facts: UnitFacts): number {
    const unit = this.#vacant()
    const hash = hashOf(id)
    const bucket = hash >>> (32 - HASH_BITS)
    this.#id.set(unit, this.#ids.add(id))
    this.#hash.set(unit, hash)
    this.#sibling.set(unit, this.#heads[bucket] as number)
    this.#heads[bucket] = unit
    this.#firstEntry.set(unit, NONE)
    this.#size += 1
    this.setFacts(unit, facts)
    return unit
  }

  setFacts(unit: number, facts: UnitFacts): void {
    this.#source.set(unit, facts.source)
    this.#row.set(unit, facts.row)
    this.#author.set(unit, this.#authorNumber(facts.author))
    const time = facts.at === null ? Number.NaN : Date.parse(facts.at)
    const isKnown = !Number.isNaN(time)
    this.#day.set(unit, isKnown ? Math.floor(time / DAY_MS) : NONE_DAY)
    this.#milliseconds.set(unit, isKnown ? time - Math.floor(time / DAY_MS) * DAY_MS : 0)
  }

  /** Takes out a unit whose entries are gone. */
  remove(unit: number): void {
    const bucket = (this.#hash.get(unit) >>> (32 - HASH_BITS)) as number
    const next = this.#sibling.get(unit)
    let before = this.#heads[bucket] as number
    if (before === unit) {
      this.#heads[bucket] = next
    } else {
      while (this.#sibling.get(before) !== unit) before = this.#sibling.get(before)
      this.#sibling.set(before, next)
    }
    this.#source.set(unit, NONE)
    this.#sibling.set(unit, this.#free)
    this.#free = unit
    this.#size -= 1
  }

  id(unit: number): string {
    return this.#ids.read(this.#id.get(unit) >>> 0)
  }

  /** NONE: the number is vacant. */
  source(unit: number): number {
    return this.#source.get(unit)
  }

  row(unit: number): number {
    return this.#row.get(unit)
  }

  author(unit: number): string {
    return this.#authors[this.#author.get(unit)] ?? ''
  }

  /** RFC 3339 in UTC with milliseconds. */
  at(unit: number): string | null {
    const day = this.#day.get(unit)
    if (day === NONE_DAY) return null
    return new Date(day * DAY_MS + this.#milliseconds.get(unit)).toISOString()
  }

  /** Less than 0 when `a` is newer than `b`; units without a time are the oldest. */
  compareNewest(a: number, b: number): number {
    return (
      this.#day.get(b) - this.#day.get(a) || this.#milliseconds.get(b) - this.#milliseconds.get(a)
    )
  }

  firstEntry(unit: number): number {
    return this.#firstEntry.get(unit)
  }

  addEntry(unit: number, language: number, text: number, neighbour: number): number {
    const entry = this.#vacantEntry()
    this.entryUnit.set(entry, unit)
    this.entryLanguage.set(entry, language)
    this.entryText.set(entry, text)
    this.entryNeighbour.set(entry, neighbour)
    this.entryNext.set(entry, NONE)
    this.entryBefore.set(entry, NONE)
    this.entryOther.set(entry, this.#firstEntry.get(unit))
    this.#firstEntry.set(unit, entry)
    return entry
  }

  /** Takes out every entry of a unit, which are linked to no text any more. */
  removeEntries(unit: number): void {
    let entry = this.#firstEntry.get(unit)
    while (entry !== NONE) {
      const other = this.entryOther.get(entry)
      this.entryOther.set(entry, this.#freeEntry)
      this.#freeEntry = entry
      entry = other
    }
    this.#firstEntry.set(unit, NONE)
  }

  #authorNumber(author: string): number {
    const known = this.#authorNumbers.get(author)
    if (known !== undefined) return known
    this.#authors.push(author)
    this.#authorNumbers.set(author, this.#authors.length - 1)
    return this.#authors.length - 1
  }

  #vacant(): number {
    if (this.#free !== NONE) {
      const unit = this.#free
      this.#free = this.#sibling.get(unit)
      return unit
    }
    const columns = [
      this.#id,
      this.#hash,
      this.#sibling,
      this.#source,
      this.#row,
      this.#author,
      this.#day,
      this.#milliseconds,
      this.#firstEntry,
    ]
    for (const column of columns) column.push(NONE)
    return this.#id.length - 1
  }

  #vacantEntry(): number {
    if (this.#freeEntry !== NONE) {
      const entry = this.#freeEntry
      this.#freeEntry = this.entryOther.get(entry)
      return entry
    }
    const columns = [
      this.entryUnit,
      this.entryLanguage,
      this.entryText,
      this.entryNeighbour,
      this.entryNext,
      this.entryBefore,
      this.entryOther,
    ]
    for (const column of columns) column.push(NONE)
    return this.entryUnit.length - 1
  }
}

const NONE_DAY = -(2 ** 31)
