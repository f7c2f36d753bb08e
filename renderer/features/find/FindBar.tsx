/** Find in the interview, opened by the action 'interview.find'; nothing until then. */
export function FindBar() {
  return null
}
