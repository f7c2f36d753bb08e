import { type KeyboardEvent, useState } from 'react'
import { isImeKey } from '../../keys/isImeKey.ts'

const STEPS: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
}

/**
 * One tab stop for a long list: arrow keys, Home and End move among the elements that carry
 * `data-rove`, Tab leaves the list. Put `onKeyDown` on the list and `stop(id)` on each element.
 */
export function useRoving(ids: readonly string[]) {
  const [current, setCurrent] = useState<string | null>(null)
  const tabStop = current !== null && ids.includes(current) ? current : ids[0]

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = STEPS[event.key]
    const target = event.target
    if (step === undefined || isImeKey(event.nativeEvent)) return
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!(target instanceof HTMLElement) || target.dataset.rove === undefined) return
    const elements = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-rove]')]
    const place = elements.indexOf(target)
    const wanted = {
      next: place + 1,
      previous: place - 1,
      first: 0,
      last: elements.length - 1,
    }[step]
    const element = elements[wanted]
    if (element === undefined) return
    event.preventDefault()
    element.focus()
  }

  return {
    onKeyDown,
    stop: (id: string) => ({
      'data-rove': id,
      tabIndex: id === tabStop ? 0 : -1,
      onFocus: () => setCurrent(id),
    }),
  }
}
