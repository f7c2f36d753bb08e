import { type KeyboardEvent, useRef } from 'react'
import { isImeKey } from '../keys/isImeKey.ts'
import type { FieldHandle } from './fieldHandle.ts'

/**
 * For a field in which Escape takes back what was typed and not committed; without such text the
 * key keeps its meaning. Put `handle` and `onKeyDown` on the field.
 */
export function useEscapeReverts<Element extends HTMLElement>() {
  const handle = useRef<FieldHandle<Element>>(null)
  return {
    handle,
    onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || isImeKey(event.nativeEvent)) return
      if (handle.current?.uncommitted() !== true) return
      event.preventDefault()
      event.stopPropagation()
      handle.current.revert()
    },
  }
}
