import type { ParticipantProposal } from '../interview/command.ts'
import { type ParticipantId, participantIdSchema } from '../interview/ids.ts'
import { inOrder } from '../interview/inOrder.ts'
import type { Interview } from '../interview/interview.ts'
import { LINE_MAX, normalizeLine } from '../interview/text.ts'

/** The people whom a table names: those of the interview, and those it brings along. */
export interface Speakers {
  /**
   * The participant with this label (without regard to case, as labels are unique), else with
   * this name, else a new one. Null: the text is longer than a label may be.
   */
  find(text: string): ParticipantId | null
  /** The new ones, in the order in which they were first named. */
  added(): readonly ParticipantProposal[]
}

export function createSpeakers(interview: Interview, makeId: () => string): Speakers {
  const byLabel = new Map<string, ParticipantId>()
  const byName = new Map<string, ParticipantId>()
  const added: ParticipantProposal[] = []
  for (const participant of inOrder(interview.participants.values())) {
    byLabel.set(participant.label.toLowerCase(), participant.id)
    if (!byName.has(participant.name)) byName.set(participant.name, participant.id)
  }
  const add = (label: string): ParticipantId => {
    const id = participantIdSchema.parse(makeId())
    byLabel.set(label.toLowerCase(), id)
    added.push({ id, role: 'unknown', label, name: '', pseudonym: '', languages: [], note: '' })
    return id
  }
  return {
    find(text) {
      const label = normalizeLine(text)
      const known =
        byLabel.get(text.toLowerCase()) ?? byLabel.get(label.toLowerCase()) ?? byName.get(label)
      if (known !== undefined) return known
      return label.length > LINE_MAX ? null : add(label)
    },
    added: () => added,
  }
}
