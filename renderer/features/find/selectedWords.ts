/** The longest selection that is taken for something to look for, in code units. */
const LONGEST = 100

/** What is selected on the page or in the focused field, when it is a few words on one line. */
export function selectedWords(): string {
  const field = document.activeElement
  const selected =
    field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : (getSelection()?.toString() ?? '')
  const words = selected.trim()
  return words.length <= LONGEST && !words.includes('\n') ? words : ''
}
