/** The offset of a point in an element's text, in UTF-16 code units; null: not in its text. */
export function caretAt(element: HTMLElement, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint?.(x, y)
  if (!position || !element.contains(position.offsetNode)) return null
  const range = document.createRange()
  range.setStart(element, 0)
  range.setEnd(position.offsetNode, position.offset)
  return range.toString().replaceAll('\u200b', '').length
}
