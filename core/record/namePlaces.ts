import { twinOf } from '../assist/checks/lookalikeLetters.ts'
import { ledgerForms } from '../assist/names/ledgerForm.ts'
import { hasPlainHead } from '../assist/names/mayBeginWith.ts'
import type { NameEntry } from '../assist/names/nameEntry.ts'
import { nameLedger } from '../assist/names/nameLedger.ts'
import { nameSearch } from '../assist/names/nameMatches.ts'
import type { NameWord } from '../assist/names/nameWords.ts'
import { remembered } from '../assist/names/remembered.ts'
import { baseLanguage } from '../assist/terms/baseLanguage.ts'
import { foldKorean } from '../assist/terms/korean/foldKorean.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { TextRange } from '../interview/text.ts'
import type { ReadText } from './readText.ts'
import { scriptOfLanguage } from './scriptOfLanguage.ts'

/** A place where names stand: every name that can be meant by what is written there. */
export interface NamePlace {
  readonly range: TextRange
  readonly names: readonly NameEntry[]
}

/**
 * Finds names of a record in its texts, with particles and endings as each language writes them, and
 * in letters of another alphabet that look alike.
 */
export interface NameFinder {
  /** In any language of the record: a note cites names as another column writes them. */
  places(text: ReadText): readonly NamePlace[]
}

export function nameFinder(
  names: readonly NameEntry[],
  languages: readonly LanguageTag[],
): NameFinder {
  const ledger = nameLedger(names, [])
  const mayHold = initialsFilter(names)
  const searches = [
    ...new Map(languages.map((language) => [baseLanguage(language), language])).values(),
  ].map((language) => ({
    script: scriptOfLanguage(language),
    search: nameSearch(ledger, language),
  }))
  // In one of the languages: few words begin a name in any.
  const mayBegin = remembered((word: string) =>
    searches.some(({ search }) => search.mayBegin(word)),
  )
  const mayBeginWith = remembered((code: number) =>
    searches.some(({ search }) => search.mayBeginWith(String.fromCharCode(code))),
  )
  const startsOf = (words: readonly NameWord[]) => {
    const starts: number[] = []
    words.forEach(({ text }, at) => {
      if (!mayBeginWith(text.charCodeAt(0)) && hasPlainHead(text)) return
      if (mayBegin(text)) starts.push(at)
    })
    return starts
  }
  return {
    places: ({ visible, inScript }) => {
      if (!mayHold(visible.text)) return []
      let latest: readonly NameWord[] = []
      let starts: readonly number[] = []
      return searches.flatMap(({ script, search }) => {
        const { text, words } = inScript(script)
        // Of most texts the words are the same in every script.
        if (words !== latest) {
          latest = words
          starts = startsOf(words)
        }
        return starts.length === 0
          ? []
          : search.matches(text, words, starts).map(({ range, fits }) => ({
              range: visible.whole(range),
              names: fits.map(({ form }) => form.name),
            }))
      })
    },
  }
}

/** Whether some word of a text begins as a name does: most do not, and need no closer look. */
function initialsFilter(names: readonly NameEntry[]): (text: string) => boolean {
  const letters = new Set<string>()
  const syllables = new Set<string>()
  for (const { hangul, text, words } of names.flatMap(ledgerForms)) {
    if (hangul !== '') {
      syllables.add(hangul)
      continue
    }
    const [first = ''] = text.normalize('NFC').match(/[\p{L}\p{N}]/u) ?? []
    const small = first.toLowerCase()
    const alike = [first, small, twinOf(small) ?? small]
    for (const letter of alike) letters.add(letter.toUpperCase())
    if (words[0]?.capital !== true) for (const letter of alike) letters.add(letter.toLowerCase())
  }
  const initials = [...letters].join('')
  const beginning =
    initials === '' ? null : new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])[${initials}]`, 'u')
  const isSyllable = remembered((letter: string) => syllables.has(foldKorean(letter)))
  return (text) => {
    if (beginning?.test(text) === true) return true
    if (syllables.size === 0 || !/\p{Script=Hangul}/u.test(text)) return false
    for (const letter of text) if (isSyllable(letter)) return true
    return false
  }
}
