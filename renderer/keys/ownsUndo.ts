/**
 * True when undo belongs to the focused element: it holds text that was typed and is not part of
 * the interview yet. A committed field's undo is the interview's.
 */
export function ownsUndo(element: Element | null): boolean {
  const isText = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
  if (!isText) return false
  return element.hasAttribute('data-field') ? element.hasAttribute('data-uncommitted') : true
}
