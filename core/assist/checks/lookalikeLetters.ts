/** Latin letters and the Cyrillic ones that look the same in print (Unicode confusables, UTS #39). */
const PAIRS =
  'aа cс eе iі jј oо pр sѕ xх yу kк mм ïї AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ YУ ÏЇ'.split(
    ' ',
  )

const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(
  PAIRS.map((pair) => [[...pair][0] ?? '', [...pair][1] ?? '']),
)
const TO_LATIN: ReadonlyMap<string, string> = new Map(
  PAIRS.map((pair) => [[...pair][1] ?? '', [...pair][0] ?? '']),
)

/** Both alphabets' letters by each other, small: also those that only look alike as capitals. */
const TWINS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap((pair) => {
    const [latin = '', cyrillic = ''] = [...pair.toLowerCase()]
    return [
      [latin, cyrillic],
      [cyrillic, latin],
    ]
  }),
)

/** The letter of the other alphabet that a small letter or its capital looks like; null: none. */
export const twinOf = (letter: string): string | null => TWINS.get(letter) ?? null

const LATIN_TWINS = [...TO_CYRILLIC.keys()].join('')
const CYRILLIC_TWINS = [...TO_LATIN.keys()].join('')
const WORDS_TO_CYRILLIC = foreignWords('Cyrillic', LATIN_TWINS)
const WORDS_TO_LATIN = foreignWords('Latin', CYRILLIC_TWINS)

/** Words that are of an alphabet but for letters of the other one that look like its own. */
function foreignWords(script: string, twins: string): RegExp {
  const own = `\\p{Script=${script}}`
  const edge = '[\\p{L}\\p{M}]'
  return new RegExp(`(?<!${edge})${own}*[${twins}][${own}${twins}]*(?!${edge})`, 'gu')
}

/**
 * A text with every word in Latin, or in Cyrillic letters, that can be meant in them, letter for
 * letter. As long as the text in UTF-16 code units.
 */
export function inAlphabet(text: string, latin: boolean): string {
  const isForeign = latin ? isCyrillic : isLatin
  if (!isForeign(text)) return text
  return text.replace(
    latin ? WORDS_TO_LATIN : WORDS_TO_CYRILLIC,
    (word) => turned(word, latin ? TO_LATIN : TO_CYRILLIC, isForeign) ?? word,
  )
}

const isLatin = (letter: string): boolean => /\p{Script=Latin}/u.test(letter)
const isCyrillic = (letter: string): boolean => /\p{Script=Cyrillic}/u.test(letter)

/** True: a Cyrillic word that could have been meant as a Latin one, letter for letter. */
export const isAllLookalike = (word: string): boolean =>
  [...word].every((letter) => TO_LATIN.has(letter))

/** A word whose letters come from two alphabets, with the letters that do not belong. */
export interface MixedWord {
  readonly letters: string
  /** The word in one alphabet; null: some letter has no twin. */
  readonly corrected: string | null
}

/** Null: the word is of one alphabet. On a tie the alphabet of the language wins. */
export function mixedWord(word: string, prefersLatin: boolean): MixedWord | null {
  const letters = [...word]
  const latin = letters.filter(isLatin)
  const cyrillic = letters.filter(isCyrillic)
  if (latin.length === 0 || cyrillic.length === 0) return null
  const isLatinWord =
    latin.length > cyrillic.length || (latin.length === cyrillic.length && prefersLatin)
  const toOther = isLatinWord
    ? turned(word, TO_LATIN, isCyrillic)
    : turned(word, TO_CYRILLIC, isLatin)
  if (toOther !== null) {
    return { letters: distinct(isLatinWord ? cyrillic : latin), corrected: toOther }
  }
  const back = isLatinWord ? turned(word, TO_CYRILLIC, isLatin) : turned(word, TO_LATIN, isCyrillic)
  return { letters: distinct(isLatinWord === (back === null) ? cyrillic : latin), corrected: back }
}

/** A single letter that stands as a word: Latin i for і in Ukrainian, Cyrillic а for a in English. */
export function strayLetter(word: string, base: string): string | null {
  if (base === 'uk') return /^[iaoy]$/i.test(word) ? (TO_CYRILLIC.get(word) ?? null) : null
  return isAllLookalike(word) ? turned(word, TO_LATIN, isCyrillic) : null
}

function turned(
  word: string,
  twins: ReadonlyMap<string, string>,
  isForeign: (letter: string) => boolean,
): string | null {
  let result = ''
  for (const letter of word) {
    const twin = isForeign(letter) ? twins.get(letter) : letter
    if (twin === undefined) return null
    result += twin
  }
  return result
}

const distinct = (letters: readonly string[]): string => [...new Set(letters)].join(' ')
