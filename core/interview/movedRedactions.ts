import { coverRange } from '../report/coverRange.ts'
import type { InterviewEvent } from './event.ts'
import type { LanguageTag } from './languageTag.ts'
import { sameValue } from './sameValue.ts'
import type { Segment } from './segment.ts'
import { wholeCharacters } from './wholeCharacters.ts'

/**
 * The redactions that a new text of the rendition moves: an edit in a redacted passage stays
 * covered. One of which no word is left is removed.
 */
export function movedRedactions(
  segment: Segment,
  language: LanguageTag,
  before: string,
  after: string,
): readonly InterviewEvent[] {
  if (before === after) return []
  return segment.redactions.flatMap((redaction): InterviewEvent[] => {
    if (redaction.language !== language) return []
    const range = coverRange(before, after, redaction)
    if (range === null) return [{ type: 'RedactionRemoved', segment: segment.id, redaction }]
    const moved = { ...redaction, ...wholeCharacters(after, range) }
    if (sameValue(redaction, moved)) return []
    return [{ type: 'RedactionChanged', segment: segment.id, before: redaction, after: moved }]
  })
}
