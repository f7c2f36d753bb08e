/** Side panel: the reported statements, and how the active segment bears on each. */
export function StatementsPanel() {
  return null
}
