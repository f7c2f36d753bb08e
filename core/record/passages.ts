import { twinOf } from '../assist/checks/lookalikeLetters.ts'
import { hangulSyllable } from '../assist/names/hangulSyllable.ts'
import { foldForSearch } from '../interview/foldForSearch.ts'
import type { TextRange } from '../interview/text.ts'
import type { ReadText } from './readText.ts'
import { visibleText } from './visibleText.ts'
import { wordPattern } from './wordPattern.ts'

/** With fewer letters or digits, a passage is found as a whole word alone. */
const LETTERS_MIN = 4
/** A Hangul syllable holds as much as two letters, and particles are written onto words. */
const SYLLABLES_MIN = 2

const LETTER = '[\\p{L}\\p{M}\\p{N}]'
/** What stands between two words of one passage. */
const JOINTS = '-\\s_\\u00b7\\u2010-\\u2015\\u2212\\u30fb'
const JOINT = new RegExp(`[${JOINTS}]+`, 'u')
/** And what may stand there where it is written again: also a mark ([pause 4 s]), or nothing. */
const JOINT_AGAIN = `(?:[${JOINTS}.,]|\\[[^\\[\\]\\n]{1,60}\\])`
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu

/** Finds passages in texts. */
export interface PassageFinder {
  /** Where one of them stands, in order; the places may overlap. UTF-16 code units. */
  places(text: ReadText): readonly TextRange[]
}

/**
 * A finder of passages wherever else they are written: in capitals or not, over white space,
 * hyphens and apostrophes of any kind, with characters in them that are not seen (`visibleText`), in
 * letters of another alphabet that look alike, without the punctuation around them, with a mark
 * between their words. A passage of at least four letters or digits, or two Hangul
 * syllables, is found inside words too, as in inflected forms; a shorter one only as a whole word:
 * every `він` would go with a surname Він, every 이 with a syllable. Those of `whole` are found as
 * whole words alone, however long they are.
 */
export function passageFinder(
  passages: readonly string[],
  whole: readonly string[] = [],
): PassageFinder {
  const anywhere = new Set(passages.map(keyOf))
  const keys = new Set([...anywhere, ...whole.map(keyOf)].filter((key) => key !== ''))
  if (keys.size === 0) return { places: () => [] }
  const longestFirst = [...keys].sort((a, b) => b.length - a.length)
  const heads = new Set(longestFirst.map((key) => headPattern(key, anywhere.has(key))))
  const patterns = longestFirst.map((key) => patternOf(key, anywhere.has(key)))
  // Looked for at every place, so that one passage that begins in another is found too. Most places
  // are passed over by their first letters.
  const pattern = new RegExp(
    `(?=${firstOf(longestFirst)})(?=${[...heads].join('|')})(?=(${patterns.join('|')}))`,
    'gu',
  )
  return {
    places: ({ visible, folded }) => {
      const places: TextRange[] = []
      const text = folded()
      pattern.lastIndex = 0
      // Faster than `matchAll`, which makes a copy of the expression for every text.
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const { index, 1: found = '' } = match
        places.push(visible.whole({ start: index, end: index + found.length }))
        pattern.lastIndex = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)
      }
      return places
    },
  }
}

const keyOf = (passage: string): string =>
  foldForSearch(visibleText(passage.normalize('NFC')).text).replace(EDGES, '')

/** One class of every letter or digit that a key may begin with: there is nothing else at its head. */
function firstOf(keys: readonly string[]): string {
  const letters = new Set(
    keys.flatMap((key) => {
      const [first = ''] = key
      const initial = hangulSyllable(first)?.initial
      return [first, twinOf(first) ?? first, initial ?? first]
    }),
  )
  return `[${[...letters].join('')}]`
}

/** Of the first two characters, or of the first where the next may be left out, or others put in. */
function headPattern(key: string, isAnywhere: boolean): string {
  const [first = '', second = ''] = key
  if (/\p{Script=Hangul}/u.test(key)) return wordPattern(first)
  if (/^[\p{L}\p{N}]{2}$/u.test(first + second)) return wordPattern(first + second)
  return JOINT.test(second) && !isAnywhere
    ? `${wordPattern(first)}[${JOINTS}.,\\[]`
    : wordPattern(first)
}

function patternOf(key: string, isAnywhere: boolean): string {
  const words = key.split(JOINT)
  const syllables = key.match(/\p{Script=Hangul}/gu)?.length ?? 0
  const letters = key.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const isTelling = syllables >= SYLLABLES_MIN || letters >= LETTERS_MIN
  if (isTelling && isAnywhere) return words.map(wordPattern).join(`${JOINT_AGAIN}*`)
  return `(?<!${LETTER})${words.map(wordPattern).join(`${JOINT_AGAIN}+`)}(?!${LETTER})`
}
