/**
 * Takes the focus out of the field it is in. Leaving a field commits it, and it must still be on
 * screen to hear that it is left: a field that is taken away with the focus in it hears nothing.
 */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
