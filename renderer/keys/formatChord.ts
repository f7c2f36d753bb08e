import { type Chord, parseChord } from './chord.ts'

const KEY_SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: '’',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backquote: '`',
  Backspace: '⌫',
  Delete: 'Del',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Space: 'Space',
}

/** A chord's keys as they are printed on a keyboard, one by one; empty for no chord. */
export function chordKeys(chord: string, mac: boolean): readonly string[] {
  const parsed = parseChord(chord)
  return parsed === null ? [] : [...modifiers(parsed, mac), KEY_SIGNS[parsed.key] ?? parsed.key]
}

function modifiers({ mod, alt, shift }: Chord, mac: boolean): readonly string[] {
  const signs = mac ? ['⌘', '⌥', '⇧'] : ['Ctrl', 'Alt', 'Shift']
  return [mod, alt, shift].flatMap((held, index) => (held ? [signs[index] ?? ''] : []))
}

/** A chord in one string, for a title or a menu: `Ctrl+Shift+K`, `⌘⇧K`. */
export const formatChord = (chord: string, mac: boolean): string =>
  chordKeys(chord, mac).join(mac ? '' : '+')

/** A chord as `aria-keyshortcuts` wants it (WAI-ARIA 1.2, 6.6): `Control+Shift+K`. */
export function ariaChord(chord: string, mac: boolean): string | undefined {
  const parsed = parseChord(chord)
  if (parsed === null) return undefined
  const { mod, alt, shift, key } = parsed
  return [mod && (mac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', key]
    .filter((part) => part !== false)
    .join('+')
}
