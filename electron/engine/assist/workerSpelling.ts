import type { SpellingPort } from '#core/assist/checks/checkSpelling.ts'
import type { Lemmatiser } from '#core/assist/terms/termHit.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { createSpelling, type Spelling, type SpellingPaths } from '../spelling/createSpelling.ts'

/** A row waits no longer than this for suggestions, in milliseconds; the next asking has more. */
const SUGGESTING = 20
const REMEMBERED_MAX = 20_000

/** The dictionaries in use, in the thread that answers. */
export class WorkerSpelling {
  #spelling: Spelling | null = null
  /** Names the loading that counts: a later one makes those before it nobody's. */
  #loading = 0
  #lemma: Lemmatiser | null = null
  /** The port for lists: the same until other dictionaries are loaded, so that findings can be kept. */
  #list: SpellingPort | null = null
  readonly #suggestions = new Map<string, readonly string[]>()

  /** Loads dictionaries in the place of those before. One that cannot be used is left out. */
  async load(paths: SpellingPaths): Promise<void> {
    this.#loading += 1
    const loading = this.#loading
    const languages = Object.keys(paths.dictionaries) as LanguageTag[]
    const spelling = languages.length === 0 ? null : await createSpelling(paths)
    if (loading !== this.#loading) return
    this.#spelling = spelling
    this.#suggestions.clear()
    this.#lemma =
      spelling === null
        ? null
        : (word) => languages.flatMap((language) => spelling.stem(word, language))
    this.#list = spelling === null ? null : this.#portFor(spelling, 0)
  }

  /** The base forms of a word by any dictionary; null: there is none. */
  get lemma(): Lemmatiser | null {
    return this.#lemma
  }

  /**
   * What the check of spelling asks. A suggestion may take half a second: a row takes those that
   * come soon, a list of thousands those that are known.
   */
  port(purpose: 'row' | 'list'): SpellingPort | null {
    if (purpose === 'list') return this.#list
    return this.#spelling === null ? null : this.#portFor(this.#spelling, SUGGESTING)
  }

  /** A port that spends no more than `time` milliseconds on suggestions. */
  #portFor(spelling: Spelling, time: number): SpellingPort {
    let left = time
    return {
      check: (word, language) => spelling.check(word, language),
      suggest: (word, language) => {
        const key = `${language} ${word}`
        const known = this.#suggestions.get(key)
        if (known !== undefined || left <= 0) return known ?? []
        const began = performance.now()
        const suggestions = spelling.suggest(word, language)
        left -= performance.now() - began
        if (this.#suggestions.size >= REMEMBERED_MAX) this.#suggestions.clear()
        this.#suggestions.set(key, suggestions)
        return suggestions
      },
    }
  }
}
