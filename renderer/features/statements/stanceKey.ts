import { STANCES, type Stance } from '#core/report/stance.ts'

/** What a key does on a statement: a digit sets the stance of that place, Delete removes the link. */
export type StanceKey = { readonly set: Stance } | 'remove' | null

/** Digits by their place on the keyboard, so that they work under every layout. */
export function stanceKey(
  event: Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): StanceKey {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null
  if (event.key === 'Delete' || event.key === 'Backspace') return 'remove'
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  const stance = digit === undefined ? undefined : STANCES[Number(digit) - 1]
  return stance === undefined ? null : { set: stance }
}
