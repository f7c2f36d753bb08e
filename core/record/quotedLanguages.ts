import type { LanguageTag } from '../interview/languageTag.ts'
import type { Segment } from '../interview/segment.ts'
import type { Link } from '../report/link.ts'
import { segmentText } from '../report/localText.ts'

/**
 * In which languages the annex quotes a segment for a link, for who checks it: in the source
 * language, in that of who reads the annex (the first of `readers` that has it), and in that of the
 * passage where it is another one. There is not a rendition in each.
 */
export function quotedLanguages(
  segment: Segment,
  { anchor }: Pick<Link, 'anchor'>,
  readers: readonly string[],
): readonly LanguageTag[] {
  const reader = segmentText(segment, readers)?.language
  const quoted = [segment.source, ...(reader ? [reader] : []), ...(anchor ? [anchor.language] : [])]
  return [...new Set(quoted)]
}
