import type { LanguageTag } from './languageTag.ts'
import type { Segment } from './segment.ts'

/**
 * Where to cut the other languages when one is cut at the caret: after as many sentences as stand
 * before the caret, in every language that has the same number of sentences; a language with
 * another number stays whole with the first part. Offsets are UTF-16 code units.
 */
export function splitOffsets(
  segment: Segment,
  language: LanguageTag,
  caret: number,
): Readonly<Record<LanguageTag, number>> {
  const text = segment.renditions[language]?.text ?? ''
  const own = sentenceEnds(text, language)
  const before = own.filter((end) => end <= caret + trailingSpace(text, caret)).length
  const atBoundary = own[before - 1] === caret + trailingSpace(text, caret)
  const others = Object.entries(segment.renditions)
    .filter(([tag]) => tag !== language)
    .map(([tag, rendition]): [LanguageTag, number] => {
      const ends = sentenceEnds(rendition.text, tag)
      const matches = atBoundary && ends.length === own.length
      return [
        tag as LanguageTag,
        matches ? (ends[before - 1] ?? rendition.text.length) : rendition.text.length,
      ]
    })
  return { ...Object.fromEntries(others), [language]: caret }
}

/** The end of every sentence, white space behind it included. */
function sentenceEnds(text: string, language: string): readonly number[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length)
}

function trailingSpace(text: string, caret: number): number {
  const rest = text.slice(caret)
  return rest.length - rest.trimStart().length
}
