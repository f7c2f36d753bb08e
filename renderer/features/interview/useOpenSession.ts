import { useEffect, useState } from 'react'
import type { InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Result } from '#core/protocol/result.ts'
import { beforeClosing } from '../../host/beforeClosing.ts'
import { useHost } from '../../session/app.ts'
import { type InterviewSession, openSession } from '../../session/interviewSession.ts'

/**
 * Opens an interview while the screen is shown and closes it afterwards; null: not open yet.
 * Uncommitted text is written out whenever the window loses the person's attention.
 */
export function useOpenSession(id: InterviewId): Result<InterviewSession, AppError> | null {
  const host = useHost()
  const [opened, setOpened] = useState<Result<InterviewSession, AppError> | null>(null)
  useEffect(() => {
    let gone = false
    const opening = openSession(host, id)
    let session: InterviewSession | null = null
    void opening.then((answer) => {
      if (gone) return
      if (answer.ok) session = answer.value
      setOpened(answer)
    })
    const written = () =>
      opening.then((answer) => (answer.ok ? answer.value.flushDrafts() : undefined))
    const flush = () => void written()
    // A browser asks before it takes away what is nowhere but in its page.
    const ask = (event: BeforeUnloadEvent) => {
      const save = session?.save()
      if (save !== undefined && save.failure !== null && save.unsavedDrafts > 0) {
        event.preventDefault()
      }
    }
    const left = new AbortController()
    window.addEventListener('beforeunload', ask, { signal: left.signal })
    window.addEventListener('blur', flush, { signal: left.signal })
    window.addEventListener('pagehide', flush, { signal: left.signal })
    document.addEventListener('visibilitychange', flush, { signal: left.signal })
    const stop = beforeClosing(async () => {
      await written()
      const unsaved = session?.save().unsavedDrafts ?? 0
      if (unsaved > 0) throw new Error('texts are in the window alone')
    })
    return () => {
      gone = true
      left.abort()
      stop()
      void opening.then((answer) => (answer.ok ? answer.value.close() : undefined))
    }
  }, [host, id])
  return opened
}
