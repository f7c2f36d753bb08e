import type { RowAssistance } from '#core/assist/rowAssistance.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'

/** Rows with the same source that could be given this row's rendition in one language. */
export interface Twins {
  readonly language: LanguageTag
  readonly text: string
  readonly segments: readonly SegmentId[]
}

/** By language, as far as the row itself has a rendition there. */
export function twinsOf(row: RowAssistance, segment: Segment): readonly Twins[] {
  return Object.entries(row.twins).flatMap(([tag, segments]) => {
    const language = tag as LanguageTag
    const text = segment.renditions[language]?.text
    if (text === undefined || segments.length === 0 || language === segment.source) return []
    return [{ language, text, segments }]
  })
}
