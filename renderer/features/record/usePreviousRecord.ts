import { useEffect, useState } from 'react'
import type { PreviousRecord } from '#core/protocol/hostApi.ts'
import { useHost } from '../../session/app.ts'
import type { InterviewSession } from '../../session/interviewSession.ts'
import { useSession } from '../../session/useSession.ts'

/** What each open interview was answered: it is asked for once. */
const known = new WeakMap<InterviewSession, Promise<PreviousRecord | null>>()

/** The record of the interview that was saved last before this one; null: none, or not known yet. */
export function usePreviousRecord(): PreviousRecord | null {
  const host = useHost()
  const session = useSession()
  const [previous, setPrevious] = useState<PreviousRecord | null>(null)
  useEffect(() => {
    const asked =
      known.get(session) ??
      host
        .call('record.previous', { interview: session.id })
        // Without an answer there is nothing to offer, and nothing that anybody misses.
        .then((answer) => (answer.ok ? answer.value : null))
    known.set(session, asked)
    let isHere = true
    void asked.then((record) => isHere && setPrevious(record))
    return () => {
      isHere = false
    }
  }, [host, session])
  return previous
}
