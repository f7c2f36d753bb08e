import { flushSync } from 'react-dom'
import { fieldOf } from './commitField.ts'
import type { Transcript } from './transcript.ts'

/**
 * Closes what lies over the transcript and puts the caret back in its cell, both before this
 * returns: the next key is typed there, and not into nothing.
 */
export function returnToCell(transcript: Transcript, close: () => void): void {
  flushSync(close)
  const { active } = transcript.get()
  if (active !== null) transcript.editors.get(fieldOf(active))?.focus()
}
