import type { SegmentId } from '#core/interview/ids.ts'
import { type LanguageTag, parseLanguageTag } from '#core/interview/languageTag.ts'
import { isStanding } from '#core/interview/redaction.ts'
import type { Segment } from '#core/interview/segment.ts'
import type { TextRange } from '#core/interview/text.ts'
import type { Passage } from '#core/record/counterparts.ts'
import { coverRange } from '#core/report/coverRange.ts'
import { commitRow, fieldOf } from '../transcript/commitField.ts'
import type { Transcript } from '../transcript/transcript.ts'

/**
 * The passage that is selected in a text of the transcript, or the redacted passage or the word with
 * the caret, once what was typed in its row is saved. Null: nothing is selected, or the row could not be saved.
 */
export async function chosenPassage(transcript: Transcript): Promise<Passage | null> {
  const onPage = selectedOnPage()
  if (onPage !== null) return onPage
  const { active } = transcript.get()
  if (active === null || active.language === null) return null
  const { segment, language } = active
  const editor = transcript.editors.get(fieldOf(active))
  if (editor === undefined) return null
  const typed = editor.text()
  const selection = editor.selection()
  if (!(await commitRow(transcript, segment, 'typed'))) return null
  const row = transcript.session.interview().segments.get(segment)
  const rendition = row?.renditions[language]
  if (row === undefined || rendition === undefined) return null
  const range =
    selection.start < selection.end
      ? coverRange(typed, rendition.text, selection)
      : (redactionAt(row, language, selection.start) ??
        wordAt(rendition.text, selection.start, language))
  return range === null ? null : { ...trimmed(rendition.text, range), segment, language }
}

/** What the mouse selected in a row that is not being edited. */
function selectedOnPage(): Passage | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const node = range.commonAncestorContainer
  const element = node instanceof Element ? node : node.parentElement
  const text = element?.closest<HTMLElement>('[data-text]')
  const row = text?.closest<HTMLElement>('[data-segment]')
  const language = parseLanguageTag(text?.lang ?? '')
  if (text === null || text === undefined || row === null || row === undefined) return null
  if (language === null || row.dataset.segment === undefined) return null
  const before = document.createRange()
  before.setStart(text, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const end = start + range.toString().replaceAll('\u200b', '').length
  if (end <= start) return null
  const segment = row.dataset.segment as SegmentId
  return { ...trimmed(text.textContent ?? '', { start, end }), segment, language }
}

const redactionAt = (
  { redactions }: Segment,
  language: LanguageTag,
  caret: number,
): TextRange | null =>
  redactions.find(
    (one) => one.language === language && isStanding(one) && one.start <= caret && one.end >= caret,
  ) ?? null

function wordAt(text: string, caret: number, language: LanguageTag): TextRange | null {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
  const word = words.find(
    ({ index, segment, isWordLike }) =>
      isWordLike === true && index <= caret && index + segment.length >= caret,
  )
  return word === undefined ? null : { start: word.index, end: word.index + word.segment.length }
}

/** Without the white space that a double click or Shift and an arrow take along. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}
