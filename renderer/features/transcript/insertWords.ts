import { fieldOf } from './commitField.ts'
import { goTo } from './goTo.ts'
import type { Transcript } from './transcript.ts'

/** Types words at the caret, apart from the word before them. False: there is no field for them. */
export function insertWords(transcript: Transcript, words: string): boolean {
  const { active } = transcript.get()
  const editor = active === null ? undefined : transcript.editors.get(fieldOf(active))
  if (active === null || editor === undefined || editor.element.readOnly) return false
  if (document.activeElement !== editor.element) goTo(transcript, active, editor.selection())
  editor.insert(spaceBefore(editor.text().slice(0, editor.selection().start)) + words)
  return true
}

/** A space after a word, or what closes one; nothing after what opens one. */
export const spaceBefore = (before: string): string =>
  /[^\s\p{Ps}\p{Pi}\p{Pd}"']$/u.test(before) ? ' ' : ''
