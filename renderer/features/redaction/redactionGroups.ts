import type { RedactionId, SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { Redaction } from '#core/interview/redaction.ts'
import { segmentsInOrder } from '#core/interview/segmentsInOrder.ts'

/** One covered passage with its row. */
export interface RedactedPlace {
  readonly segment: SegmentId
  readonly redaction: Redaction
  /** The covered words. */
  readonly words: string
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
    for (const redaction of segment.redactions) {
      const { language, start, end } = redaction
      const words = segment.renditions[language]?.text.slice(start, end) ?? ''
      const place = { segment: segment.id, redaction, words }
      const known = groups.get(redaction.group)
      if (known === undefined) groups.set(redaction.group, [place])
      else known.push(place)
    }
  }
  return [...groups]
    .map(([id, places]) => ({ id, places }))
    .sort((a, b) => compare(a.places[0].redaction.at, b.places[0].redaction.at))
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
