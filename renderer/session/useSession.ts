import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Interview } from '#core/interview/interview.ts'
import type { ReadOnlyReason } from '#core/protocol/appError.ts'
import type { HistoryState } from '#core/protocol/hostApi.ts'
import type { InterviewSession, SaveState } from './interviewSession.ts'

export const SessionContext = createContext<InterviewSession | null>(null)

/** The open interview's session. */
export function useSession(): InterviewSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession outside of SessionContext')
  return session
}

/**
 * Something of the open interview; renders again only when it is another thing (`Object.is`).
 * A selector should pick what is there (`(i) => i.segments.get(id)`); one that builds a new array
 * renders again after every change, though not more than once for each.
 */
export function useInterview<Selected>(selector: (interview: Interview) => Selected): Selected {
  const session = useSession()
  const snapshot = useMemo(() => {
    let known: Interview | null = null
    let selected: Selected
    return () => {
      const interview = session.interview()
      if (interview !== known) {
        known = interview
        selected = selector(interview)
      }
      return selected
    }
  }, [session, selector])
  return useSyncExternalStore(session.subscribe, snapshot)
}

/** When the interview was last saved, what is under way, and why it is not if it is not. */
export function useSave(): SaveState {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.save)
}

/** Null: the interview can be written. */
export function useReadOnly(): ReadOnlyReason | null {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.readOnly)
}

export function useHistory(): HistoryState {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.history)
}

/** Number and hash of the journal's last frame. */
export function useHead(): { readonly seq: number; readonly head: string } {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.head)
}
