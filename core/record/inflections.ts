import { isJoint } from '../assist/names/nameMatches.ts'
import { kindredWordKeys, sharesKey, textWordKeys } from '../assist/names/nameWordKeys.ts'
import type { NameWord } from '../assist/names/nameWords.ts'
import { remembered } from '../assist/names/remembered.ts'
import { baseLanguage } from '../assist/terms/baseLanguage.ts'
import type { WordKey } from '../assist/terms/words/wordForms.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { TextRange } from '../interview/text.ts'
import type { PassageFinder } from './passages.ts'
import { readText } from './readText.ts'
import { type Script, scriptOfLanguage } from './scriptOfLanguage.ts'

/** A passage in the form in which it stands in its text: a genitive, a possessive. */
export interface WrittenPassage {
  readonly text: string
  readonly language: LanguageTag
}

/** More words than this are no name. */
const WORDS_MAX = 4
/** With fewer letters a word is taken for too many others. */
const LETTERS_MIN = 4

/** Those whose words have capitals. */
const ALPHABETS = ['cyrillic', 'other'] as const satisfies readonly Script[]

type Word = NameWord & { readonly keys: readonly WordKey[] }
interface Written {
  readonly base: string
  readonly words: readonly Word[]
}

/**
 * Finds passages of one to four words with capitals, as names are written, in the other forms that
 * their language gives them: Яремчук where Яремчука is redacted, Ольга where Ользі is; also in
 * letters of another alphabet that look alike. Capitalised words alone are looked at, so that no
 * common word goes with the one that began a sentence.
 */
export function inflectionFinder(passages: Iterable<WrittenPassage>): PassageFinder {
  const alphabets = ALPHABETS.map((script) => ({ script, byInitial: new Map<string, Written[]>() }))
  for (const { text, language } of passages) {
    const base = baseLanguage(language)
    const alphabet = alphabets.find(({ script }) => script === scriptOfLanguage(language))
    if (alphabet === undefined) continue
    const { script, byInitial } = alphabet
    const { words } = readText(text.normalize('NFC')).inScript(script)
    const letters = words.reduce((sum, word) => sum + word.text.length, 0)
    const isName =
      words.length > 0 && words.length <= WORDS_MAX && words.every(({ text }) => hasCapital(text))
    if (!isName || letters < LETTERS_MIN) continue
    const keyed = words.map((word) => ({ ...word, keys: kindredWordKeys(word.text, base) }))
    const initial = words[0]?.text.charAt(0) ?? ''
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), { base, words: keyed }])
  }
  const used = alphabets
    .filter(({ byInitial }) => byInitial.size > 0)
    .map(({ script, byInitial }) => ({
      script,
      initials: new Set(Array.from(byInitial.keys(), (initial) => initial.charCodeAt(0))),
      // Few words begin a passage, and those that do stand in many texts.
      beginning: remembered((word: string) =>
        (byInitial.get(word.charAt(0)) ?? []).filter(({ base, words }) =>
          isForm(words[0], word, base),
        ),
      ),
    }))
  return {
    places({ visible, inScript }) {
      const places: TextRange[] = []
      for (const { script, initials, beginning } of used) {
        const { words } = inScript(script)
        words.forEach((word, at) => {
          if (!initials.has(word.text.charCodeAt(0))) return
          for (const written of beginning(word.text)) {
            const end = endOf(written, words.slice(at, at + written.words.length), visible.text)
            if (end !== null) places.push(visible.whole({ start: word.range.start, end }))
          }
        })
      }
      return places
    },
  }
}

const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

const isForm = (written: Word | undefined, word: string, base: string): boolean =>
  written !== undefined && hasCapital(word) && sharesKey(written.keys, textWordKeys(word, base))

/** Where a run of words ends that is the passage in another form as the first is; null: it is none. */
function endOf({ base, words }: Written, found: readonly NameWord[], text: string): number | null {
  let end: number | null = null
  for (const [index, written] of words.entries()) {
    const word = found[index]
    if (word === undefined) return null
    // The first is one already.
    if (index > 0 && !isForm(written, word.text, base)) return null
    if (end !== null && !isJoint(text.slice(end, word.range.start))) return null
    end = word.range.end
  }
  return end
}
