import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Executed } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import { DEFAULT_VIEW, type InterviewView } from '#core/protocol/settings.ts'
import type { CommandBody, InterviewSession } from '../../session/interviewSession.ts'
import { observed } from '../../session/observed.ts'
import type { FieldEditor } from './fieldEditor.ts'
import type { HeldText } from './heldText.ts'
import { type LocalRow, recoveredRows } from './localRow.ts'
import type { Message } from './message.ts'

/** The cell that is being edited; language null: the interpreter's note. */
export interface ActivePlace {
  readonly segment: SegmentId
  readonly language: LanguageTag | null
}

/** Rows chosen together: from the one where the choice began to the one where it ends. */
export interface RowRange {
  readonly from: SegmentId
  readonly to: SegmentId
}

/** What is open over the transcript. */
export type Overlay =
  | {
      readonly type: 'links' | 'speakers' | 'marks' | 'modes' | 'times'
      readonly segment: SegmentId
    }
  | {
      readonly type: 'menu'
      readonly segment: SegmentId
      /** Where, in CSS pixels of the window. */
      readonly x: number
      readonly y: number
    }

interface TranscriptState {
  readonly active: ActivePlace | null
  readonly range: RowRange | null
  readonly overlay: Overlay | null
  /** Rows that the interview does not have yet. */
  readonly localRows: readonly LocalRow[]
  /** Texts by field that the interview does not have yet. */
  readonly held: ReadonlyMap<string, HeldText>
  readonly message: Message | null
}

/**
 * The transcript of one session as a person works on it: where they are, what is not saved yet.
 * It outlives the view, so that turning to another screen and back loses nothing.
 */
export interface Transcript {
  readonly session: InterviewSession
  /** Fields on screen that hold text, by name. */
  readonly editors: Map<string, FieldEditor>
  /** The columns and the view as last rendered. */
  shown: { columns: readonly LanguageTag[]; view: InterviewView }
  /** Languages of the active row that Enter has already left. */
  entered: readonly LanguageTag[]
  /** The field to focus as soon as it is on screen. */
  awaited: { readonly field: string; readonly caret: Caret } | null
  /** Scrolls a row into the middle of the view; null: the grid is not on screen. */
  reveal: ((segment: SegmentId) => void) | null
  get(): TranscriptState
  change(changes: Partial<TranscriptState>): void
  subscribe(listener: () => void): () => void
  /** As `subscribe`, also after every change of the interview. */
  subscribeAll(listener: () => void): () => void
  /** Carries out a command; a refusal is shown. */
  run(body: CommandBody): Promise<Result<Executed, AppError>>
  /** Runs a job after every command before it was answered, so that it sees their outcome. */
  afterwards(job: () => Promise<unknown>): Promise<void>
}

/** Where the caret goes in a field: an offset, a selection, or all the text. */
export type Caret = 'end' | 'start' | { readonly start: number; readonly end: number }

const transcripts = new WeakMap<InterviewSession, Transcript>()

export function transcriptOf(session: InterviewSession): Transcript {
  const known = transcripts.get(session)
  if (known !== undefined) return known
  const made = createTranscript(session)
  transcripts.set(session, made)
  return made
}

function createTranscript(session: InterviewSession): Transcript {
  const interview = session.interview()
  const state = observed<TranscriptState>({
    active: null,
    range: null,
    overlay: null,
    localRows: recoveredRows(interview, session.recovered()),
    held: new Map(),
    message: null,
  })
  let last: Promise<unknown> = Promise.resolve()
  const remember = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    last = Promise.all([last, answer.catch(() => undefined)])
    return answer
  }
  const change = (changes: Partial<TranscriptState>) => state.set({ ...state.get(), ...changes })
  return {
    session,
    editors: new Map(),
    shown: { columns: interview.languages, view: DEFAULT_VIEW },
    entered: [],
    awaited: null,
    reveal: null,
    get: state.get,
    change,
    subscribe: state.subscribe,
    subscribeAll(listener) {
      const stops = [state.subscribe(listener), session.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    run(body) {
      return remember(
        session.execute(body).then((executed) => {
          if (!executed.ok) change({ message: { type: 'refused', error: executed.error } })
          return executed
        }),
      )
    },
    afterwards: (job) =>
      remember(
        last.then(async () => {
          await job()
        }),
      ),
  }
}
