import type { LanguageTag } from '../../interview/languageTag.ts'
import { LanguageTexts } from './languageTexts.ts'
import {
  type MemorySource,
  type MemorySourceKey,
  memorySourceKey,
  unitKey,
} from './memorySource.ts'
import type { TranslationUnit, UnitProvenance } from './translationUnit.ts'
import { NONE, UnitTable } from './unitTable.ts'

type Texts = Readonly<Record<LanguageTag, string>>

/** An index is worth rebuilding when at least so many texts stand in it for nothing. */
const DEAD_TEXTS_MIN = 10_000

/**
 * Every unit of every memory, in memory, found by any of its languages. Languages are held by
 * base tag: a text in ko-KP is found from ko. One owner; not for use by two threads at once.
 */
export class MemoryIndex {
  readonly units = new UnitTable()
  readonly #sources: (MemorySource | null)[] = []
  readonly #sourceNumbers = new Map<MemorySourceKey, number>()
  readonly #languages: LanguageTag[] = []
  readonly #languageNumbers = new Map<LanguageTag, number>()
  readonly #textsByBase = new Map<string, LanguageTexts>()
  /** By language number. */
  readonly #textsOf: LanguageTexts[] = []

  /** How many units there are, those of memories that are switched off among them. */
  get size(): number {
    return this.units.size
  }

  /** Adds a source, or changes its title, penalty or whether it is on. Its units stay as they are. */
  setSource(source: MemorySource): void {
    const key = memorySourceKey(source)
    const known = this.#sourceNumbers.get(key)
    if (known !== undefined) {
      this.#sources[known] = source
      return
    }
    this.#sourceNumbers.set(key, this.#sources.length)
    this.#sources.push(source)
  }

  /** False: nobody has set it, or it was removed. */
  hasSource(key: MemorySourceKey): boolean {
    return this.#sourceNumbers.has(key)
  }

  /**
   * Adds a unit to a source that was set, or puts it in the place of the one with its id.
   * `row`: the interview's row, from 1; 0 for an import. Languages without text are left out.
   */
  putUnit(key: MemorySourceKey, unit: TranslationUnit, row = 0): void {
    const source = this.#sourceNumbers.get(key)
    if (source === undefined) throw new Error(`${key} is no source of this memory`)
    const facts = { source, row, at: unit.at, author: unit.author }
    let number = this.units.find(source, unit.id)
    if (number === NONE) {
      number = this.units.add(unit.id, facts)
    } else {
      this.#dropEntries(number)
      this.units.setFacts(number, facts)
    }
    const tags = new Set([...Object.keys(unit.texts), ...Object.keys(unit.previous)])
    for (const tag of tags as Set<LanguageTag>) {
      const language = this.#language(tag)
      const texts = this.#textsOf[language] as LanguageTexts
      const text = unit.texts[tag]?.normalize('NFC') ?? ''
      const neighbour = unit.previous[tag]?.normalize('NFC') ?? ''
      // The neighbour first: it is what was learnt last, where units come in order.
      const noted = neighbour.trim() === '' ? NONE : texts.note(neighbour)
      const learnt = text.trim() === '' ? NONE : texts.learn(text)
      this.#link(this.units.addEntry(number, language, learnt, noted))
    }
  }

  /** False: there was no such unit. */
  removeUnit(key: MemorySourceKey, id: string): boolean {
    const source = this.#sourceNumbers.get(key)
    const unit = source === undefined ? NONE : this.units.find(source, id)
    if (unit === NONE) return false
    this.#removeNumber(unit)
    return true
  }

  /** Removes a source with all its units. */
  removeSource(key: MemorySourceKey): void {
    const source = this.#sourceNumbers.get(key)
    if (source === undefined) return
    for (let unit = 0; unit < this.units.bound; unit += 1) {
      if (this.units.source(unit) === source) this.#removeNumber(unit)
    }
    this.#sourceNumbers.delete(key)
    this.#sources[source] = null
    this.compact()
  }

  /**
   * Gives back the memory of texts that no unit has any more, where they are more than those that
   * a unit has. Takes as long as building the index of what is left; removing a source does it.
   */
  compact(): void {
    for (const [base, texts] of this.#textsByBase) {
      const dead = texts.count - texts.live
      if (dead > texts.live && dead >= DEAD_TEXTS_MIN) this.#rebuild(base, texts)
    }
  }

  /** The source of a unit; null when it is switched off. */
  activeSource(unit: number): MemorySource | null {
    const source = this.#sources[this.units.source(unit)]
    return source?.enabled === true ? source : null
  }

  provenance(unit: number): UnitProvenance {
    const source = this.#sources[this.units.source(unit)] as MemorySource
    if (source.type === 'imported') {
      return { type: 'imported', memory: source.memory, name: source.name }
    }
    return {
      type: 'interview',
      interview: source.interview,
      title: source.title,
      // The id under which an interview's unit is put is its segment's.
      segment: this.units.id(unit) as (UnitProvenance & { type: 'interview' })['segment'],
      number: this.units.row(unit),
    }
  }

  key(unit: number): string {
    const source = this.#sources[this.units.source(unit)] as MemorySource
    return unitKey(memorySourceKey(source), this.units.id(unit))
  }

