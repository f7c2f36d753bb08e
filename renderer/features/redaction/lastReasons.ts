import type { Interview } from '#core/interview/interview.ts'
import { redactionGroups } from './redactionGroups.ts'

const SHOWN = 8

/** The reasons that were given so far, the latest first. */
export function lastReasons(interview: Interview): readonly string[] {
  const reasons = redactionGroups(interview).map(({ places }) => places[0].redaction.reason)
  return [...new Set(reasons.toReversed())].slice(0, SHOWN)
}
