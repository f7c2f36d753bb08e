import { useEffect } from 'react'
import { useSession } from '../../session/useSession.ts'
import { foldAhead } from './findInInterview.ts'

/** Segments folded in one go; a slice takes about a millisecond. */
const SLICE = 400

/**
 * Prepares an open interview for searching while the window has nothing else to do, so that the
 * first search of a long one is as quick as the next.
 */
export function useFoldAhead(): void {
  const session = useSession()
  useEffect(() => {
    let from = 0
    let task = requestIdleCallback(slice)
    function slice(): void {
      const more = foldAhead(session.interview(), from, from + SLICE)
      from += SLICE
      if (more) task = requestIdleCallback(slice)
    }
    return () => cancelIdleCallback(task)
  }, [session])
}
