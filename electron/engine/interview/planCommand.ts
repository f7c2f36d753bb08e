import { closedProblem } from '#core/interview/closedProblem.ts'
import type { Command } from '#core/interview/command.ts'
import { decide } from '#core/interview/decide.ts'
import type { InterviewEvent } from '#core/interview/event.ts'
import { planRedo, planUndo } from '#core/interview/history.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { CommandRecord } from '../journal/payload.ts'
import type { InterviewState } from './interviewState.ts'

/** What a frame is to record of a command, and what happens; no events: nothing changes. */
interface Plan {
  readonly record: CommandRecord
  readonly events: readonly InterviewEvent[]
}

/**
 * Undo and redo are answered from the history, every other command by the core; none of them gets
 * past what is closed.
 */
export function planCommand(
  { interview, history, seq, head }: InterviewState,
  command: Command,
  now: string,
): Result<Plan, AppError> {
  const { id, type } = command
  if (command.type === 'Undo') {
    const step = planUndo(history)
    if (step === null) return fail({ code: 'NOTHING_TO_UNDO' })
    const problem = closedProblem(interview, step.events, type)
    if (problem !== null) return fail(problem)
    return ok({ record: { id, type, undoes: step.target }, events: step.events })
  }
  if (command.type === 'Redo') {
    const step = planRedo(history)
    if (step === null) return fail({ code: 'NOTHING_TO_REDO' })
    const problem = closedProblem(interview, step.events, type)
    if (problem !== null) return fail(problem)
    return ok({ record: { id, type, redoes: step.target }, events: step.events })
  }
  const decided = decide(interview, command, { now, journal: { seq, head } })
  return decided.ok ? ok({ record: { id, type }, events: decided.value }) : decided
}
