import { fail, ok } from '../protocol/result.ts'
import { addParticipants } from './decideParticipants.ts'
import type { CommandOf, Decision, DecisionContext } from './decision.ts'
import { difference } from './difference.ts'
import { doubledId } from './doubledId.ts'
import type { InterviewEvent } from './event.ts'
import { foldAll } from './fold.ts'
import { fromDocument } from './fromDocument.ts'
import type { SegmentId } from './ids.ts'
import type { Interview } from './interview.ts'
import type { InterviewFields } from './interviewFields.ts'
import { invariantViolations } from './invariants.ts'
import { newSegment } from './newSegment.ts'
import { orderKeysBetween } from './orderKeys.ts'

export function decideImportTranscript(
  interview: Interview,
  command: CommandOf<'ImportTranscript'>,
  context: DecisionContext,
): Decision {
  const added = addParticipants(interview, command.participants)
  if (!added.ok) return added
  const known = added.value.length === 0 ? interview : foldAll(interview, added.value)
  const events: InterviewEvent[] = [...added.value]
  const last = interview.segments.get(interview.segmentOrder.at(-1) as SegmentId)
  const order = orderKeysBetween(last?.order ?? null, null, command.segments.length)
  const seen = new Set<SegmentId>()
  for (const [index, proposal] of command.segments.entries()) {
    if (interview.segments.has(proposal.id) || seen.has(proposal.id)) {
      return fail({ code: 'ID_TAKEN', kind: 'segment', id: proposal.id })
    }
    seen.add(proposal.id)
    const segment = newSegment(known, proposal, order[index] as string, context.now)
    if (!segment.ok) return segment
    events.push({ type: 'SegmentAdded', segment: segment.value })
  }
  return ok(events)
}

/** Fills an interview that holds nothing but its first sitting; that sitting makes way. */
export function decideAdoptDocument(
  interview: Interview,
  command: CommandOf<'AdoptDocument'>,
): Decision {
  const { document } = command
  const entities =
    interview.segments.size +
    interview.reports.size +
    interview.statements.size +
    interview.participants.size +
    interview.names.size +
    interview.entries.size
  if (entities > 0) {
    return fail({ code: 'INTERVIEW_NOT_EMPTY', segments: interview.segments.size })
  }
  const violation = doubledId(document) ?? invariantViolations(fromDocument(document))[0]
  if (violation !== undefined) return fail({ code: 'DOCUMENT_INCONSISTENT', detail: violation })
  const { title, caseNumber, timeZone, exercise, languages, createdAt } = document
  const fields = difference<Partial<InterviewFields> & { readonly createdAt: string }>(interview, {
    title,
    caseNumber,
    timeZone,
    exercise,
    languages,
    createdAt,
  })
  return ok([
    ...(fields === null ? [] : [{ type: 'InterviewChanged', ...fields } as const]),
    ...[...interview.sittings.values()].map(
      (sitting): InterviewEvent => ({ type: 'SittingRemoved', sitting }),
    ),
    ...document.participants.map(
      (participant): InterviewEvent => ({ type: 'ParticipantAdded', participant }),
    ),
    ...document.sittings.map((sitting): InterviewEvent => ({ type: 'SittingAdded', sitting })),
    ...document.reports.map((report): InterviewEvent => ({ type: 'ReportAdded', report })),
    ...document.statements.map(
      (statement): InterviewEvent => ({ type: 'StatementAdded', statement }),
    ),
    ...document.segments.map((segment): InterviewEvent => ({ type: 'SegmentAdded', segment })),
    ...document.names.map((name): InterviewEvent => ({ type: 'NameAdded', name })),
    ...document.entries.map((entry): InterviewEvent => ({ type: 'EntryAdded', entry })),
    ...document.closings.map((closing): InterviewEvent => ({ type: 'RecordClosed', closing })),
  ])
}
