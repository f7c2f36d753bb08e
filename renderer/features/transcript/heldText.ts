import type { RenditionOrigin } from '#core/interview/rendition.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { InterviewSession } from '../../session/interviewSession.ts'
import type { Transcript } from './transcript.ts'

/** A text that was typed and that the interview does not have. */
export type HeldText =
  /** Sent, not yet acknowledged. */
  | { readonly state: 'saving'; readonly text: string; readonly origin: RenditionOrigin }
  /** Sent and refused. */
  | {
      readonly state: 'refused'
      readonly text: string
      readonly origin: RenditionOrigin
      readonly error: AppError
    }
  /** Left without being committed, or recovered after a crash. */
  | { readonly state: 'draft'; readonly text: string }

/** The text of a field that the interview does not have, or null. */
export function heldText(transcript: Transcript, field: string): HeldText | null {
  const held = transcript.get().held.get(field)
  if (held !== undefined) return held
  return draftOf(transcript.session, field)
}

const drafts = new WeakMap<InterviewSession, Map<string, HeldText>>()

/** A session's draft as a held text: the same object for the same text. */
function draftOf(session: InterviewSession, field: string): HeldText | null {
  const text = session.draft(field)
  if (text === null) return null
  const known = drafts.get(session) ?? new Map<string, HeldText>()
  drafts.set(session, known)
  const before = known.get(field)
  if (before?.text === text) return before
  const draft: HeldText = { state: 'draft', text }
  known.set(field, draft)
  return draft
}

export function hold(transcript: Transcript, field: string, held: HeldText): void {
  transcript.change({ held: new Map(transcript.get().held).set(field, held) })
}

/** Forgets a held text; only the given one, when one is given. */
export function letGo(transcript: Transcript, field: string, only?: HeldText): void {
  const { held } = transcript.get()
  if (!held.has(field) || (only !== undefined && held.get(field) !== only)) return
  const rest = new Map(held)
  rest.delete(field)
  transcript.change({ held: rest })
}
