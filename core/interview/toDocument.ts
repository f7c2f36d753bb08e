import type { InterviewDocument } from './document.ts'
import { inOrder } from './inOrder.ts'
import type { Interview } from './interview.ts'
import { segmentsInOrder } from './segmentsInOrder.ts'

/** The interview as plain JSON, arrays in order. */
export function toDocument(interview: Interview): InterviewDocument {
  return {
    title: interview.title,
    caseNumber: interview.caseNumber,
    timeZone: interview.timeZone,
    exercise: interview.exercise,
    languages: interview.languages,
    createdAt: interview.createdAt,
    participants: inOrder(interview.participants.values()),
    sittings: inOrder(interview.sittings.values()),
    reports: inOrder(interview.reports.values()),
    statements: inOrder(interview.statements.values()),
    segments: segmentsInOrder(interview),
    names: [...interview.names.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    entries: inOrder(interview.entries.values()),
    closings: interview.closings,
  }
}
