import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { TextRange } from '#core/interview/text.ts'

/** A piece of a text: a word, which can be chosen, or what stands between words. */
export interface PassageWord extends TextRange {
  readonly text: string
  readonly isWord: boolean
}

/** The words of a text in order; one that a proposed range cuts (a name and its particle) is two. */
export function passageWords(
  text: string,
  language: LanguageTag,
  ranges: readonly TextRange[],
): readonly PassageWord[] {
  const borders = new Set(ranges.flatMap(({ start, end }) => [start, end]))
  const pieces = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  return [...pieces].flatMap(({ segment, index, isWordLike }) => {
    const cuts = [...borders].filter((at) => at > index && at < index + segment.length)
    const ends = [...cuts.sort((a, b) => a - b), index + segment.length]
    return ends.map((end, at) => {
      const start = at === 0 ? index : (ends[at - 1] as number)
      return { start, end, text: text.slice(start, end), isWord: isWordLike === true }
    })
  })
}

/** The words that ranges cover, by their beginning. */
export const wordsIn = (
  words: readonly PassageWord[],
  ranges: readonly TextRange[],
): ReadonlySet<number> =>
  new Set(
    words
      .filter(
        (word) =>
          word.isWord && ranges.some(({ start, end }) => word.start < end && start < word.end),
      )
      .map(({ start }) => start),
  )

/** The ranges of the chosen words; words that stand side by side are one passage. */
export function rangesOf(
  words: readonly PassageWord[],
  chosen: ReadonlySet<number>,
): readonly TextRange[] {
  const ranges: TextRange[] = []
  let isOpen = false
  for (const word of words) {
    if (!word.isWord) continue
    const last = ranges.at(-1)
    if (!chosen.has(word.start)) isOpen = false
    else if (isOpen && last !== undefined) {
      ranges[ranges.length - 1] = { start: last.start, end: word.end }
    } else {
      ranges.push({ start: word.start, end: word.end })
      isOpen = true
    }
  }
  return ranges
}
