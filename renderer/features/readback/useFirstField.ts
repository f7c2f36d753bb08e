import { type RefObject, useEffect, useRef } from 'react'
import type { FieldHandle } from '../../ui/fieldHandle.ts'

/**
 * For the field with which a form begins: focused once the form is there. `autoFocus` would come
 * before the form counts as lying over a read-back, which would take the focus back.
 */
export function useFirstField(isFirst = true): RefObject<FieldHandle<HTMLTextAreaElement> | null> {
  const handle = useRef<FieldHandle<HTMLTextAreaElement>>(null)
  useEffect(() => {
    const element = handle.current?.element
    if (!isFirst || element === undefined) return
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
  }, [isFirst])
  return handle
}
