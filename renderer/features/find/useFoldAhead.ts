import { useEffect } from 'react'
import { useSession } from '../../session/useSession.ts'
import { foldAhead } from './findInInterview.ts'

/** Segments folded in one go; a slice takes about a millisecond. */
const SLICE = 400

/** Prepares the interview for searching while the window has nothing else to do. */
export function useFoldAhead(wanted: boolean): void {
  const session = useSession()
  useEffect(() => {
    if (!wanted) return
    let from = 0
    let task = requestIdleCallback(slice)
    function slice(): void {
      const more = foldAhead(session.interview(), from, from + SLICE)
      from += SLICE
      if (more) task = requestIdleCallback(slice)
    }
    return () => cancelIdleCallback(task)
  }, [session, wanted])
}
