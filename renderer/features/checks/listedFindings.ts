import { CHECKS, type CheckId, type Severity } from '#core/assist/checks/check.ts'
import type { Finding } from '#core/assist/checks/finding.ts'
import type { InterviewFindings } from '#core/assist/rowAssistance.ts'
import type { SegmentId } from '#core/interview/ids.ts'

/** One finding as the list of an interview shows it. */
export interface ListedFinding {
  readonly segment: SegmentId
  /** Of its row, from 1. */
  readonly number: number
  readonly finding: Finding
  readonly accepted: boolean
}

/** Which findings are listed. */
export interface FindingFilter {
  /** Null: of every check. */
  readonly check: CheckId | null
  /** Null: of any weight. */
  readonly severity: Severity | null
  readonly state: 'open' | 'accepted'
}

export const OPEN_FINDINGS: FindingFilter = { check: null, severity: null, state: 'open' }

/** Row by row, in the interview's order. */
export function listedFindings(
  { rows }: InterviewFindings,
  { check, severity, state }: FindingFilter,
): readonly ListedFinding[] {
  return rows.flatMap(({ segment, number, open, accepted }) =>
    (state === 'open' ? open : accepted)
      .filter((finding) => check === null || finding.check === check)
      .filter((finding) => severity === null || finding.severity === severity)
      .map((finding) => ({ segment, number, finding, accepted: state === 'accepted' })),
  )
}

/** How many findings each check has, checks without any left out. */
export function findingCounts(
  findings: InterviewFindings,
  state: FindingFilter['state'],
): readonly (readonly [CheckId, number])[] {
  const all = listedFindings(findings, { ...OPEN_FINDINGS, state })
  return CHECKS.map(
    (check) => [check, all.filter(({ finding }) => finding.check === check).length] as const,
  ).filter(([, count]) => count > 0)
}
