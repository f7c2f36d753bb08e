import { mapRange } from '../report/mapRange.ts'
import type { InterviewEvent } from './event.ts'
import type { LanguageTag } from './languageTag.ts'
import { sameValue } from './sameValue.ts'
import type { Segment } from './segment.ts'

/** The links whose anchors a new text of the rendition moves; an anchor without words is dropped. */
export function movedAnchors(
  segment: Segment,
  language: LanguageTag,
  before: string,
  after: string,
): readonly InterviewEvent[] {
  return segment.links.flatMap((link): InterviewEvent[] => {
    if (link.anchor === null || link.anchor.language !== language) return []
    const range = mapRange(before, after, link.anchor)
    const anchor = range === null ? null : { language, ...range }
    if (sameValue(anchor, link.anchor)) return []
    return [
      {
        type: 'LinkChanged',
        segment: segment.id,
        link: link.id,
        before: { anchor: link.anchor },
        after: { anchor },
      },
    ]
  })
}
