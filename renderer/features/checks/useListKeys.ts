import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { isImeKey } from '../../keys/isImeKey.ts'

const PAGE = 10

/**
 * Arrow keys, Home, End and the page keys in a long list of which only a part is in the document.
 * Put `onKeyDown` on the list and `stop(index)` on what has the focus in each entry; what else
 * there is in an entry is reached by Tab where `isCurrent`.
 */
export function useListKeys(
  count: number,
  list: RefObject<HTMLElement | null>,
  show: (index: number) => void,
) {
  const [at, setAt] = useState(0)
  const current = Math.min(at, Math.max(0, count - 1))
  /** The entry that takes the focus as soon as it is in the document. */
  const awaited = useRef<number | null>(null)
  const [, renderAgain] = useState({})

  // With the rendering that brings the entry: the next key may be there before the next frame.
  useLayoutEffect(() => {
    if (awaited.current === null) return
    const entry = list.current?.querySelector<HTMLElement>(`[data-stop="${awaited.current}"]`)
    // One out of view comes into the document only once the view has moved there.
    if (entry === null || entry === undefined) return
    awaited.current = null
    entry.focus({ preventScroll: true })
  })

  function focus(index: number): void {
    setAt(index)
    show(index)
    awaited.current = index
    renderAgain({})
  }

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
    focus(Math.max(0, Math.min(count - 1, wanted)))
  }

  return {
    onKeyDown,
    focus,
    current,
    stop: (index: number) => ({
      'data-stop': index,
      tabIndex: index === current ? 0 : -1,
      onFocus: () => setAt(index),
    }),
  }
}
