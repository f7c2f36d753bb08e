import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { isImeKey } from '../../keys/isImeKey.ts'

const SELECTOR = '[data-rove]'

/**
 * One tab stop for everything in a group that carries `data-rove` (and `tabIndex={-1}`): arrow
 * keys, Home and End move among them, Tab leaves the group. What comes and goes inside the group
 * does so without its knowledge, so the stop is kept in the document and not in a list.
 */
export function useRovingGroup(): {
  readonly group: RefObject<HTMLDivElement | null>
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: { readonly target: EventTarget }) => void
} {
  const group = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = group.current
    if (element === null) return
    const settle = () => stopAt(element, null)
    settle()
    const observer = new MutationObserver(settle)
    observer.observe(element, { childList: true, subtree: true })
    return () => observer.disconnect()
  })

  return {
    group,
    onKeyDown(event) {
      if (isImeKey(event.nativeEvent)) return
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const { target, currentTarget } = event
      if (!(target instanceof HTMLElement) || !target.matches(SELECTOR)) return
      const stops = [...currentTarget.querySelectorAll<HTMLElement>(SELECTOR)]
      const moves: Readonly<Record<string, HTMLElement | undefined>> = {
        ArrowDown: stops[stops.indexOf(target) + 1],
        ArrowUp: stops[stops.indexOf(target) - 1],
        Home: stops[0],
        End: stops.at(-1),
      }
      const next = moves[event.key]
      if (next === undefined) return
      event.preventDefault()
      next.focus()
    },
    onFocus({ target }) {
      if (group.current === null || !(target instanceof HTMLElement)) return
      if (target.matches(SELECTOR)) stopAt(group.current, target)
    },
  }
}

/** Makes an element of the group its tab stop; null: keeps the one that it has, else the first. */
function stopAt(group: HTMLElement, wanted: HTMLElement | null): void {
  const stops = [...group.querySelectorAll<HTMLElement>(SELECTOR)]
  const stop = wanted ?? stops.find((one) => one.tabIndex === 0) ?? stops[0]
  for (const one of stops) one.tabIndex = one === stop ? 0 : -1
}
