import { expect, test } from 'vitest'
import { ACTIONS } from '../../renderer/keys/actions.ts'
import { chordOf, chordText, parseChord } from '../../renderer/keys/chord.ts'
import { ariaChord, chordKeys, formatChord } from '../../renderer/keys/formatChord.ts'
import {
  ACTION_IDS,
  actionsByChord,
  conflicts,
  keyMapOf,
  remapped,
  resetKey,
} from '../../renderer/keys/keyMap.ts'

interface Press {
  readonly code: string
  readonly held?: readonly ('ctrl' | 'meta' | 'alt' | 'shift' | 'altGraph')[]
}

const press = ({ code, held = [] }: Press) => ({
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  getModifierState: (key: string) => key === 'AltGraph' && held.includes('altGraph'),
})

const chord = (pressed: Press, mac = false): string | null => {
  const found = chordOf(press(pressed), mac)
  return found === null ? null : chordText(found)
}

test('a letter chord is the key in that place, whatever the layout types there', () => {
  // Under the Ukrainian layout KeyK types л, under the Korean one ㅏ: the code is the same.
  expect(chord({ code: 'KeyK', held: ['ctrl'] })).toBe('Mod+K')
  expect(chord({ code: 'Digit4', held: ['alt'] })).toBe('Alt+4')
  expect(chord({ code: 'Comma', held: ['ctrl'] })).toBe('Mod+Comma')
})

test('modifiers are written in one order, and Enter is one key', () => {
  expect(chord({ code: 'KeyZ', held: ['shift', 'ctrl'] })).toBe('Mod+Shift+Z')
  expect(chord({ code: 'PageUp', held: ['shift', 'alt'] })).toBe('Alt+Shift+PageUp')
  expect(chord({ code: 'NumpadEnter', held: ['ctrl'] })).toBe('Mod+Enter')
})

test('AltGr types characters and starts nothing', () => {
  expect(chord({ code: 'KeyU', held: ['ctrl', 'alt', 'altGraph'] })).toBeNull()
})

test('a modifier alone is no chord', () => {
  expect(chord({ code: 'ControlLeft', held: ['ctrl'] })).toBeNull()
  expect(chord({ code: '', held: ['ctrl'] })).toBeNull()
})

test('Mod is Ctrl, and on Apple’s keyboards ⌘; the other one is left to the system', () => {
  expect(chord({ code: 'KeyK', held: ['meta'] }, true)).toBe('Mod+K')
  expect(chord({ code: 'KeyK', held: ['ctrl'] }, true)).toBeNull()
  expect(chord({ code: 'KeyK', held: ['meta'] }, false)).toBeNull()
})

test('every default chord is one that can be pressed, and no two are the same', () => {
  const chords = ACTION_IDS.map((action) => ACTIONS[action]).filter((text) => text.length > 0)
  for (const text of chords) expect(parseChord(text), text).not.toBeNull()
  const written = chords.map((text) => chordText(parseChord(text) ?? fail(text)))
  expect(new Set(written).size).toBe(written.length)
})

test('what is not a chord is refused', () => {
  for (const text of ['', 'Mod+', 'Hyper+K', 'Mod+Ä', '+']) {
    expect(parseChord(text), text).toBeNull()
  }
})

test('a chord is shown as the keys on the keyboard', () => {
  expect(chordKeys('Mod+Shift+ArrowUp', false)).toEqual(['Ctrl', 'Shift', '↑'])
  expect(formatChord('Mod+Alt+1', true)).toBe('⌘⌥1')
  expect(formatChord('', false)).toBe('')
  expect(ariaChord('Mod+Shift+K', false)).toBe('Control+Shift+K')
  expect(ariaChord('', false)).toBeUndefined()
})

test('a person’s own chord takes the place of the default', () => {
  const keys = { 'app.palette': 'Mod+P' }
  expect(keyMapOf(keys)['app.palette']).toBe('Mod+P')
  expect(actionsByChord(keys).get('Mod+P')).toBe('app.palette')
  expect(actionsByChord(keys).has('Mod+K')).toBe(false)
})

test('of two actions on one chord the one a person chose it for answers', () => {
  const keys = { 'row.note': 'Mod+K' }
  expect(actionsByChord(keys).get('Mod+K')).toBe('row.note')
})

test('a taken chord names its holder, and moves when asked', () => {
  expect(conflicts({}, 'row.note', 'Mod+K')).toEqual(['app.palette'])
  const keys = remapped({}, 'row.note', 'Mod+K')
  expect(keyMapOf(keys)['row.note']).toBe('Mod+K')
  expect(keyMapOf(keys)['app.palette']).toBe('')
  expect(conflicts(keys, 'row.note', 'Mod+K')).toEqual([])
})

test('an action’s own chord and no chord at all conflict with nothing', () => {
  expect(conflicts({}, 'app.palette', 'Mod+K')).toEqual([])
  expect(conflicts({}, 'row.note', '')).toEqual([])
})

test('resetting gives back the default and keeps nothing in the settings', () => {
  const moved = remapped({}, 'row.note', 'Mod+K')
  const back = resetKey(moved, 'app.palette')
  expect(keyMapOf(back)['app.palette']).toBe(ACTIONS['app.palette'])
  expect(keyMapOf(back)['row.note']).toBe('')
  expect(resetKey(back, 'row.note')).toEqual({})
})

function fail(text: string): never {
  throw new Error(`not a chord: ${text}`)
}
