/** Who takes part, in which sittings, and who is typing. */
export function ParticipantsView() {
  return null
}
