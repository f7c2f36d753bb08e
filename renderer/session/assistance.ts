import type { RowAssistance } from '#core/assist/rowAssistance.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { MachineProposal } from '#core/protocol/hostApi.ts'
import type { InterviewSession } from './interviewSession.ts'
import { type Observed, observed } from './observed.ts'

/** What the program knows that may help with the active row. Nothing of it is text. */
export interface Assistance {
  /** The last answer; until the next one comes it may be of the row before. */
  readonly row: RowAssistance | null
  /** Renditions that a machine proposed, on request, since the interview was opened. */
  readonly machine: readonly MachineProposal[]
  /** The job in which a machine is being asked; null: none. */
  readonly asking: { readonly job: string; readonly host: string } | null
  /** Why there is no answer. */
  readonly error: AppError | null
  /** True: memories are still being read, and more may be found later. */
  readonly reading: boolean
  /** The proposal that was stepped to, by language; else the first one. */
  readonly chosen: Readonly<Record<LanguageTag, string>>
}

/** The assistance of one session. It outlives the panel that shows it. */
export interface AssistanceStore extends Observed<Assistance> {
  change(changes: Partial<Assistance>): void
  /** Asks at once; resolves when the answer is about the row's texts as they stood at the call. */
  refresh: () => Promise<void>
  /** True: what is shown is about the row's texts as they stand. */
  isSettled: () => boolean
}

const NONE: Assistance = {
  row: null,
  machine: [],
  asking: null,
  error: null,
  reading: false,
  chosen: {},
}

const stores = new WeakMap<InterviewSession, AssistanceStore>()

export function assistanceOf(session: InterviewSession): AssistanceStore {
  const known = stores.get(session)
  if (known !== undefined) return known
  const state = observed(NONE)
  const store: AssistanceStore = {
    ...state,
    change: (changes) => state.set({ ...state.get(), ...changes }),
    refresh: () => Promise.resolve(),
    isSettled: () => true,
  }
  stores.set(session, store)
  return store
}
