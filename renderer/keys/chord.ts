/** A key with its modifiers. `key` is a `KeyboardEvent.code` in short form: K, 1, Comma, F5. */
export interface Chord {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

const MODIFIER_CODES = new Set([
  'ControlLeft',
  'ControlRight',
  'ShiftLeft',
  'ShiftRight',
  'AltLeft',
  'AltRight',
  'MetaLeft',
  'MetaRight',
  'OSLeft',
  'OSRight',
  'CapsLock',
  'Fn',
])

/** True for Shift, Control and the like: half a chord. */
export const isModifierCode = (code: string): boolean => MODIFIER_CODES.has(code)

/** Reads `Mod+Shift+K`; null: empty or not a chord. */
export function parseChord(text: string): Chord | null {
  const parts = text.split('+')
  const key = parts.pop() ?? ''
  if (!/^[A-Za-z0-9]+$/.test(key)) return null
  if (parts.some((part) => part !== 'Mod' && part !== 'Alt' && part !== 'Shift')) return null
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key,
  }
}

/** The one way to write a chord: modifiers in the order Mod, Alt, Shift. */
export function chordText(chord: Chord): string {
  const parts = [chord.mod && 'Mod', chord.alt && 'Alt', chord.shift && 'Shift', chord.key]
  return parts.filter((part) => part !== false).join('+')
}

/**
 * The chord of a key press, by the key's position and not by the letter it types, so that it is
 * the same under every layout. Null for a modifier alone, for AltGr (which types characters),
 * and for a press with the modifier that is not this platform's Mod.
 */
export function chordOf(event: KeyPress, mac: boolean): Chord | null {
  if (event.code === '' || isModifierCode(event.code)) return null
  if (event.getModifierState('AltGraph')) return null
  if (mac ? event.ctrlKey : event.metaKey) return null
  return {
    mod: mac ? event.metaKey : event.ctrlKey,
    alt: event.altKey,
    shift: event.shiftKey,
    key: shortCode(event.code),
  }
}

function shortCode(code: string): string {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3)
  if (/^Digit[0-9]$/.test(code)) return code.slice(5)
  return code === 'NumpadEnter' ? 'Enter' : code
}
