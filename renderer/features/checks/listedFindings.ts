import { CHECKS, type CheckId, type Severity } from '#core/assist/checks/check.ts'
import type { Finding } from '#core/assist/checks/finding.ts'
import type { InterviewFindings } from '#core/assist/rowAssistance.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

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
  /** The language of the text in which it is; null: any. */
  readonly language: LanguageTag | null
  readonly state: 'open' | 'accepted'
}

export const OPEN_FINDINGS: FindingFilter = {
  check: null,
  severity: null,
  language: null,
  state: 'open',
}

/** Row by row, in the interview's order. */
export function listedFindings(
  { rows }: InterviewFindings,
  { check, severity, language, state }: FindingFilter,
): readonly ListedFinding[] {
  const accepted = state === 'accepted'
  return rows.flatMap(({ segment, number, ...findings }) =>
    findings[state]
      .filter(
        (finding) =>
          (check === null || finding.check === check) &&
          (severity === null || finding.severity === severity) &&
          (language === null || finding.place.language === language),
      )
      .map((finding) => ({ segment, number, finding, accepted })),
  )
}

/** How many findings each check has with the filter's other conditions; checks without any left out. */
export function findingCounts(
  findings: InterviewFindings,
  filter: FindingFilter,
): readonly (readonly [CheckId, number])[] {
  const counts = new Map<CheckId, number>()
  for (const { finding } of listedFindings(findings, { ...filter, check: null })) {
    counts.set(finding.check, (counts.get(finding.check) ?? 0) + 1)
  }
  return CHECKS.flatMap((check) => {
    const count = counts.get(check)
    return count === undefined ? [] : [[check, count] as const]
  })
}
