import { coverRange } from '../report/coverRange.ts'
import type { InterviewEvent } from './event.ts'
import type { LanguageTag } from './languageTag.ts'
import { isStanding, withFormer } from './redaction.ts'
import { sameValue } from './sameValue.ts'
import type { Segment } from './segment.ts'
import { wholeCharacters } from './wholeCharacters.ts'

const DELETED = { start: 0, end: 0 }

/**
 * The redactions that a new text of the rendition moves: an edit in a redacted passage stays
 * covered, and so do the words that it had before, wherever else they stand. One of which no word
 * is left stays for these, until a person lifts it.
 */
export function movedRedactions(
  segment: Segment,
  language: LanguageTag,
  before: string,
  after: string,
): readonly InterviewEvent[] {
  if (before === after) return []
  return segment.redactions.flatMap((redaction): InterviewEvent[] => {
    if (redaction.language !== language || !isStanding(redaction)) return []
    const range = coverRange(before, after, redaction)
    const { start, end } = range === null ? DELETED : wholeCharacters(after, range)
    const words = before.slice(redaction.start, redaction.end)
    const isSame = after.slice(start, end) === words
    const former = isSame ? redaction.former : withFormer(redaction.former, words)
    const moved = { ...redaction, start, end, former }
    if (sameValue(redaction, moved)) return []
    return [{ type: 'RedactionChanged', segment: segment.id, before: redaction, after: moved }]
  })
}