  /** The number of the unit with a key as `unitKey` makes it; -1: there is none. */
  find(key: string): number {
    const slash = key.indexOf('/')
    const source = this.#sourceNumbers.get(key.slice(0, slash) as MemorySourceKey)
    return source === undefined || slash < 0 ? NONE : this.units.find(source, key.slice(slash + 1))
  }

  /** The texts of a language, or of another region of it. */
  texts(language: LanguageTag): LanguageTexts | undefined {
    const known = this.#languageNumbers.get(language)
    return known === undefined ? this.#textsByBase.get(baseOf(language)) : this.#textsOf[known]
  }

  /** Every base tag in which there are texts. */
  get baseLanguages(): readonly string[] {
    return [...this.#textsByBase.keys()]
  }

  /** The entry of a unit that serves a language: the tag itself before another region of it; -1: none. */
  entryFor(unit: number, language: LanguageTag): number {
    const texts = this.texts(language)
    const exact = this.#languageNumbers.get(language)
    let found = NONE
    for (let entry = this.units.firstEntry(unit); entry !== NONE; ) {
      if (this.units.entryText.get(entry) !== NONE) {
        const number = this.units.entryLanguage.get(entry)
        if (number === exact) return entry
        if (this.#textsOf[number] === texts) found = entry
      }
      entry = this.units.entryOther.get(entry)
    }
    return found
  }

  /** The text of an entry that has one. */
  entryText(entry: number): string {
    const texts = this.#textsOf[this.units.entryLanguage.get(entry)] as LanguageTexts
    return texts.text(this.units.entryText.get(entry))
  }

  /** The texts among which an entry's text and neighbour are. */
  entryTexts(entry: number): LanguageTexts {
    return this.#textsOf[this.units.entryLanguage.get(entry)] as LanguageTexts
  }

  entryLanguage(entry: number): LanguageTag {
    return this.#languages[this.units.entryLanguage.get(entry)] as LanguageTag
  }

  /** A unit's texts by language. */
  unitTexts(unit: number): Texts {
    return this.#collect(unit, (entry) => this.units.entryText.get(entry))
  }

  /** The texts before a unit's, by language. */
  unitPrevious(unit: number): Texts {
    return this.#collect(unit, (entry) => this.units.entryNeighbour.get(entry))
  }

  #collect(unit: number, textOf: (entry: number) => number): Texts {
    const texts: Record<LanguageTag, string> = {}
    for (let entry = this.units.firstEntry(unit); entry !== NONE; ) {
      const language = this.units.entryLanguage.get(entry)
      const text = textOf(entry)
      if (text !== NONE) {
        texts[this.#languages[language] as LanguageTag] = (
          this.#textsOf[language] as LanguageTexts
        ).text(text)
      }
      entry = this.units.entryOther.get(entry)
    }
    return texts
  }

  #removeNumber(unit: number): void {
    this.#dropEntries(unit)
    this.units.remove(unit)
  }

  #link(entry: number): void {
    const { units } = this
    const text = units.entryText.get(entry)
    if (text === NONE) return
    const texts = this.#textsOf[units.entryLanguage.get(entry)] as LanguageTexts
    const next = texts.entries(text)
    units.entryNext.set(entry, next)
    units.entryBefore.set(entry, NONE)
    if (next !== NONE) units.entryBefore.set(next, entry)
    texts.setEntries(text, entry)
  }

  #dropEntries(unit: number): void {
    const { units } = this
    for (let entry = units.firstEntry(unit); entry !== NONE; entry = units.entryOther.get(entry)) {
      const text = units.entryText.get(entry)
      if (text === NONE) continue
      const texts = this.#textsOf[units.entryLanguage.get(entry)] as LanguageTexts
      const next = units.entryNext.get(entry)
      const before = units.entryBefore.get(entry)
      if (next !== NONE) units.entryBefore.set(next, before)
      if (before !== NONE) units.entryNext.set(before, next)
      else texts.setEntries(text, next)
    }
    units.removeEntries(unit)
  }

  #rebuild(base: string, old: LanguageTexts): void {
    const { units } = this
    const fresh = new LanguageTexts()
    this.#textsByBase.set(base, fresh)
    this.#textsOf.forEach((texts, language) => {
      if (texts === old) this.#textsOf[language] = fresh
    })
    for (let unit = 0; unit < units.bound; unit += 1) {
      if (units.source(unit) === NONE) continue
      for (let entry = units.firstEntry(unit); entry !== NONE; ) {
        if (this.#textsOf[units.entryLanguage.get(entry)] === fresh) {
          const text = units.entryText.get(entry)
          const neighbour = units.entryNeighbour.get(entry)
          if (text !== NONE) units.entryText.set(entry, fresh.learn(old.text(text)))
          if (neighbour !== NONE) units.entryNeighbour.set(entry, fresh.note(old.text(neighbour)))
          this.#link(entry)
        }
        entry = units.entryOther.get(entry)
      }
    }
  }

  #language(tag: LanguageTag): number {
    const known = this.#languageNumbers.get(tag)
    if (known !== undefined) return known
    const base = baseOf(tag)
    const texts = this.#textsByBase.get(base) ?? new LanguageTexts()
    this.#textsByBase.set(base, texts)
    this.#textsOf.push(texts)
    this.#languages.push(tag)
    this.#languageNumbers.set(tag, this.#languages.length - 1)
    return this.#languages.length - 1
  }
}

const baseOf = (language: LanguageTag): string => language.split('-')[0] ?? language
