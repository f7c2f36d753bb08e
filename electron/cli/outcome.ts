import type { Result } from '#core/protocol/result.ts'
import type { Failure } from './failure.ts'

/** What a command hands back when it did its work. */
export interface Outcome {
  /** The result for a person: lines for standard output. */
  readonly lines: readonly string[]
  /** The same for a machine (`--json`). */
  readonly json: unknown
  /** Sentences for standard error: what a person should know beside the result. */
  readonly notes?: readonly string[]
  /** A word that the work is done, for a person at a terminal alone. */
  readonly remark?: string
  /** What the command found wrong; the exit code is then 1 although it did its work. */
  readonly findings?: readonly Failure[]
}

export type CommandResult = Result<Outcome, Failure>
