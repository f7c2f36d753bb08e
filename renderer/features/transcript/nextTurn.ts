import type { ParticipantId, SegmentId, SittingId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/** What a new row starts with. */
export interface Turn {
  readonly speaker: ParticipantId | null
  readonly source: LanguageTag
  readonly sitting: SittingId | null
}

/**
 * Whose turn it is after a row, in which language, and in which sitting: speakers alternate
 * between the last two different ones, each in the language they last spoke. `before` holds the
 * rows down to the one after which the new row stands.
 */
export function nextTurn(
  interview: Interview,
  before: readonly SegmentId[],
  fallback: LanguageTag,
): Turn {
  const speaker = nextSpeaker(interview, before)
  return {
    speaker,
    source: lastSource(interview, before, speaker) ?? previousSource(interview, before) ?? fallback,
    sitting: nextSitting(interview, before),
  }
}

function nextSpeaker(interview: Interview, before: readonly SegmentId[]): ParticipantId | null {
  let last: ParticipantId | null = null
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const speaker = speakerAt(interview, before, index)
    if (speaker === null || speaker === last) continue
    if (last !== null) return speaker
    last = speaker
  }
  return counterpart(interview, last)
}

/** Who answers the only speaker so far: an interviewee answers anybody, an interviewer them. */
function counterpart(interview: Interview, last: ParticipantId | null): ParticipantId | null {
  const participants = inOrder(interview.participants.values())
  const others = participants.filter(({ id }) => id !== last)
  const role = last === null ? null : interview.participants.get(last)?.role
  if (role === undefined || role === null) return participants[0]?.id ?? null
  const wanted = role === 'interviewee' ? 'interviewer' : 'interviewee'
  return (others.find((other) => other.role === wanted) ?? others[0])?.id ?? last
}

/** The language a speaker spoke last; else their first that the interview has; null: not known. */
export function lastSource(
  interview: Interview,
  before: readonly SegmentId[],
  speaker: ParticipantId | null,
): LanguageTag | null {
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const id = before[index]
    const segment = id === undefined ? undefined : interview.segments.get(id)
    if (segment !== undefined && segment.speaker === speaker) return segment.source
  }
  const spoken = speaker === null ? [] : (interview.participants.get(speaker)?.languages ?? [])
  return spoken.find((language) => interview.languages.includes(language)) ?? null
}

function previousSource(interview: Interview, before: readonly SegmentId[]): LanguageTag | null {
  const previous = before.at(-1)
  return (previous === undefined ? undefined : interview.segments.get(previous)?.source) ?? null
}

/** At the end of the transcript the latest sitting; within it the sitting of the row before. */
function nextSitting(interview: Interview, before: readonly SegmentId[]): SittingId | null {
  const previous = before.at(-1)
  const segment = previous === undefined ? undefined : interview.segments.get(previous)
  if (segment === undefined || previous === interview.segmentOrder.at(-1)) {
    return inOrder(interview.sittings.values()).at(-1)?.id ?? null
  }
  return segment.sitting
}

const speakerAt = (
  interview: Interview,
  before: readonly SegmentId[],
  index: number,
): ParticipantId | null => {
  const id = before[index]
  return (id === undefined ? null : interview.segments.get(id)?.speaker) ?? null
}
