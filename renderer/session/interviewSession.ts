import type { Command } from '#core/interview/command.ts'
import { foldAll } from '#core/interview/fold.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type { CommandId, InterviewId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { AppError, ReadOnlyReason } from '#core/protocol/appError.ts'
import type {
  Executed,
  HistoryState,
  HostApi,
  OpenedInterview,
  OpenNotice,
} from '#core/protocol/hostApi.ts'
import { ok, type Result } from '#core/protocol/result.ts'
import { committedField } from './committedField.ts'
import { createDraftKeeper } from './draftKeeper.ts'
import { forgetTexts, leaveTexts, leftTexts, type Texts } from './leftTexts.ts'
import { createQueue } from './queue.ts'

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never
/** A command as the window states it; the session gives it its id. */
export type CommandBody = WithoutId<Command>

export interface SaveState {
  /** The last durable write that was acknowledged. */
  readonly savedAt: string
  /** Commands sent or waiting, not yet acknowledged. */
  readonly pending: number
  /** Why the last write did not succeed; null: it did. */
  readonly failure: AppError | null
  /** Fields whose uncommitted text is not on disk yet. */
  readonly unsavedDrafts: number
}

/** One open interview in the window: the fold of everything the engine has acknowledged. */
export interface InterviewSession {
  readonly id: InterviewId
  interview(): Interview
  /** Called after every change of the interview or of the state of saving. */
  subscribe(listener: () => void): () => void
  /** Carries out one command after those before it; resolves when it is durable or refused. */
  execute(body: CommandBody): Promise<Result<Executed, AppError>>
  save(): SaveState
  readOnly(): ReadOnlyReason | null
  history(): HistoryState
  head(): { readonly seq: number; readonly head: string }
  notices(): readonly OpenNotice[]
  /** Uncommitted text of a field: kept from before, or being typed; null: none. */
  draft(field: string): string | null
  /** Fields that had uncommitted text when the interview was opened. */
  recovered(): readonly string[]
  /** Keeps uncommitted text (null: forgets it); written every 2 s at most. */
  saveDraft(field: string, text: string | null): void
  /** Writes what `saveDraft` was given so far, at once. */
  flushDrafts(): Promise<void>
  /** Takes the interview anew: the engine changed it otherwise than by `execute` (an import). */
  reload(): Promise<void>
  /**
   * Closes the interview after everything before has been answered. Text that the disk does not
   * take is kept in the window and stands in its field when the interview is opened again.
   */
  close(): Promise<void>
}

interface State {
  readonly interview: Interview
  readonly seq: number
  readonly head: string
  readonly savedAt: string
  readonly readOnly: ReadOnlyReason | null
  readonly notices: readonly OpenNotice[]
  readonly history: HistoryState
  readonly pending: number
  readonly failure: AppError | null
}

/** Opens an interview through a host. Errors: as `interview.open`. */
export async function openSession(
  host: HostApi,
  id: InterviewId,
): Promise<Result<InterviewSession, AppError>> {
  const left = await leftTexts(host, id)
  const opened = await host.call('interview.open', { interview: id })
  if (!opened.ok) return opened
  forgetTexts(host, id)
  return ok(createSession(host, opened.value, left))
}

