/** What the interview says of each statement. */
export function CoverageView() {
  return null
}
