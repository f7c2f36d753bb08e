import { beforeEach, expect, test } from 'vitest'
import { createActionRegistry } from '../../renderer/keys/actionRegistry.ts'
import type { ActionId } from '../../renderer/keys/actions.ts'
import { dispatchKeys } from '../../renderer/keys/dispatchKeys.ts'
import { isImeKey } from '../../renderer/keys/isImeKey.ts'
import { actionsByChord } from '../../renderer/keys/keyMap.ts'

let target: EventTarget
let started: ActionId[]
let waiting: (() => void)[]
/** Actions that nothing answers to here. */
let unanswered: ReadonlySet<ActionId>
let stop: () => void

beforeEach(() => {
  target = new EventTarget()
  started = []
  waiting = []
  unanswered = new Set()
  const byChord = actionsByChord({})
  stop = dispatchKeys(target, {
    mac: false,
    actionFor: (chord) => byChord.get(chord) ?? null,
    run(action) {
      if (unanswered.has(action)) return false
      started.push(action)
      return true
    },
    afterwards: (job) => waiting.push(job),
  })
})

interface Press {
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly composing?: boolean
  readonly keyCode?: number
}

function key(type: 'keydown' | 'keyup', code: string, press: Press = {}): Event {
  const event = Object.assign(new Event(type, { cancelable: true }), {
    code,
    ctrlKey: press.ctrl ?? false,
    shiftKey: press.shift ?? false,
    altKey: false,
    metaKey: false,
    isComposing: press.composing ?? false,
    keyCode: press.keyCode ?? 0,
    getModifierState: () => false,
  })
  target.dispatchEvent(event)
  return event
}

function endComposition(): void {
  target.dispatchEvent(new Event('compositionend'))
  for (const job of waiting.splice(0)) job()
}

test('a chord starts its action, and the browser does nothing with it', () => {
  const event = key('keydown', 'KeyK', { ctrl: true })
  expect(started).toEqual(['app.palette'])
  expect(event.defaultPrevented).toBe(true)
})

test('a chord that nothing answers to keeps its own meaning', () => {
  unanswered = new Set<ActionId>(['edit.undo'])
  expect(key('keydown', 'KeyZ', { ctrl: true }).defaultPrevented).toBe(false)
})

test('a plain letter is left alone', () => {
  expect(key('keydown', 'KeyK').defaultPrevented).toBe(false)
  expect(started).toEqual([])
})

test('nothing starts while an input method is composing', () => {
  key('keydown', 'KeyK', { ctrl: true, composing: true })
  key('keydown', 'KeyF', { ctrl: true, keyCode: 229 })
  key('keydown', 'F1', { composing: true })
  endComposition()
  expect(started).toEqual([])
})

test('Ctrl+Enter during a composition waits for its end and runs once', () => {
  key('keydown', 'Enter', { ctrl: true, composing: true, keyCode: 229 })
  expect(started).toEqual([])
  endComposition()
  expect(started).toEqual(['row.new'])
  // Some browsers send the key once more when the composition is over.
  const again = key('keydown', 'Enter', { ctrl: true })
  expect(again.defaultPrevented).toBe(true)
  key('keyup', 'Enter')
  expect(started).toEqual(['row.new'])
})

test('the next Ctrl+Enter after that is a new one', () => {
  key('keydown', 'Enter', { ctrl: true, composing: true })
  endComposition()
  key('keyup', 'Enter')
  key('keydown', 'Enter', { ctrl: true })
  expect(started).toEqual(['row.new', 'row.new'])
})

test('a Ctrl+Enter that the composition went on after is forgotten', () => {
  key('keydown', 'Enter', { ctrl: true, composing: true })
  key('keydown', 'KeyG', { composing: true })
  endComposition()
  expect(started).toEqual([])
})

test('a key counts as the input method’s by either sign', () => {
  expect(isImeKey({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(isImeKey({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isImeKey({ isComposing: false, keyCode: 13 })).toBe(false)
})

test('after stopping, keys start nothing', () => {
  stop()
  key('keydown', 'KeyK', { ctrl: true })
  expect(started).toEqual([])
})

test('the innermost enabled part answers an action', () => {
  const registry = createActionRegistry()
  const ran: string[] = []
  const part = (name: string, rank: number, enabled: () => boolean = () => true) =>
    registry.add({ action: 'edit.undo', layer: null, rank, run: () => ran.push(name), enabled })
  let isTyping = false
  part('transcript', 2, () => !isTyping)
  part('screen', 1)
  registry.find('edit.undo')?.run()
  isTyping = true
  registry.find('edit.undo')?.run()
  expect(ran).toEqual(['transcript', 'screen'])
})

test('behind a dialog nothing starts, and after it everything does', () => {
  const registry = createActionRegistry()
  const dialog = Symbol('dialog')
  const add = (action: ActionId, layer: symbol | null) =>
    registry.add({ action, layer, rank: 1, run: () => undefined, enabled: () => true })
  add('row.new', null)
  add('app.keyMap', dialog)
  const close = registry.openLayer(dialog)
  expect(registry.find('row.new')).toBeNull()
  expect(registry.available().map((entry) => entry.action)).toEqual(['app.keyMap'])
  close()
  expect(registry.find('row.new')).not.toBeNull()
  expect(registry.find('app.keyMap')).toBeNull()
})

test('a part that is gone answers no more', () => {
  const registry = createActionRegistry()
  const remove = registry.add({
    action: 'row.new',
    layer: null,
    rank: 1,
    run: () => undefined,
    enabled: () => true,
  })
  remove()
  expect(registry.find('row.new')).toBeNull()
})

test('a chord of ours that answers nowhere here does not load the window anew', () => {
  unanswered = new Set(['redaction.cover', 'mark.inaudible'])
  expect(key('keydown', 'KeyR', { ctrl: true, shift: true }).defaultPrevented).toBe(true)
  expect(
    key('keydown', 'KeyR', { ctrl: true, shift: true, composing: true }).defaultPrevented,
  ).toBe(true)
  expect(key('keydown', 'KeyI', { ctrl: true }).defaultPrevented).toBe(false)
  expect(started).toEqual([])
})
