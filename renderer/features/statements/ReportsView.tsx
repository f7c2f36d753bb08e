/** The report editor: reports, their text, and the statements taken from it. */
export function ReportsView() {
  return null
}
