/** Where the focus can go. */
const STOPS = [
  'input:not([disabled], [tabindex="-1"])',
  'textarea:not([disabled])',
  'button:not([disabled], [tabindex="-1"])',
].join()

/** Goes to the first field or button in a part of the window; false: there is none. */
export function focusFirst(part: Element | null): boolean {
  const stop = part?.querySelector<HTMLElement>(STOPS)
  stop?.focus()
  return stop !== null && stop !== undefined
}
