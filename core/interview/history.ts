import { z } from 'zod'
import { closedProblem } from './closedProblem.ts'
import { type InterviewEvent, interviewEventSchema } from './event.ts'
import { type CommandId, commandIdSchema } from './ids.ts'
import type { Interview } from './interview.ts'
import { invertAll } from './invert.ts'

/** The most steps that can be undone. */
const STEPS_MAX = 500
/** The most events that a snapshot keeps for undo: it must stay small beside the interview. */
const SNAPSHOT_EVENTS_MAX = 2_000

const stepSchema = z
  .strictObject({
    command: commandIdSchema,
    events: z.array(interviewEventSchema).readonly(),
  })
  .readonly()
type Step = z.infer<typeof stepSchema>

/** What can be undone (last step last) and redone (next step last). */
export const historySchema = z
  .strictObject({
    done: z.array(stepSchema).readonly(),
    undone: z.array(stepSchema).readonly(),
  })
  .readonly()
export type History = z.infer<typeof historySchema>

export const emptyHistory: History = { done: [], undone: [] }

/**
 * After a command that led to the state `after`: it can be undone, and what was undone before can
 * no longer be redone. What cannot be taken back, a closing or a correction of what is closed,
 * begins the history anew: nothing before it can be undone past it.
 */
export function recordCommand(
  history: History,
  command: CommandId,
  events: readonly InterviewEvent[],
  after: Interview,
): History {
  if (events.length === 0 || events[0]?.type === 'InterviewCreated') return history
  if (!canBeUndone(events, after)) return emptyHistory
  return { done: [...history.done.slice(1 - STEPS_MAX), { command, events }], undone: [] }
}

function canBeUndone(events: readonly InterviewEvent[], after: Interview): boolean {
  if (after.closings.length === 0) return true
  if (events.some(({ type }) => type === 'RecordClosed')) return false
  return closedProblem(after, invertAll(events), 'Undo') === null
}

export interface PlannedStep {
  /** The command that is taken back or done again. */
  readonly target: CommandId
  readonly events: readonly InterviewEvent[]
}

/** The events that undo the latest step; null when there is none. */
export function planUndo(history: History): PlannedStep | null {
  const step = history.done.at(-1)
  return step === undefined ? null : { target: step.command, events: invertAll(step.events) }
}

/** The events that redo the step undone last; null when there is none. */
export function planRedo(history: History): PlannedStep | null {
  const step = history.undone.at(-1)
  return step === undefined ? null : { target: step.command, events: step.events }
}

/**
 * After the events of `planUndo` were recorded. A step that a snapshot did not keep leaves nothing
 * to undo or redo: what is remembered beside it no longer follows on from the state.
 */
export function recordUndo(history: History): History {
  const step = history.done.at(-1)
  if (step === undefined) return emptyHistory
  return { done: history.done.slice(0, -1), undone: [...history.undone, step] }
}

/** After the events of `planRedo` were recorded; as `recordUndo` for a step that was not kept. */
export function recordRedo(history: History): History {
  const step = history.undone.at(-1)
  if (step === undefined) return emptyHistory
  return { done: [...history.done, step], undone: history.undone.slice(0, -1) }
}

/** The commands that undo and redo would act on next. */
export function historyState(history: History): {
  readonly undo: CommandId | null
  readonly redo: CommandId | null
} {
  return {
    undo: history.done.at(-1)?.command ?? null,
    redo: history.undone.at(-1)?.command ?? null,
  }
}

/** The latest steps, as many as a snapshot keeps. */
export function historyForSnapshot(history: History): History {
  const undone = latest(history.undone, SNAPSHOT_EVENTS_MAX)
  const kept = undone.reduce((sum, step) => sum + step.events.length, 0)
  return { done: latest(history.done, SNAPSHOT_EVENTS_MAX - kept), undone }
}

/** The longest tail of whole steps that holds no more than `limit` events. */
function latest(steps: readonly Step[], limit: number): readonly Step[] {
  let events = 0
  let from = steps.length
  while (from > 0) {
    events += steps[from - 1]?.events.length ?? 0
    if (events > limit) break
    from -= 1
  }
  return steps.slice(from)
}
