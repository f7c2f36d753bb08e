import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { RenditionOrigin } from '#core/interview/rendition.ts'
import { refuseClosed } from './closedRows.ts'
import { commitEditor, commitText, fieldOf } from './commitField.ts'
import { goTo } from './goTo.ts'
import type { Transcript } from './transcript.ts'

/**
 * Puts a proposal into a cell of the active row, in the place of what stands there, and commits it
 * at once with where it came from. The caret stays behind it. What was typed there before and not
 * committed is committed first, so that undo brings it back. False: the field cannot be written
 * now, or the text was refused (it is kept, and said so at the cell).
 */
export async function acceptText(
  transcript: Transcript,
  place: { readonly segment: SegmentId; readonly language: LanguageTag },
  text: string,
  origin: RenditionOrigin,
): Promise<boolean> {
  if (refuseClosed(transcript, [place.segment])) return false
  const { active } = transcript.get()
  const field = fieldOf(place)
  const editor = transcript.editors.get(field)
  if (editor === undefined || transcript.session.readOnly() !== null) return false
  if (editor.uncommitted() && editor.text() !== '') void commitEditor(transcript, field)
  const isHere = active?.segment === place.segment && active.language === place.language
  if (!isHere) goTo(transcript, place)
  if (!editor.replace(null, text)) return false
  return commitText(transcript, place, editor.text(), { origin })
}
