import { fail, ok } from '../protocol/result.ts'
import type { Decision } from './decision.ts'
import type { InterviewEvent } from './event.ts'
import { freeRedactionId } from './freeRedactionId.ts'
import type { SegmentId } from './ids.ts'
import type { Interview } from './interview.ts'
import { isStanding, REDACTIONS_MAX, withFormer } from './redaction.ts'
import type { Segment } from './segment.ts'

/**
 * What was redacted in rows that are removed, as deleted passages of the row before them, or of the
 * one behind where there is none: the words stay covered wherever else they stand, until a person
 * lifts them. Nothing of an interview that is left without rows.
 */
export function inheritedRedactions(interview: Interview, gone: ReadonlySet<SegmentId>): Decision {
  const { segmentOrder, segments } = interview
  const events: InterviewEvent[] = []
  const taken = new Map<SegmentId, Set<Segment['redactions'][number]['id']>>()
  let before: SegmentId | undefined
  for (const [place, id] of segmentOrder.entries()) {
    if (!gone.has(id)) {
      before = id
      continue
    }
    const { redactions = [], renditions = {} } = segments.get(id) ?? {}
    if (redactions.length === 0) continue
    const heir = before ?? segmentOrder.slice(place).find((other) => !gone.has(other))
    if (heir === undefined) break
    const ids = taken.get(heir) ?? new Set(segments.get(heir)?.redactions.map((one) => one.id))
    taken.set(heir, ids)
    if (ids.size + redactions.length > REDACTIONS_MAX) {
      return fail({ code: 'REDACTION_COUNT', max: REDACTIONS_MAX })
    }
    for (const redaction of redactions) {
      const { language, start, end } = redaction
      const words = renditions[language]?.text.slice(start, end) ?? ''
      const redactionId = freeRedactionId(redaction.id, ids)
      ids.add(redactionId)
      events.push({
        type: 'RedactionAdded',
        segment: heir,
        redaction: {
          ...redaction,
          id: redactionId,
          start: 0,
          end: 0,
          former: isStanding(redaction) ? withFormer(redaction.former, words) : redaction.former,
        },
      })
    }
  }
  return ok(events)
}
