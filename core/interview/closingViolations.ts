import { closedThings, isClosed } from './closedThings.ts'
import type { Interview } from './interview.ts'

/** What of the closings contradicts itself or the interview, as `invariantViolations`. */
export function closingViolations(interview: Interview): readonly string[] {
  const { closings, segmentOrder, segments } = interview
  const violations: string[] = []
  let before = -1
  const seen = new Set<string>()
  for (const closing of closings) {
    const check = (holds: boolean, fault: string) => {
      if (!holds) violations.push(`closing ${closing.id}: ${fault}`)
    }
    const { lastSegment, by } = closing
    const at = lastSegment === null ? before : segmentOrder.indexOf(lastSegment)
    check(lastSegment === null || at >= 0, 'its last segment does not exist')
    check(at >= before, 'its last segment stands before that of an earlier closing')
    before = Math.max(before, at)
    check(by === null || interview.participants.has(by), 'who closed it does not exist')
    for (const [kind, ids, known] of [
      ['participant', closing.participants, interview.participants],
      ['sitting', closing.sittings, interview.sittings],
      ['entry', closing.entries, interview.entries],
    ] as const) {
      for (const id of ids) {
        check(known.has(id as never), `${kind} ${id} does not exist`)
        check(!seen.has(`${kind} ${id}`), `${kind} ${id} is closed twice`)
        seen.add(`${kind} ${id}`)
      }
    }
  }
  const { sittings } = closedThings(interview)
  for (const segment of closings.length === 0 ? [] : segments.values()) {
    if (segment.sitting === null || !sittings.has(segment.sitting)) continue
    if (!isClosed(interview, segment)) {
      violations.push(`segment ${segment.id}: it is open, and its sitting is closed`)
    }
  }
  return violations
}
