import type { RedactionId, SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { isStanding, type Redaction } from '#core/interview/redaction.ts'
import type { Segment } from '#core/interview/segment.ts'
import { segmentsInOrder } from '#core/interview/segmentsInOrder.ts'

/** One covered passage with its row. */
export interface RedactedPlace {
  readonly segment: SegmentId
  readonly redaction: Redaction
  /** The covered words; where an edit deleted them, what they were. */
  readonly words: string
  /** False: an edit deleted the passage; its words are covered wherever else they stand. */
  readonly isStanding: boolean
  /** What the passage was before edits changed it; covered wherever else it stands. */
  readonly earlier: readonly string[]
}

/** What was covered together: the same reason, in several languages and places. */
export interface RedactionGroup {
  readonly id: RedactionId
  /** In the interview's order; at least one. */
  readonly places: readonly [RedactedPlace, ...RedactedPlace[]]
}

/** Everything that is covered, group by group, in the order in which it was covered. */
export function redactionGroups(interview: Interview): readonly RedactionGroup[] {
  const groups = new Map<RedactionId, [RedactedPlace, ...RedactedPlace[]]>()
  for (const segment of segmentsInOrder(interview)) {
    for (const redaction of inColumnOrder(interview, segment.redactions)) {
      const place = placeOf(segment, redaction)
      const known = groups.get(redaction.group)
      if (known === undefined) groups.set(redaction.group, [place])
      else known.push(place)
    }
  }
  return [...groups]
    .map(([id, places]) => ({ id, places }))
    .sort((a, b) => compare(a.places[0].redaction.at, b.places[0].redaction.at))
}

/** As they stand on screen: column by column, each from its beginning. */
const inColumnOrder = ({ languages }: Interview, redactions: Iterable<Redaction>) =>
  [...redactions].sort(
    (a, b) => languages.indexOf(a.language) - languages.indexOf(b.language) || a.start - b.start,
  )

function placeOf(segment: Segment, redaction: Redaction): RedactedPlace {
  const { language, start, end, former } = redaction
  const place = { segment: segment.id, redaction }
  if (!isStanding(redaction)) {
    return { ...place, isStanding: false, words: former.at(-1) ?? '', earlier: former.slice(0, -1) }
  }
  const words = segment.renditions[language]?.text.slice(start, end) ?? ''
  return { ...place, isStanding: true, words, earlier: former }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
