import { type RefObject, useLayoutEffect } from 'react'
import { focusFirst } from './focusFirst.ts'

/**
 * Keeps the hands in a part of the window. When what has the focus goes away (a button that has
 * done its work, an entry that was removed, also from a dialog above), the first field of what
 * stood around it has it next: else the keys would begin anew at the top of the window.
 */
export function useHeldFocus(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const whole = part.current
    if (whole === null) return
    /** What had the focus last, and what stands around it, up to the whole part. */
    let path: readonly Element[] = []

    function arrived({ target }: FocusEvent): void {
      if (!(target instanceof Element)) return
      if (whole?.contains(target) === true) path = upwards(target, whole)
      else if (target.closest('[role="dialog"], [role="alertdialog"]') === null) path = []
    }

    function changed(): void {
      const [last, ...around] = path
      if (last === undefined || last.isConnected) return
      if (document.activeElement !== document.body) return
      around.some((one) => one.isConnected && focusFirst(one))
    }

    document.addEventListener('focusin', arrived)
    const observer = new MutationObserver(changed)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', arrived)
      observer.disconnect()
    }
  }, [part])
}

function upwards(from: Element, to: Element): readonly Element[] {
  const parent = from === to ? null : from.parentElement
  return parent === null ? [from] : [from, ...upwards(parent, to)]
}
