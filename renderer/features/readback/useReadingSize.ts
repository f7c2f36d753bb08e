import { useCallback, useSyncExternalStore } from 'react'
import { observed } from '../../session/observed.ts'

/** Sizes of the text that is read back, in CSS pixels. */
const SIZES = [28, 32, 36, 42, 48, 56, 64] as const

/** The size in use, for as long as the window is open. */
const place = observed(2)

/** How large the text is that is read back, and how to make it larger or smaller. */
export function useReadingSize(): {
  readonly size: number
  readonly change: (step: 1 | -1) => void
} {
  const at = useSyncExternalStore(place.subscribe, place.get)
  const change = useCallback((step: 1 | -1) => {
    place.set(Math.min(SIZES.length - 1, Math.max(0, place.get() + step)))
  }, [])
  return { size: SIZES[at] ?? SIZES[0], change }
}
