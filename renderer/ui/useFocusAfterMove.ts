import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * For the line of a list that is moved among its neighbours: moving the element takes its focus
 * away, and it has it again with the rendering that moves it, before the next key is read.
 * `expect` says that a move was asked for, or that it was refused.
 */
export function useFocusAfterMove<Line extends HTMLElement>(
  before: string | null,
  after: string | null,
): { readonly line: RefObject<Line | null>; readonly expect: (isAsked: boolean) => void } {
  const line = useRef<Line>(null)
  const isAsked = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other neighbours mean that it was moved.
  useLayoutEffect(() => {
    if (isAsked.current) line.current?.focus()
    isAsked.current = false
  }, [before, after])
  return {
    line,
    expect(asked) {
      isAsked.current = asked
    },
  }
}
