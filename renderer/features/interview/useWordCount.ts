import { useEffect, useState } from 'react'
import type { Interview } from '#core/interview/interview.ts'
import { spokenWords } from '#core/interview/spokenWords.ts'
import { useSession } from '../../session/useSession.ts'

/** Words of testimony: of every segment in the language in which it was spoken. */
export function countWords(interview: Interview): number {
  let sum = 0
  for (const segment of interview.segments.values()) sum += spokenWords(segment)
  return sum
}

/**
 * The words so far, counted when the window has nothing else to do: a long interview is walked
 * through for it, and nothing that a person waits for may wait for that. Null: not counted yet.
 */
export function useWordCount(): number | null {
  const session = useSession()
  const [words, setWords] = useState<number | null>(null)
  useEffect(() => {
    let due: number | null = null
    let known: Interview | null = null
    function count(): void {
      due = null
      known = session.interview()
      setWords(countWords(known))
    }
    function changed(): void {
      if (due === null && session.interview() !== known) {
        due = requestIdleCallback(count, { timeout: 2_000 })
      }
    }
    changed()
    const stop = session.subscribe(changed)
    return () => {
      stop()
      if (due !== null) cancelIdleCallback(due)
    }
  }, [session])
  return words
}
