import { useEffect, useState } from 'react'

/** Milliseconds that a person does not notice as waiting. */
const UNNOTICED = 300

/** True once something has been under way for so long that a word about it is due. */
export function useLateness(underWay: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!underWay) return
    const timer = setTimeout(() => setLate(true), UNNOTICED)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [underWay])
  return late
}
