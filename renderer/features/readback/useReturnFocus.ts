import { useEffect, useRef } from 'react'
import { leaveField } from '../../ui/leaveField.ts'

/**
 * Leaves the field that has the focus, and gives the focus back to it once nothing lies over the
 * interview any more. A form that opens finds nothing focused, and could not give it back itself.
 */
export function useReturnFocus(isOver: boolean): () => void {
  const before = useRef<Element | null>(null)
  useEffect(() => {
    if (isOver) return
    const left = before.current
    before.current = null
    // The form has let go of the focus by now, and the next key is not read before.
    if (left instanceof HTMLElement && document.activeElement === document.body) left.focus()
  }, [isOver])
  return () => {
    before.current = document.activeElement
    leaveField()
  }
}
