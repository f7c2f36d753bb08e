import { fail, ok } from '../protocol/result.ts'
import { checkFields, normalizeFields } from './decideInterview.ts'
import type { Decision } from './decision.ts'
import type { InterviewEvent } from './event.ts'
import type { SittingId } from './ids.ts'
import type { InterviewFields } from './interviewFields.ts'
import { orderKeysBetween } from './orderKeys.ts'
import { tooLong } from './tooLong.ts'

/** A new interview with its first sitting, so that a transcript can begin at once. */
export function decideCreation(fields: InterviewFields, sitting: SittingId, now: string): Decision {
  const normalized = { ...fields, ...normalizeFields(fields) }
  const problem = checkFields(normalized)
  if (problem !== null) return fail(problem)
  const events: readonly InterviewEvent[] = [
    { type: 'InterviewCreated', fields: normalized, createdAt: now },
    {
      type: 'SittingAdded',
      sitting: {
        id: sitting,
        order: orderKeysBetween(null, null, 1)[0] as string,
        startedAt: null,
        endedAt: null,
        place: '',
        present: [],
        note: '',
      },
    },
  ]
  const long = tooLong(events)
  return long === null ? ok(events) : fail(long)
}
