import type { SegmentId } from '../../interview/ids.ts'
import type { Interview } from '../../interview/interview.ts'
import type { LanguageTag } from '../../interview/languageTag.ts'

/**
 * The twins of a segment, in the interview's order: the other segments with the same source
 * language and the same source text (but for white space around it) whose rendition in a language
 * is missing or another than the segment's. Empty when the segment has no rendition there.
 */
export function repetitions(
  interview: Interview,
  segment: SegmentId,
  language: LanguageTag,
): readonly SegmentId[] {
  const asking = interview.segments.get(segment)
  const source = asking?.renditions[asking.source]?.text.trim() ?? ''
  const rendition = asking?.renditions[language]?.text.trim() ?? ''
  if (asking === undefined || language === asking.source || source === '' || rendition === '') {
    return []
  }
  return interview.segmentOrder.filter((id) => {
    if (id === segment) return false
    const other = interview.segments.get(id)
    return (
      other !== undefined &&
      other.source === asking.source &&
      other.renditions[other.source]?.text.trim() === source &&
      other.renditions[language]?.text.trim() !== rendition
    )
  })
}
