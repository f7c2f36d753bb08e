import type { Finding } from '#core/assist/checks/finding.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import { fieldOf } from '../transcript/commitField.ts'
import { goTo } from '../transcript/goTo.ts'
import type { Transcript } from '../transcript/transcript.ts'

/**
 * Puts what a check suggests into the place that it found, in the field, so that the field's own
 * undo takes it back. Nothing happens where the text there was changed meanwhile to be shorter.
 */
export function applySuggestion(
  transcript: Transcript,
  segment: SegmentId,
  { place }: Finding,
  suggestion: string,
): void {
  const cell = { segment, language: place.language }
  const editor = transcript.editors.get(fieldOf(cell))
  if (editor === undefined) return
  const range = place.range ?? { start: 0, end: editor.text().length }
  if (range.end > editor.text().length) return
  goTo(transcript, cell, range)
  editor.replace(range, suggestion)
}