/** A session over what `interview.open` answered; `left`: what was left of the one before. */
function createSession(host: HostApi, opened: OpenedInterview, left: Texts): InterviewSession {
  const id = opened.interview
  const listeners = new Set<() => void>()
  const queue = createQueue()
  let state: State = { ...stateOf(opened), pending: 0, failure: null }
  let head = { seq: state.seq, head: state.head }

  const drafts = createDraftKeeper(opened.drafts, {
    async write(field, text) {
      const saved = await queue(() =>
        host.call('interview.saveDraft', { interview: id, field, text }),
      )
      if (saved.ok) {
        update({ savedAt: later(state.savedAt, saved.value.savedAt), failure: null })
        return 'written'
      }
      fail(saved.error)
      return isSaveFailure(saved.error) ? 'later' : 'never'
    },
    changed: () => update({}),
  })
  const recovered = [...new Set([...opened.drafts.map((draft) => draft.field), ...left.keys()])]
  let save = currentSave()
  for (const [field, text] of left) drafts.put(field, text)

  function currentSave(): SaveState {
    const { savedAt, pending, failure } = state
    return { savedAt, pending, failure, unsavedDrafts: drafts.unsaved() }
  }

  function update(changes: Partial<State>): void {
    state = { ...state, ...changes }
    if (head.seq !== state.seq || head.head !== state.head) {
      head = { seq: state.seq, head: state.head }
    }
    const next = currentSave()
    if (!sameSave(save, next)) save = next
    for (const listener of [...listeners]) listener()
  }

  function fail(error: AppError): void {
    if (!isSaveFailure(error)) return
    update(
      error.code === 'READ_ONLY' ? { failure: error, readOnly: error.reason } : { failure: error },
    )
  }

  async function carryOut(command: Command): Promise<Result<Executed, AppError>> {
    const executed = await host.call('interview.execute', { interview: id, command })
    if (!executed.ok) {
      fail(executed.error)
      return executed
    }
    const { events, seq, head, savedAt, history } = executed.value
    if (follows(state.seq, seq, events.length)) {
      const interview = events.length === 0 ? state.interview : foldAll(state.interview, events)
      update({
        interview,
        seq,
        head,
        savedAt: later(state.savedAt, savedAt),
        history,
        failure: null,
      })
    } else {
      await reopen()
    }
    return executed
  }

  /** Another window wrote, or an acknowledgement was lost: takes the interview anew. */
  async function reopen(): Promise<void> {
    const again = await host.call('interview.open', { interview: id })
    if (again.ok) update({ ...stateOf(again.value), notices: state.notices, failure: null })
    else fail(again.error)
  }

  async function end(): Promise<Texts> {
    // A commit that is refused at the last moment is a draft, too.
    await queue(() => Promise.resolve())
    await drafts.flush()
    drafts.stop()
    await queue(() => host.call('interview.close', { interview: id }))
    listeners.clear()
    return drafts.unwritten()
  }

  return {
    id,
    interview: () => state.interview,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async execute(body) {
      const command = { ...body, id: crypto.randomUUID() as CommandId } as Command
      const field = committedField(command)
      if (field !== null) drafts.commit(field.name)
      update({ pending: state.pending + 1 })
      const executed = await queue(() => carryOut(command))
      if (field !== null && !executed.ok) drafts.refused(field.name, field.text)
      update({ pending: state.pending - 1 })
      return executed
    },
    save: () => save,
    readOnly: () => state.readOnly,
    history: () => state.history,
    head: () => head,
    notices: () => state.notices,
    draft: drafts.text,
    recovered: () => recovered,
    saveDraft: drafts.put,
    flushDrafts: drafts.flush,
    reload: () => queue(reopen),
    async close() {
      const closing = end()
      leaveTexts(host, id, closing)
      await closing
    },
  }
}

function stateOf(opened: OpenedInterview): Omit<State, 'pending' | 'failure'> {
  return {
    interview: fromDocument(opened.document),
    seq: opened.seq,
    head: opened.head,
    savedAt: opened.savedAt,
    readOnly: opened.readOnly,
    notices: opened.notices,
    history: opened.history,
  }
}

/** True when an acknowledgement continues what is known: one frame on, or none. */
const follows = (known: number, acknowledged: number, events: number): boolean =>
  acknowledged === known + (events > 0 ? 1 : 0)

/** RFC 3339 instants in UTC with milliseconds sort as text. */
const later = (a: string, b: string): string => (a < b ? b : a)

const sameSave = (a: SaveState, b: SaveState): boolean =>
  a.savedAt === b.savedAt &&
  a.pending === b.pending &&
  a.failure === b.failure &&
  a.unsavedDrafts === b.unsavedDrafts

/** Refusals by the interview's own rules are no failure of saving: nothing was to be written. */
function isSaveFailure(error: AppError): boolean {
  switch (error.code) {
    case 'DISK_FULL':
    case 'WRITE_FAILED':
    case 'READ_FAILED':
    case 'READ_ONLY':
    case 'CHANGED_ON_DISK':
    case 'JOURNAL_DAMAGED':
    case 'SCHEMA_TOO_NEW':
    case 'LIBRARY_LOCKED':
    case 'LIBRARY_NOT_FOUND':
    case 'UNAUTHORISED':
    case 'HOST_UNREACHABLE':
    case 'UNKNOWN_INTERVIEW':
      return true
    default:
      return false
  }
}
