import type { SegmentId } from '#core/interview/ids.ts'
import { type LanguageTag, parseLanguageTag } from '#core/interview/languageTag.ts'
import { normalizeLine } from '#core/interview/text.ts'
import { renditionField } from '../../session/draftField.ts'
import type { Transcript } from '../transcript/transcript.ts'

/** What is selected in the transcript. */
export interface Selected {
  readonly segment: SegmentId | null
  /** The language of the cell where it was selected; null: in none. */
  readonly language: LanguageTag | null
  /** The selected words of every cell that has some, by language; on one line. */
  readonly texts: Readonly<Record<LanguageTag, string>>
}

/**
 * The words selected in the cell with the caret, and in the other cells of its row, which keep
 * theirs while the caret is elsewhere; else those selected with the mouse in a row that is not
 * being edited.
 */
export function selectedPassage(transcript: Transcript): Selected {
  const { active } = transcript.get()
  const segment = active?.segment ?? null
  const texts: Record<LanguageTag, string> = {}
  if (segment !== null) {
    for (const language of transcript.session.interview().languages) {
      const editor = transcript.editors.get(renditionField(segment, language))
      if (editor === undefined) continue
      const { value, selectionStart, selectionEnd } = editor.element
      const words = normalizeLine(value.slice(selectionStart, selectionEnd))
      if (words !== '') texts[language] = words
    }
  }
  const language = active?.language ?? null
  if (language !== null && texts[language] !== undefined) return { segment, language, texts }
  return selectedOnPage() ?? { segment, language, texts }
}

function selectedOnPage(): Selected | null {
  const selection = getSelection()
  const words = normalizeLine(selection?.toString() ?? '')
  const node = selection?.anchorNode
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const tag = element?.closest<HTMLElement>('[data-text]')?.lang ?? ''
  const language = parseLanguageTag(tag)
  if (words === '' || language === null) return null
  return { segment: null, language, texts: { [language]: words } }
}
