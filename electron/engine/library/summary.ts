import { isClosed } from '#core/interview/closedThings.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { InterviewSummary } from '#core/protocol/hostApi.ts'
import { COVERAGE_STATES, type CoverageState, coverage } from '#core/report/coverage.ts'

/** One line of the library's table. */
export function summarise(
  id: InterviewId,
  interview: Interview,
  savedAt: string,
  problem: AppError | null,
): InterviewSummary {
  const { drafts, finals } = countStatuses(interview)
  return {
    id,
    problem,
    title: interview.title,
    caseNumber: interview.caseNumber,
    exercise: interview.exercise,
    languages: interview.languages,
    interviewees: inOrder(interview.participants.values())
      .filter((participant) => participant.role === 'interviewee')
      .map(({ pseudonym, name, label }) => pseudonym || name || label),
    sittings: interview.sittings.size,
    segments: interview.segments.size,
    drafts,
    finals,
    coverage: countCoverage(interview),
    createdAt: interview.createdAt,
    savedAt,
    closedAt: closedAt(interview),
  }
}

/** The line of an interview of which nothing can be read; `known` is what the index remembers. */
export function unreadableSummary(
  id: InterviewId,
  problem: AppError,
  known: InterviewSummary | undefined,
): InterviewSummary {
  if (known !== undefined) return { ...known, problem }
  return {
    id,
    problem,
    title: '',
    caseNumber: '',
    exercise: false,
    languages: [],
    interviewees: [],
    sittings: 0,
    segments: 0,
    drafts: 0,
    finals: 0,
    coverage: noCoverage(),
    createdAt: '',
    savedAt: '',
    closedAt: null,
  }
}

/** The last closing, unless a segment follows what it closed. */
function closedAt(interview: Interview): string | null {
  const last = interview.segmentOrder.at(-1)
  const segment = last === undefined ? undefined : interview.segments.get(last)
  if (segment !== undefined && !isClosed(interview, segment)) return null
  return interview.closings.at(-1)?.at ?? null
}

function countStatuses(interview: Interview): { drafts: number; finals: number } {
  let drafts = 0
  let finals = 0
  for (const segment of interview.segments.values()) {
    for (const rendition of Object.values(segment.renditions)) {
      if (rendition.status === 'final') finals += 1
      else drafts += 1
    }
  }
  return { drafts, finals }
}

function countCoverage(interview: Interview): Record<CoverageState, number> {
  const counts = noCoverage()
  for (const { state } of coverage(interview)) counts[state] += 1
  return counts
}

const noCoverage = (): Record<CoverageState, number> =>
  Object.fromEntries(COVERAGE_STATES.map((state) => [state, 0])) as Record<CoverageState, number>
