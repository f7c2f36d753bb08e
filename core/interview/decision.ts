import type { AppError } from '../protocol/appError.ts'
import type { Result } from '../protocol/result.ts'
import type { EditCommand } from './command.ts'
import type { InterviewEvent } from './event.ts'

/** What a command leads to: events (none: it changes nothing), or why it is refused. */
export type Decision = Result<readonly InterviewEvent[], AppError>

export type CommandOf<Type extends EditCommand['type']> = Extract<
  EditCommand,
  { readonly type: Type }
>

/** What the core may not make up itself. */
export interface DecisionContext {
  /** RFC 3339 in UTC with milliseconds. */
  readonly now: string
  /** The journal's last frame before the command; only what closes a record reads it. */
  readonly journal?: { readonly seq: number; readonly head: string }
}
