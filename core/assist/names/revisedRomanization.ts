import { romanize } from 'koroman'
import { capitalized } from './capitalized.ts'
import { hangulSyllable } from './hangulSyllable.ts'
import { koreanPersonName } from './koreanPersonName.ts'
import { koreanNumeral, koreanPlaceParts } from './koreanPlaceParts.ts'
import type { NameKind } from './nameEntry.ts'

/**
 * A Korean name in the Revised Romanization (Ministry of Culture and Tourism, notice 2000-8).
 * The divisions of a place are set off without a change of sound (article 3.5), the syllables of a
 * person's name are not assimilated (3.4). What is not Hangul stays as it is.
 */
export function revisedRomanization(text: string, kind: NameKind): string {
  const name = text.normalize('NFC')
  const person = kind === 'person' ? koreanPersonName(name) : null
  if (person !== null) {
    return `${capitalized(syllables(person.surname).join(''))} ${revisedGivenName(person.given, '')}`
  }
  const place = kind === 'place' ? wholePlace(name) : null
  if (place !== null) return place
  return name
    .split(/(\s+)/)
    .map((word) => (kind === 'place' ? wholePlace(word) : null) ?? wholeWord(word))
    .join('')
}

/** A given name; the rule joins its syllables, and allows a hyphen between them (article 3.4). */
export function revisedGivenName(given: string, joint: '' | '-'): string {
  return capitalized(syllables(given).join(joint))
}

/** Null: the place has no division that is set off. */
function wholePlace(name: string): string | null {
  const { stem, number, division } = koreanPlaceParts(name)
  if (division === '') return null
  const ward = number === null ? '' : ` ${wholeWord(koreanNumeral(number))}`
  return `${wholeWord(stem)}${ward}-${romanized(division)}`
}

const wholeWord = (word: string): string => capitalized(romanized(word))

const syllables = (text: string): readonly string[] => [...text].map(syllable)

const known = new Map<string, string>()

/** One syllable by itself; there are a few hundred in all names, and the library takes its time. */
function syllable(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const latin = romanized(character)
  if (hangulSyllable(character) !== null) known.set(character, latin)
  return latin
}

function romanized(word: string): string {
  return word.replace(/[가-힣]+/g, (hangul) =>
    apartBeforeH(hangul)
      .map((part) => romanize(part, { useCustomDictionary: false }))
      .join(''),
  )
}

const STOPS = 'ㄱㄲㄳㄺㄷㅂㅄㄿㅅㅆㅈㅊㅋㅌㅍ'

/**
 * Nouns keep ㅎ after ㄱ ㄷ ㅂ (article 3.1.4, note: 묵호 Mukho), where the library writes the
 * aspirate that verbs have. A name is a noun, so the library gets the two sides apart.
 */
function apartBeforeH(hangul: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (const character of hangul) {
    const before = hangulSyllable(part.at(-1) ?? '')?.final ?? ''
    if (before !== '' && STOPS.includes(before) && hangulSyllable(character)?.initial === 'ㅎ') {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}
