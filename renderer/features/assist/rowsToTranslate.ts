import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { RowSpan } from './rowSpan.ts'

/** The most rows that one request names. */
const ROWS_MAX = 10_000

/**
 * The rows of a span that have a source text and lack a rendition in one of the languages, or have
 * one there that is not final, or stale.
 */
export function rowsToTranslate(
  { segments, segmentOrder }: Interview,
  { from, to }: RowSpan,
  languages: readonly LanguageTag[],
): readonly SegmentId[] {
  return segmentOrder
    .slice(from - 1, to)
    .filter((id) => {
      const segment = segments.get(id)
      if (segment?.renditions[segment.source] === undefined) return false
      return languages.some((language) => {
        if (language === segment.source) return false
        const rendition = segment.renditions[language]
        return rendition?.status !== 'final' || isStale(segment, language)
      })
    })
    .slice(0, ROWS_MAX)
}
