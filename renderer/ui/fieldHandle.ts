import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { type CommitCause, controlText, type TextControl } from './textControl.ts'

/** What the owner of a field can do with it from outside. */
export interface FieldHandle<Element extends HTMLElement> {
  readonly element: Element
  /** The text as it would be committed. */
  text(): string
  uncommitted(): boolean
  commit(): void
  /** Puts back the committed text. */
  revert(): void
  /** Types a text at the caret; the field's own undo takes it back. */
  insert(text: string): void
}

export interface FieldProps<Element extends HTMLElement> {
  /** The committed text. The element holds its own until it is committed. */
  readonly value: string
  /** Uncommitted text kept from before, to begin with. */
  readonly draft?: string | null | undefined
  /** Enter, or leaving the field with another text than before. */
  readonly onCommit?: ((text: string, cause: CommitCause) => void) | undefined
  /** Every change while typing, as it stands, not normalised. */
  readonly onInput?: ((text: string) => void) | undefined
  readonly handle?: React.Ref<FieldHandle<Element>> | undefined
}

/** Binds a native element to the committed text, outside of React's own value. */
export function useField<Element extends HTMLInputElement | HTMLTextAreaElement>(
  props: FieldProps<Element>,
): RefObject<Element | null> {
  const element = useRef<Element>(null)
  const control = useRef<TextControl | null>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    const field = element.current
    if (field === null) return
    const { value, draft } = latest.current
    const created = controlText(
      field,
      { committed: value, draft: draft ?? null },
      {
        commit: (text, cause) => latest.current.onCommit?.(text, cause),
        input: (text) => latest.current.onInput?.(text),
      },
    )
    control.current = created
    return created.stop
  }, [])
  useEffect(() => control.current?.offer(props.value), [props.value])
  useImperativeHandle(props.handle, () => ({
    get element() {
      return required(element.current)
    },
    text: () => required(control.current).text(),
    uncommitted: () => required(control.current).uncommitted(),
    commit: () => required(control.current).commit('call'),
    revert: () => required(control.current).revert(),
    insert: (text) => required(control.current).insert(text),
  }))
  return element
}

function required<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error('the field is not mounted')
  return thing
}
