/**
 * True for a key that an input method is using: it belongs to the composition and starts nothing.
 * 229 is what browsers report for a key the input method has taken (UI Events, 7.3.1), also
 * where `isComposing` is not set yet: the first key of a syllable, and Safari's last.
 */
export function isImeKey(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
