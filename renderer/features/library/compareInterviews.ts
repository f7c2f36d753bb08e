import type { InterviewSummary } from '#core/protocol/hostApi.ts'

export type LibraryColumn =
  | 'title'
  | 'caseNumber'
  | 'interviewees'
  | 'languages'
  | 'createdAt'
  | 'savedAt'
  | 'segments'
  | 'coverage'
  | 'status'

type Compare = (a: InterviewSummary, b: InterviewSummary) => number

/** How a column sorts, rising; of equals the one saved last comes last. */
export function compareInterviews(
  column: LibraryColumn,
  compareText: (a: string, b: string) => number,
): Compare {
  const text = (of: (interview: InterviewSummary) => string): Compare => {
    return (a, b) => compareText(of(a), of(b))
  }
  const figure = (of: (interview: InterviewSummary) => number): Compare => {
    return (a, b) => of(a) - of(b)
  }
  const by: Readonly<Record<LibraryColumn, Compare>> = {
    title: text((interview) => interview.title),
    caseNumber: text((interview) => interview.caseNumber),
    interviewees: text((interview) => interview.interviewees.join(' ')),
    languages: text((interview) => interview.languages.join(' ')),
    createdAt: text((interview) => interview.createdAt),
    savedAt: text((interview) => interview.savedAt),
    segments: figure((interview) => interview.segments),
    coverage: figure(testedShare),
    status: figure(urgency),
  }
  const compare = by[column]
  return (a, b) => compare(a, b) || (a.savedAt < b.savedAt ? -1 : 1)
}

/** The share of statements that somebody has spoken to; −1: there are none. */
function testedShare({ coverage }: InterviewSummary): number {
  const total = Object.values(coverage).reduce((sum, count) => sum + count, 0)
  return total === 0 ? -1 : 1 - coverage.untested / total
}

/** Finished first, then what has drafts, then what is damaged. */
function urgency({ problem, drafts }: InterviewSummary): number {
  return problem === null ? drafts : Number.MAX_SAFE_INTEGER
}
