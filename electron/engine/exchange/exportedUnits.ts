import { type InterviewUnit, interviewUnits } from '#core/assist/memory/interviewUnits.ts'
import type { Interview } from '#core/interview/interview.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import { REDACTED } from '#core/record/redactedMark.ts'
import { releasedDocument } from '#core/record/releasedDocument.ts'

/**
 * The units of an interview that may leave the library: those of which a copy for release covers
 * nothing. A neighbour of which it does is not told either.
 */
export function exportedUnits(interview: Interview): readonly InterviewUnit[] {
  const units = interviewUnits(interview)
  const isRedacted = interview.segments.some(({ redactions }) => redactions.length > 0)
  if (!isRedacted) return units
  const covered = releasedDocument(toDocument(interview)).segments.map(({ renditions }) =>
    Object.values(renditions).some(({ text }) => text.includes(REDACTED)),
  )
  return units
    .filter(({ row }) => covered[row - 1] !== true)
    .map(({ unit, row }) => ({
      unit: covered[row - 2] === true ? { ...unit, previous: {} } : unit,
      row,
    }))
}
