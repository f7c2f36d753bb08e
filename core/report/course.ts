import type { ParticipantId, SegmentId, SittingId, StatementId } from '../interview/ids.ts'
import { inOrder } from '../interview/inOrder.ts'
import type { Interview } from '../interview/interview.ts'
import type { Segment } from '../interview/segment.ts'
import { segmentsInOrder } from '../interview/segmentsInOrder.ts'
import { spokenWords } from '../interview/spokenWords.ts'

/** Speakers that are told apart; the others are taken together. */
export const COURSE_SPEAKERS = 4
/** Stretches into which the course is cut, at most, besides one more for each sitting. */
const COURSE_BINS = 60

export type CourseSpeaker =
  | { readonly type: 'participant'; readonly participant: ParticipantId }
  /** Segments whose speaker is not recorded. */
  | { readonly type: 'unknown' }
  /** Everybody who is not told apart. */
  | { readonly type: 'others' }

/** A stretch of one sitting. */
export interface CourseBin {
  readonly sitting: SittingId | null
  /** The sitting's place in order, from 1; null: no sitting. */
  readonly sittingNumber: number | null
  readonly first: SegmentId
  /** Places in the interview, from 1, both included. */
  readonly from: number
  readonly to: number
  /** One for each speaker of the course, in their order: words, or milliseconds. */
  readonly amounts: readonly number[]
  /** Statements on which a segment of this stretch bears, each once. */
  readonly statements: readonly StatementId[]
}

/** How an interview went: who spoke how much, and which statements were touched, in order. */
export interface Course {
  /** time: every utterance has a start and an end, by the recording or by the clock. */
  readonly measure: 'time' | 'words'
  /** By how much they said, the most first. */
  readonly speakers: readonly CourseSpeaker[]
  readonly bins: readonly CourseBin[]
}

/**
 * The course of an interview in stretches of equally many segments; none reaches from one sitting
 * into another.
 */
export function course(interview: Interview, bins: number = COURSE_BINS): Course {
  const segments = segmentsInOrder(interview)
  const measure = segments.every((segment) => duration(segment) !== null) ? 'time' : 'words'
  const amountOf = (segment: Segment) =>
    measure === 'time' ? (duration(segment) ?? 0) : spokenWords(segment)
  const { speakers, place } = speakersOf(segments, amountOf)
  const numbers = new Map(
    inOrder(interview.sittings.values()).map(({ id }, index) => [id, index + 1]),
  )
  const size = Math.max(1, Math.ceil(segments.length / bins))
  const made: (Omit<CourseBin, 'statements' | 'amounts'> & {
    to: number
    amounts: number[]
    statements: Set<StatementId>
  })[] = []
  segments.forEach((segment, index) => {
    let bin = made.at(-1)
    if (bin === undefined || bin.sitting !== segment.sitting || bin.to - bin.from + 1 >= size) {
      const { id: first, sitting } = segment
      bin = {
        sitting,
        sittingNumber: sitting === null ? null : (numbers.get(sitting) ?? null),
        first,
        from: index + 1,
        to: index + 1,
        amounts: speakers.map(() => 0),
        statements: new Set(),
      }
      made.push(bin)
    }
    bin.to = index + 1
    const speaker = place(segment.speaker)
    bin.amounts[speaker] = (bin.amounts[speaker] ?? 0) + amountOf(segment)
    for (const link of segment.links) bin.statements.add(link.statement)
  })
  return {
    measure,
    speakers,
    bins: made.map(({ statements, ...bin }) => ({ ...bin, statements: [...statements] })),
  }
}

function speakersOf(segments: readonly Segment[], amountOf: (segment: Segment) => number) {
  const totals = new Map<ParticipantId | null, number>()
  for (const segment of segments)
    totals.set(segment.speaker, (totals.get(segment.speaker) ?? 0) + amountOf(segment))
  const ranked = [...totals].sort(([, a], [, b]) => b - a).map(([speaker]) => speaker)
  const told = ranked.length > COURSE_SPEAKERS + 1 ? ranked.slice(0, COURSE_SPEAKERS) : ranked
  const speakers: CourseSpeaker[] = told.map((speaker) =>
    speaker === null ? { type: 'unknown' } : { type: 'participant', participant: speaker },
  )
  if (told.length < ranked.length) speakers.push({ type: 'others' })
  const places = new Map(told.map((speaker, place) => [speaker, place]))
  return {
    speakers,
    place: (speaker: ParticipantId | null) => places.get(speaker) ?? speakers.length - 1,
  }
}

/** Milliseconds that an utterance took; null: not recorded, or its times cannot be. */
function duration(segment: Segment): number | null {
  const { mediaStart, mediaEnd, wallStart, wallEnd } = segment
  if (mediaStart !== null && mediaEnd !== null && mediaEnd >= mediaStart)
    return mediaEnd - mediaStart
  if (wallStart === null || wallEnd === null) return null
  const taken = Date.parse(wallEnd) - Date.parse(wallStart)
  return taken >= 0 ? taken : null
}
