import { koreanPersonName } from '../assist/names/koreanPersonName.ts'
import type { NameEntry, NameForm } from '../assist/names/nameEntry.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { nameOrders } from './nameOrders.ts'
import { nameFinder } from './namePlaces.ts'
import { type PassageFinder, passageFinder } from './passages.ts'
import { isTellingAlone, type RecordName } from './recordNames.ts'

/** A Korean name of as many syllables is no common word. */
const SYLLABLES_MIN = 3

/**
 * Finds what the finder of names leaves of some of them: the names in small letters, in another
 * order, with an initial, with other joints; and of a person's name a telling word alone, with a
 * capital and in any form (a surname, a given name), unless it stands in the name of somebody else
 * whom the record knows, or in a pseudonym.
 */
export function nameTraces(
  names: readonly RecordName[],
  known: readonly RecordName[],
  languages: readonly LanguageTag[],
): PassageFinder {
  if (names.length === 0) return { places: () => [] }
  const whole = names.flatMap(({ name }) => spellings(name).map(([, { text }]) => text))
  const written = passageFinder(whole.filter(isLong), whole.flatMap(nameOrders))
  const pseudonyms = known.map(({ pseudonym }) => pseudonym.toLowerCase())
  const isSpared = (word: string) =>
    pseudonyms.some((pseudonym) => pseudonym.includes(word.toLowerCase()))
  const parts = new Set(names.flatMap(({ name }) => partsOf(name, isSpared)))
  const others = known.filter((one) => !names.includes(one)).map(({ name }) => name)
  const single = nameFinder([...parts, ...others], languages)
  return {
    places: (text) => [
      ...written.places(text),
      ...single
        .places(text)
        .flatMap((place) => (place.names.some((name) => parts.has(name)) ? [place.range] : [])),
    ],
  }
}

function isLong(text: string): boolean {
  const syllables = text.match(/\p{Script=Hangul}/gu)?.length ?? 0
  return syllables >= SYLLABLES_MIN || (syllables === 0 && /\S\s+\S/u.test(text))
}

/** The telling words of a person's name, each as a name. */
function partsOf(name: NameEntry, isSpared: (word: string) => boolean): readonly NameEntry[] {
  if (name.kind !== 'person') return []
  return spellings(name).flatMap(([language, form]) =>
    wordsOf(form.text)
      .filter((word) => isTellingAlone(word) && !isSpared(word))
      .map(
        (word): NameEntry => ({
          ...name,
          forms: { [language]: { ...form, text: word, variants: [] } },
        }),
      ),
  )
}

/** Nothing for a name of one word, which is found as it is. */
function wordsOf(text: string): readonly string[] {
  const korean = koreanPersonName(text)
  if (korean !== null) return [korean.surname, korean.given]
  const words = text.trim().split(/\s+/)
  return words.length > 1 ? words : []
}

/** Every spelling of a name, with its language. */
const spellings = ({ forms }: NameEntry): readonly (readonly [string, NameForm])[] =>
  Object.entries(forms).flatMap(([language, form]) =>
    form === undefined
      ? []
      : [form.text, ...form.variants].map((text) => [language, { ...form, text }] as const),
  )
