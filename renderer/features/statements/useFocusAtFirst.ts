import { useEffect, useRef } from 'react'

/**
 * Puts the focus into a view as it appears: when it was turned to by its key, or when what had the
 * focus is gone. Who goes through the tabs or the fields above it keeps it there.
 */
export function useFocusAtFirst(takesFocus: boolean, focus: () => void): void {
  const first = useRef({ takesFocus, focus })
  useEffect(() => {
    if (first.current.takesFocus || document.activeElement === document.body) first.current.focus()
  }, [])
}
