import type { NameEntry } from '../assist/names/nameEntry.ts'
import { normalizeName } from '../assist/names/normalizeName.ts'
import { fail, ok } from '../protocol/result.ts'
import type { CommandOf, Decision } from './decision.ts'
import { difference } from './difference.ts'
import { entryReferences } from './entries/entryReferences.ts'
import type { Interview } from './interview.ts'
import { unknownEntity } from './unknownEntity.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** Refused without a form in any language (FIELD_EMPTY). */
export function decideAddName(interview: Interview, command: CommandOf<'AddName'>): Decision {
  const { id } = command.name
  if (interview.names.has(id)) return fail({ code: 'ID_TAKEN', kind: 'name', id })
  const name = normalizeName(command.name)
  if (Object.keys(name.forms).length === 0) return fail({ code: 'FIELD_EMPTY', field: 'name' })
  return ok([{ type: 'NameAdded', name }])
}

/** Refused (IN_USE) where a person who has a pseudonym would become something else. */
export function decideChangeName(interview: Interview, command: CommandOf<'ChangeName'>): Decision {
  const name = interview.names.get(command.name)
  if (name === undefined) return unknownEntity('name', command.name)
  const changes = normalizeName(withoutUndefined(command.changes))
  if (changes.forms !== undefined && Object.keys(changes.forms).length === 0) {
    return fail({ code: 'FIELD_EMPTY', field: 'name' })
  }
  if (changes.kind !== undefined && changes.kind !== 'person') {
    const uses = pseudonymsOf(interview, name)
    if (uses > 0) return fail({ code: 'IN_USE', kind: 'name', id: name.id, uses })
  }
  const changed = difference(name, changes)
  return ok(changed === null ? [] : [{ type: 'NameChanged', name: name.id, ...changed }])
}

export function decideRemoveName(interview: Interview, command: CommandOf<'RemoveName'>): Decision {
  const name = interview.names.get(command.name)
  if (name === undefined) return unknownEntity('name', command.name)
  const uses = pseudonymsOf(interview, name)
  if (uses > 0) return fail({ code: 'IN_USE', kind: 'name', id: name.id, uses })
  return ok([{ type: 'NameRemoved', name }])
}

const pseudonymsOf = (interview: Interview, { id }: NameEntry): number =>
  interview.entries.count((entry) => entryReferences(entry).names.includes(id))
