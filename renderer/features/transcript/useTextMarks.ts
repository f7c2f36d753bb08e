import { type RefObject, useEffect } from 'react'
import { marksIn } from '#core/interview/marksIn.ts'
import type { Redaction } from '#core/interview/redaction.ts'
import type { TextRange } from '#core/interview/text.ts'

/** Names of the highlights: transcriber's marks, set back; passages that are redacted, barred. */
const MARKS = 'dragoman-marks'
const REDACTED = 'dragoman-redacted'

/**
 * Sets marks and redacted passages of a text apart without touching it: highlights of the page
 * (CSS Custom Highlight API), so that a caret, a selection and a search find one text still.
 * `text` is what the element shows; null: nothing is marked.
 */
export function useTextMarks(
  element: RefObject<HTMLElement | null>,
  text: string | null,
  redactions: readonly Redaction[],
): void {
  useEffect(() => {
    const node = element.current?.firstChild
    if (!(node instanceof Text) || text === null) return
    const taken = [
      highlight(
        MARKS,
        node,
        marksIn(text).map(({ range }) => range),
      ),
      highlight(REDACTED, node, redactions),
    ]
    return () => {
      for (const remove of taken) remove()
    }
  }, [element, text, redactions])
}

function highlight(name: string, node: Text, ranges: readonly TextRange[]): () => void {
  if (ranges.length === 0) return () => undefined
  const all = CSS.highlights.get(name) ?? new Highlight()
  // A mark that is redacted is barred.
  all.priority = name === REDACTED ? 1 : 0
  CSS.highlights.set(name, all)
  const made = ranges.map(({ start, end }) => {
    const range = new Range()
    range.setStart(node, Math.min(start, node.length))
    range.setEnd(node, Math.min(end, node.length))
    all.add(range)
    return range
  })
  return () => {
    for (const range of made) all.delete(range)
  }
}
