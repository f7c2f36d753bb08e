import { foldAll } from '#core/interview/fold.ts'
import {
  emptyHistory,
  type History,
  recordCommand,
  recordRedo,
  recordUndo,
} from '#core/interview/history.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { Payload } from '../journal/payload.ts'
import type { FramePosition, RecentCommands } from './recentCommands.ts'

/** An interview as its journal tells it up to frame `seq`. */
export interface InterviewState {
  readonly interview: Interview
  readonly history: History
  readonly seq: number
  /** Hash of frame `seq`. */
  readonly head: string
  /** Bytes of the journal up to the end of frame `seq`. */
  readonly bytes: number
  /** Wall clock of frame `seq`. */
  readonly savedAt: string
  /** The last frame written after the wall clock went back that nobody was told of; null: none. */
  readonly clockBack: number | null
  readonly recent: RecentCommands
}

/**
 * The state after one more frame. Throws when an event does not apply. The caller remembers the
 * command (`rememberCommand`) once the frame counts.
 */
export function applyPayload(
  state: InterviewState | null,
  payload: Payload,
  hash: string,
  position: FramePosition,
): InterviewState {
  const interview = foldAll(state?.interview ?? null, payload.events)
  return {
    interview,
    history: carryHistory(state?.history ?? emptyHistory, payload, interview),
    seq: payload.seq,
    head: hash,
    bytes: position.offset + position.size,
    savedAt: payload.at,
    clockBack: payload.clockBack === true ? payload.seq : (state?.clockBack ?? null),
    recent: state?.recent ?? new Map(),
  }
}

function carryHistory(history: History, { command, events }: Payload, after: Interview): History {
  if (command.undoes !== undefined) return recordUndo(history)
  if (command.redoes !== undefined) return recordRedo(history)
  return recordCommand(history, command.id, events, after)
}
