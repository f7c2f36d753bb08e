import type { AppError } from '../protocol/appError.ts'
import { fail, ok } from '../protocol/result.ts'
import type { CommandOf, Decision } from './decision.ts'
import { difference } from './difference.ts'
import { entryReferences } from './entries/entryReferences.ts'
import type { Interview } from './interview.ts'
import { lastOrderKey } from './orderKeys.ts'
import { segmentsInOrder } from './segmentsInOrder.ts'
import type { Sitting, SittingChanges } from './sitting.ts'
import { normalizeLine, normalizeText } from './text.ts'
import { unknownEntity } from './unknownEntity.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export function decideAddSitting(interview: Interview, command: CommandOf<'AddSitting'>): Decision {
  const { id } = command.sitting
  if (interview.sittings.has(id)) return fail({ code: 'ID_TAKEN', kind: 'sitting', id })
  const order = lastOrderKey(interview.sittings.values())
  const sitting: Sitting = { ...normalize(command.sitting), order }
  const problem = check(interview, sitting)
  return problem === null ? ok([{ type: 'SittingAdded', sitting }]) : fail(problem)
}

export function decideChangeSitting(
  interview: Interview,
  command: CommandOf<'ChangeSitting'>,
): Decision {
  const sitting = interview.sittings.get(command.sitting)
  if (sitting === undefined) return unknownEntity('sitting', command.sitting)
  const changes = normalize(withoutUndefined(command.changes))
  const problem = check(interview, { ...sitting, ...withoutUndefined(changes) })
  if (problem !== null) return fail(problem)
  const changed = difference(sitting, changes)
  return ok(changed === null ? [] : [{ type: 'SittingChanged', sitting: sitting.id, ...changed }])
}

export function decideRemoveSitting(
  interview: Interview,
  command: CommandOf<'RemoveSitting'>,
): Decision {
  const sitting = interview.sittings.get(command.sitting)
  if (sitting === undefined) return unknownEntity('sitting', command.sitting)
  const uses =
    segmentsInOrder(interview).filter((one) => one.sitting === sitting.id).length +
    interview.entries.count((entry) => entryReferences(entry).sittings.includes(sitting.id))
  if (uses > 0) return fail({ code: 'IN_USE', kind: 'sitting', id: sitting.id, uses })
  return ok([{ type: 'SittingRemoved', sitting }])
}

function check(interview: Interview, sitting: Sitting): AppError | null {
  const { startedAt, endedAt } = sitting
  if (startedAt !== null && endedAt !== null && endedAt < startedAt) {
    return { code: 'TIME_RANGE_REVERSED', start: startedAt, end: endedAt }
  }
  const stranger = sitting.present.find((id) => !interview.participants.has(id))
  return stranger === undefined
    ? null
    : { code: 'UNKNOWN_ENTITY', kind: 'participant', id: stranger }
}

function normalize<Changes extends SittingChanges>(changes: Changes): Changes {
  return {
    ...changes,
    ...(changes.place === undefined ? {} : { place: normalizeLine(changes.place) }),
    ...(changes.note === undefined ? {} : { note: normalizeText(changes.note) }),
  }
}
