import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { DictionaryFiles } from './dictionary.ts'
import { type LoadedDictionary, loadHunspell } from './hunspell.ts'
import { readDictionary } from './readDictionary.ts'

/** Spelling by the dictionaries that are in use. A word is one word, in NFC. */
export interface SpellingPort {
  /** Whether the language has a dictionary that is loaded. */
  knows(language: LanguageTag): boolean
  /** True: right, or not to be told because the language has no dictionary. */
  check(word: string, language: LanguageTag): boolean
  /** Best first, at most eight. Takes up to half a second for a word that is far from any. */
  suggest(word: string, language: LanguageTag): readonly string[]
  /** The word's dictionary forms; empty: unknown. */
  stem(word: string, language: LanguageTag): readonly string[]
}

export interface SpellingPaths {
  /** The package's hunspell.wasm. */
  readonly wasm: string
  readonly dictionaries: Readonly<
    Record<LanguageTag, Pick<DictionaryFiles, 'affixes' | 'words' | 'id'>>
  >
}

/** Spelling, and the dictionaries that could not be loaded, by language. */
export interface Spelling extends SpellingPort {
  readonly problems: Readonly<Record<LanguageTag, AppError>>
}

const SUGGESTIONS_MAX = 8
/** Answers that are remembered, by language: most words of a day come back. */
const REMEMBERED_MAX = 50_000

/**
 * Loads the dictionaries in use: a tenth of a second to a second each, 10 to 40 MB. Meant for a
 * worker. A dictionary that cannot be used is a problem of its language alone.
 */
export async function createSpelling({ wasm, dictionaries }: SpellingPaths): Promise<Spelling> {
  const loaded = new Map<string, LoadedDictionary>()
  const byLanguage = new Map<LanguageTag, Remembering>()
  const problems: Record<LanguageTag, AppError> = {}
  for (const [tag, files] of Object.entries(dictionaries)) {
    const language = tag as LanguageTag
    const before = loaded.get(files.id)
    const dictionary = before ?? (await load(wasm, files))
    if ('code' in dictionary) problems[language] = dictionary
    else {
      loaded.set(files.id, dictionary)
      byLanguage.set(language, remembering(dictionary))
    }
  }
  return {
    problems,
    knows: (language) => byLanguage.has(language),
    check: (word, language) => byLanguage.get(language)?.check(word) ?? true,
    suggest: (word, language) =>
      (byLanguage.get(language)?.dictionary.suggest(word) ?? []).slice(0, SUGGESTIONS_MAX),
    stem: (word, language) => byLanguage.get(language)?.stem(word) ?? [],
  }
}

async function load(
  wasm: string,
  files: Pick<DictionaryFiles, 'affixes' | 'words'>,
): Promise<LoadedDictionary | AppError> {
  const text = await readDictionary(files)
  if (!text.ok) return text.error
  const dictionary = await loadHunspell(wasm, text.value)
  if (dictionary.ok) return dictionary.value
  const file = files.words.split(/[/\\]/).at(-1) ?? ''
  return { code: 'DICTIONARY_DAMAGED', file, reason: dictionary.error }
}

interface Remembering {
  readonly dictionary: LoadedDictionary
  check(word: string): boolean
  stem(word: string): readonly string[]
}

function remembering(dictionary: LoadedDictionary): Remembering {
  const checked = remembered((word) => dictionary.check(plain(word)))
  const stems = remembered((word) => dictionary.stem(plain(word)))
  return { dictionary, check: checked, stem: stems }
}

/** Many dictionaries write the apostrophe as U+0027 and do not say that ’ and ʼ are the same. */
const plain = (word: string): string => word.replace(/[’ʼ]/g, "'")

function remembered<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>()
  return (word) => {
    const before = answers.get(word)
    if (before !== undefined) return before
    if (answers.size >= REMEMBERED_MAX) answers.clear()
    const answer = ask(word)
    answers.set(word, answer)
    return answer
  }
}
