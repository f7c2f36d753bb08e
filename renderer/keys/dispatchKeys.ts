import type { ActionId } from './actions.ts'
import { chordOf, chordText, isModifierCode } from './chord.ts'
import { isImeKey } from './isImeKey.ts'

interface KeyPort {
  readonly mac: boolean
  /** The action that a chord starts under the person's key map, or null. */
  actionFor(chord: string): ActionId | null
  /** Starts the action; false: nothing answers to it here, and the key keeps its own meaning. */
  run(action: ActionId): boolean
  /** Starts a job once the current event and everything it causes are over. */
  afterwards(job: () => void): void
}

/** Actions that end what is being typed: during a composition they wait for it to end. */
const WAIT_FOR_COMPOSITION: ReadonlySet<ActionId> = new Set(['row.new'])

/** Chords with which browsers load the window anew, and what is typed in it is gone. */
const RELOADS: ReadonlySet<string> = new Set(['F5', 'Shift+F5', 'Mod+F5', 'Mod+R', 'Mod+Shift+R'])

/**
 * Turns key presses into actions; returns how to stop. Nothing fires while an input method is
 * composing. An action that commits the row waits for `compositionend` and then runs once, also
 * where the browser repeats the key press after the composition.
 */
export function dispatchKeys(target: EventTarget, port: KeyPort): () => void {
  let waiting: { readonly action: ActionId; readonly code: string } | null = null
  /** The key whose action ran at the end of a composition, until it is released. */
  let spent: string | null = null

  function actionOf(event: KeyboardEvent): ActionId | null {
    const chord = chordOf(event, port.mac)
    return chord === null ? null : port.actionFor(chordText(chord))
  }

  /** True: the program has a use for the chord elsewhere, and nobody expects a reload from it. */
  function wouldReload(event: KeyboardEvent): boolean {
    const chord = chordOf(event, port.mac)
    return chord !== null && RELOADS.has(chordText(chord))
  }

  function keydown(event: KeyboardEvent): void {
    if (isImeKey(event)) {
      composing(event)
      return
    }
    if (spent === event.code) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (!isModifierCode(event.code)) spent = null
    const action = actionOf(event)
    if (action === null || event.defaultPrevented) return
    if (port.run(action)) {
      event.preventDefault()
      event.stopPropagation()
    } else if (wouldReload(event)) event.preventDefault()
  }

  function composing(event: KeyboardEvent): void {
    if (isModifierCode(event.code)) return
    const action = actionOf(event)
    if (action !== null && wouldReload(event)) event.preventDefault()
    if (action !== null && WAIT_FOR_COMPOSITION.has(action)) {
      event.preventDefault()
      waiting = { action, code: event.code }
    } else {
      waiting = null
    }
  }

  function compositionend(): void {
    const due = waiting
    if (due === null) return
    waiting = null
    spent = due.code
    port.afterwards(() => port.run(due.action))
  }

  function keyup(event: KeyboardEvent): void {
    if (event.code === spent) spent = null
  }

  const listeners: readonly (readonly [string, (event: never) => void])[] = [
    ['keydown', keydown],
    ['compositionend', compositionend],
    ['keyup', keyup],
  ]
  for (const [type, listener] of listeners) {
    target.addEventListener(type, listener as EventListener, { capture: true })
  }
  return () => {
    for (const [type, listener] of listeners) {
      target.removeEventListener(type, listener as EventListener, { capture: true })
    }
  }
}
