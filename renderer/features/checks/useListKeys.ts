import { type KeyboardEvent, useState } from 'react'
import { isImeKey } from '../../keys/isImeKey.ts'

const PAGE = 10

/**
 * Arrow keys, Home, End and the page keys in a long list of which only a part is in the document.
 * Put `onKeyDown` on the list and `stop(index)` on what has the focus in each entry.
 */
export function useListKeys(count: number, show: (index: number) => void) {
  const [at, setAt] = useState(0)
  const current = Math.min(at, Math.max(0, count - 1))

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isImeKey(event.nativeEvent)) return
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!(event.target instanceof HTMLElement) || event.target.dataset.stop === undefined) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE,
      PageUp: current - PAGE,
      Home: 0,
      End: count - 1,
    }
    const wanted = moves[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(count - 1, wanted))
    const list = event.currentTarget
    setAt(next)
    show(next)
    // The entry may come into the document only once the view has moved there.
    requestAnimationFrame(() =>
      list.querySelector<HTMLElement>(`[data-stop="${next}"]`)?.focus({ preventScroll: true }),
    )
  }

  return {
    onKeyDown,
    stop: (index: number) => ({
      'data-stop': index,
      tabIndex: index === current ? 0 : -1,
      onFocus: () => setAt(index),
    }),
  }
}
