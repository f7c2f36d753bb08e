import { foldForSearch } from '../interview/foldForSearch.ts'
import type { TextRange } from '../interview/text.ts'
import { visibleText } from './visibleText.ts'
import { wordPattern } from './wordPattern.ts'

/** With fewer letters or digits, a passage is found as a whole word alone. */
const LETTERS_MIN = 4
/** A Hangul syllable holds as much as two letters, and particles are written onto words. */
const SYLLABLES_MIN = 2

const LETTER = '[\\p{L}\\p{M}\\p{N}]'
/** What stands between two words of one passage. */
const JOINT = /[-\s_\u00b7\u2010-\u2015\u2212\u30fb]+/u
/** And what may stand there where it is written again: also a mark ([pause 4 s]), or nothing. */
const JOINT_AGAIN = `(?:${JOINT.source}|[.,]|\\[[^\\[\\]\\n]{1,60}\\])*`
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu

/** Finds passages in texts (NFC). */
export interface PassageFinder {
  /** Where one of them stands, in order; the places may overlap. UTF-16 code units. */
  places(text: string): readonly TextRange[]
}

/**
 * A finder of passages wherever else they are written: in capitals or not, over white space,
 * hyphens and apostrophes of any kind, with characters in them that are not seen (`visibleText`), in
 * letters of another alphabet that look alike, without the punctuation around them, with a mark
 * between their words. A passage of at least four letters or digits, or two Hangul
 * syllables, is found inside words too, as in inflected forms; a shorter one only as a whole word:
 * every `він` would go with a surname Він, every 이 with a syllable. `whole`: none inside words.
 */
export function passageFinder(
  passages: Iterable<string>,
  as: 'anywhere' | 'whole' = 'anywhere',
): PassageFinder {
  const keys = new Set<string>()
  for (const passage of passages) {
    const key = foldForSearch(visibleText(passage.normalize('NFC')).text).replace(EDGES, '')
    if (key !== '') keys.add(key)
  }
  if (keys.size === 0) return { places: () => [] }
  const longestFirst = [...keys].sort((a, b) => b.length - a.length)
  // Looked for at every place, so that one passage that begins in another is found too.
  const pattern = new RegExp(
    `(?=(${longestFirst.map((key) => patternOf(key, as)).join('|')}))`,
    'gu',
  )
  return {
    places: (text) => {
      const visible = visibleText(text)
      return Array.from(foldForSearch(visible.text).matchAll(pattern), ({ index, 1: found = '' }) =>
        visible.whole({ start: index, end: index + found.length }),
      )
    },
  }
}

function patternOf(key: string, as: 'anywhere' | 'whole'): string {
  const words = key.split(JOINT)
  const syllables = key.match(/\p{Script=Hangul}/gu)?.length ?? 0
  const letters = key.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const isTelling = syllables >= SYLLABLES_MIN || letters >= LETTERS_MIN
  const written = words.map(wordPattern).join(isTelling ? JOINT_AGAIN : JOINT.source)
  return isTelling && as === 'anywhere' ? written : `(?<!${LETTER})${written}(?!${LETTER})`
}
