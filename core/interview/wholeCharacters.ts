import type { TextRange } from './text.ts'

/**
 * The range with every character (grapheme cluster, UAX #29) that it cuts taken in whole: no half
 * of a surrogate pair, of a Hangul syllable in jamo or of a letter with its accent stays outside.
 * Offsets are UTF-16 code units.
 */
export function wholeCharacters(text: string, range: TextRange): TextRange {
  const characters = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)
  const first = characters.containing(range.start)
  const last = range.end > range.start ? characters.containing(range.end - 1) : undefined
  return {
    start: first?.index ?? range.start,
    end: last === undefined ? range.end : last.index + last.segment.length,
  }
}
