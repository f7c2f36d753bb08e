import type { AppError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import type { ParticipantProposal } from './command.ts'
import type { CommandOf, Decision } from './decision.ts'
import { difference } from './difference.ts'
import { entryReferences } from './entries/entryReferences.ts'
import type { InterviewEvent } from './event.ts'
import type { ParticipantId } from './ids.ts'
import { inOrder } from './inOrder.ts'
import type { Interview } from './interview.ts'
import { orderKeyAfter, orderKeysBetween } from './orderKeys.ts'
import type { ParticipantChanges } from './participant.ts'
import { segmentsInOrder } from './segmentsInOrder.ts'
import { normalizeLine, normalizeText } from './text.ts'
import { unknownEntity } from './unknownEntity.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export function decideAddParticipant(
  interview: Interview,
  command: CommandOf<'AddParticipant'>,
): Decision {
  return addParticipants(interview, [command.participant])
}

/** The events that put the proposed behind the participants there are. Linear in both. */
export function addParticipants(
  interview: Interview,
  proposals: readonly ParticipantProposal[],
): Result<readonly ParticipantAdded[], AppError> {
  const last = inOrder(interview.participants.values()).at(-1)
  const orders = orderKeysBetween(last?.order ?? null, null, proposals.length)
  const ids = new Set(interview.participants.keys())
  const labels = new Set([...interview.participants.values()].map(({ label }) => labelKey(label)))
  const events: ParticipantAdded[] = []
  for (const [index, proposal] of proposals.entries()) {
    const { id } = proposal
    const participant = { ...normalize(proposal), order: orders[index] as string }
    const { label } = participant
    if (ids.has(id)) return fail({ code: 'ID_TAKEN', kind: 'participant', id })
    if (label === '') return fail({ code: 'FIELD_EMPTY', field: 'label' })
    if (labels.has(labelKey(label))) return fail({ code: 'LABEL_TAKEN', label })
    ids.add(id)
    labels.add(labelKey(label))
    events.push({ type: 'ParticipantAdded', participant })
  }
  return ok(events)
}

type ParticipantAdded = Extract<InterviewEvent, { readonly type: 'ParticipantAdded' }>

/** Labels are compared as a person reads them: without regard to case. */
const labelKey = (label: string): string => label.toLowerCase()

export function decideChangeParticipant(
  interview: Interview,
  command: CommandOf<'ChangeParticipant'>,
): Decision {
  const participant = interview.participants.get(command.participant)
  if (participant === undefined) return unknownEntity('participant', command.participant)
  const changes = normalize(withoutUndefined(command.changes))
  const problem = checkLabel(interview, { ...participant, ...withoutUndefined(changes) })
  if (problem !== null) return fail(problem)
  const changed = difference(participant, changes)
  return ok(
    changed === null
      ? []
      : [{ type: 'ParticipantChanged', participant: participant.id, ...changed }],
  )
}

export function decideRemoveParticipant(
  interview: Interview,
  command: CommandOf<'RemoveParticipant'>,
): Decision {
  const participant = interview.participants.get(command.participant)
  if (participant === undefined) return unknownEntity('participant', command.participant)
  const uses = usesOf(interview, participant.id)
  if (uses > 0) return fail({ code: 'IN_USE', kind: 'participant', id: participant.id, uses })
  return ok([{ type: 'ParticipantRemoved', participant }])
}

export function decideMoveParticipant(
  interview: Interview,
  command: CommandOf<'MoveParticipant'>,
): Decision {
  const participant = interview.participants.get(command.participant)
  if (participant === undefined) return unknownEntity('participant', command.participant)
  if (command.after === participant.id) return fail({ code: 'MOVE_ONTO_ITSELF' })
  const order = orderKeyAfter(interview.participants.values(), participant.id, command.after)
  if (order === null) return unknownEntity('participant', command.after ?? '')
  const changed = difference<ParticipantChanges>(participant, { order })
  return ok(
    changed === null
      ? []
      : [{ type: 'ParticipantChanged', participant: participant.id, ...changed }],
  )
}

function checkLabel(
  interview: Interview,
  participant: { readonly id: ParticipantId; readonly label: string },
): AppError | null {
  if (participant.label === '') return { code: 'FIELD_EMPTY', field: 'label' }
  const key = labelKey(participant.label)
  const taken = interview.participants.some(
    (other) => other.id !== participant.id && labelKey(other.label) === key,
  )
  return taken ? { code: 'LABEL_TAKEN', label: participant.label } : null
}

function normalize<Changes extends ParticipantChanges>(changes: Changes): Changes {
  return {
    ...changes,
    ...(changes.label === undefined ? {} : { label: normalizeLine(changes.label) }),
    ...(changes.name === undefined ? {} : { name: normalizeLine(changes.name) }),
    ...(changes.pseudonym === undefined ? {} : { pseudonym: normalizeLine(changes.pseudonym) }),
    ...(changes.note === undefined ? {} : { note: normalizeText(changes.note) }),
  }
}

/** Segments, sittings and entries that name the participant. */
function usesOf(interview: Interview, id: ParticipantId): number {
  const segments = segmentsInOrder(interview).filter(
    (segment) =>
      segment.speaker === id ||
      segment.addressee === id ||
      Object.values(segment.renditions).some((rendition) => rendition.author === id) ||
      segment.acceptances.some(({ author }) => author === id) ||
      segment.redactions.some(({ author }) => author === id),
  ).length
  const sittings = interview.sittings.count((sitting) => sitting.present.includes(id))
  const entries = interview.entries.count((entry) =>
    entryReferences(entry).participants.includes(id),
  )
  return segments + sittings + entries
}
