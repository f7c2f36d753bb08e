import { type KeyboardEvent, useState } from 'react'
import { isImeKey } from '../../keys/isImeKey.ts'

type Step = 'next' | 'previous' | 'first' | 'last'

const ENDS: Readonly<Record<string, Step>> = { Home: 'first', End: 'last' }
const DOWN: Readonly<Record<string, Step>> = { ...ENDS, ArrowDown: 'next', ArrowUp: 'previous' }
const ACROSS: Readonly<Record<string, Step>> = {
  ...ENDS,
  ArrowRight: 'next',
  ArrowLeft: 'previous',
}

/**
 * One tab stop for a long list: arrow keys, Home and End move among the elements that carry
 * `data-rove`, Tab leaves the list. Put `onKeyDown` on the list and `stop(id)` on each element.
 */
export function useRoving(ids: readonly string[], direction: 'down' | 'across' = 'down') {
  const [current, setCurrent] = useState<string | null>(null)
  const tabStop = current !== null && ids.includes(current) ? current : ids[0]

  function onKeyDown(event: KeyboardEvent<HTMLElement | SVGElement>): void {
    const step = (direction === 'down' ? DOWN : ACROSS)[event.key]
    const target = event.target
    if (step === undefined || isImeKey(event.nativeEvent)) return
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!isElement(target) || target.dataset.rove === undefined) return
    const elements = [
      ...event.currentTarget.querySelectorAll<HTMLElement | SVGElement>('[data-rove]'),
    ]
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

const isElement = (target: EventTarget): target is HTMLElement | SVGElement =>
  target instanceof HTMLElement || target instanceof SVGElement
