import { ACCEPTANCES_MAX, type Acceptance } from '../assist/checks/acceptance.ts'
import { fail, ok } from '../protocol/result.ts'
import type { CommandOf, Decision, DecisionContext } from './decision.ts'
import type { InterviewEvent } from './event.ts'
import type { Interview } from './interview.ts'
import { normalizeLine } from './text.ts'
import { unknownEntity } from './unknownEntity.ts'

/** Refused without a reason (FIELD_EMPTY): a finding that is let stand must be answered for. */
export function decideAcceptFinding(
  interview: Interview,
  command: CommandOf<'AcceptFinding'>,
  context: DecisionContext,
): Decision {
  const segment = interview.segments.get(command.segment)
  if (segment === undefined) return unknownEntity('segment', command.segment)
  const { author, key } = command.acceptance
  if (author !== null && !interview.participants.has(author)) {
    return unknownEntity('participant', author)
  }
  const reason = normalizeLine(command.acceptance.reason)
  if (reason === '') return fail({ code: 'FIELD_EMPTY', field: 'reason' })
  const before = segment.acceptances.find((one) => one.key === key)
  if (before?.reason === reason && before.author === author) return ok([])
  if (before === undefined && segment.acceptances.length >= ACCEPTANCES_MAX) {
    return fail({ code: 'ACCEPTANCE_COUNT', max: ACCEPTANCES_MAX })
  }
  const acceptance: Acceptance = { ...command.acceptance, reason, at: context.now }
  const accepted: InterviewEvent = { type: 'FindingAccepted', segment: segment.id, acceptance }
  if (before === undefined) return ok([accepted])
  return ok([{ type: 'FindingReopened', segment: segment.id, acceptance: before }, accepted])
}

export function decideReopenFinding(
  interview: Interview,
  command: CommandOf<'ReopenFinding'>,
): Decision {
  const segment = interview.segments.get(command.segment)
  if (segment === undefined) return unknownEntity('segment', command.segment)
  const acceptance = segment.acceptances.find((one) => one.key === command.key)
  if (acceptance === undefined) return unknownEntity('finding', command.key)
  return ok([{ type: 'FindingReopened', segment: segment.id, acceptance }])
}
