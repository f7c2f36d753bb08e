import type { Participant, ParticipantRole } from '#core/interview/participant.ts'

const LABELS: Readonly<Record<ParticipantRole, string>> = {
  interviewee: 'A',
  interviewer: 'Q',
  interpreter: 'INT',
  counsel: 'C',
  observer: 'O',
  unknown: 'P',
}

/** A free label for a new participant: the role's own, with a number from the second on. */
export function suggestedLabel(role: ParticipantRole, present: Iterable<Participant>): string {
  const taken = new Set([...present].map((participant) => participant.label.toLowerCase()))
  const base = LABELS[role]
  for (let number = 1; ; number += 1) {
    const label = number === 1 ? base : `${base}${number}`
    if (!taken.has(label.toLowerCase())) return label
  }
}
