import { useEffect } from 'react'
import type { InterviewTab } from './interviewTabs.ts'

/**
 * Puts the focus on the tab of a view that was turned to by key, unless the view took it: the
 * field that had it is gone, and whoever goes through the window by Tab would begin anew.
 */
export function useKeepFocus(tab: InterviewTab): void {
  useEffect(() => {
    if (document.activeElement !== document.body) return
    const chosen = `[role="tab"][data-key="${tab}"]`
    document.querySelector<HTMLElement>(chosen)?.focus({ preventScroll: true })
  }, [tab])
}
