import type { AppError } from '../protocol/appError.ts'
import { fail, ok } from '../protocol/result.ts'
import type { CommandOf, Decision } from './decision.ts'
import { difference } from './difference.ts'
import { entriesOf } from './entries/entriesOf.ts'
import { entryProblem } from './entries/entryProblem.ts'
import { entryReferences } from './entries/entryReferences.ts'
import { normalizeEntry } from './entries/normalizeEntry.ts'
import type {
  EntryChanges,
  EntryProposal,
  RecordEntry,
  RecordedEntryChanges,
} from './entries/recordEntry.ts'
import type { InterviewEvent } from './event.ts'
import type { Interview } from './interview.ts'
import { lastOrderKey, orderKeyAfter } from './orderKeys.ts'
import { unknownEntity } from './unknownEntity.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export function decideAddEntry(interview: Interview, command: CommandOf<'AddEntry'>): Decision {
  const { id, kind } = command.entry
  if (interview.entries.has(id)) return fail({ code: 'ID_TAKEN', kind: 'entry', id })
  const order = lastOrderKey(entriesOf(interview, kind))
  const entry: RecordEntry = { ...normalizeEntry<EntryProposal>(command.entry), order }
  const problem = entryProblem(interview, entry)
  return problem === null ? ok([{ type: 'EntryAdded', entry }]) : fail(problem)
}

export function decideChangeEntry(
  interview: Interview,
  command: CommandOf<'ChangeEntry'>,
): Decision {
  const entry = interview.entries.get(command.entry)
  if (entry === undefined) return unknownEntity('entry', command.entry)
  const { kind } = command.changes
  if (kind !== entry.kind) {
    return fail({ code: 'ENTRY_KIND', expected: entry.kind, found: kind })
  }
  const changes = normalizeEntry<EntryChanges>(
    withoutUndefined(command.changes) as typeof command.changes,
  )
  const changed = { ...entry, ...changes } as RecordEntry
  const problem = entryProblem(interview, changed) ?? readInAnother(interview, entry, changed)
  return problem === null ? ok(entryChanged(entry, changes)) : fail(problem)
}

/** Errata are never removed by a command of their own, for the text was changed with them. */
export function decideRemoveEntry(
  interview: Interview,
  command: CommandOf<'RemoveEntry'>,
): Decision {
  const entry = interview.entries.get(command.entry)
  if (entry === undefined) return unknownEntity('entry', command.entry)
  const uses = usesOfEntry(interview, entry)
  if (uses > 0) return fail({ code: 'IN_USE', kind: 'entry', id: entry.id, uses })
  return ok([{ type: 'EntryRemoved', entry }])
}

export function decideMoveEntry(interview: Interview, command: CommandOf<'MoveEntry'>): Decision {
  const entry = interview.entries.get(command.entry)
  if (entry === undefined) return unknownEntity('entry', command.entry)
  if (command.after === entry.id) return fail({ code: 'MOVE_ONTO_ITSELF' })
  const order = orderKeyAfter(entriesOf(interview, entry.kind), entry.id, command.after)
  return order === null
    ? unknownEntity('entry', command.after ?? '')
    : ok(entryChanged(entry, { order }))
}

/** One event for the fields that differ, beside the entry's kind; none when nothing does. */
export function entryChanged(
  entry: RecordEntry,
  changes: RecordedEntryChanges,
): readonly InterviewEvent[] {
  const changed = difference<RecordedEntryChanges>(entry, changes)
  if (changed === null) return []
  const kind = 'order' in changes ? {} : { kind: entry.kind }
  return [
    {
      type: 'EntryChanged',
      entry: entry.id,
      before: { ...kind, ...changed.before } as RecordedEntryChanges,
      after: { ...kind, ...changed.after } as RecordedEntryChanges,
    },
  ]
}

/** Ticks say which revision was read of one language; a read-back that has some keeps it. */
function readInAnother(
  interview: Interview,
  before: RecordEntry,
  after: RecordEntry,
): AppError | null {
  if (before.kind !== 'read-back' || after.kind !== 'read-back') return null
  const uses = before.language === after.language ? 0 : ticksOf(interview, before)
  return uses === 0 ? null : { code: 'IN_USE', kind: 'entry', id: before.id, uses }
}

/** Entries that name this one, and segments that were ticked in it or corrected by it. */
function usesOfEntry(interview: Interview, entry: RecordEntry): number {
  switch (entry.kind) {
    case 'erratum':
      return 1
    case 'read-back':
      return (
        ticksOf(interview, entry) +
        interview.entries.count((other) => entryReferences(other).readBacks.includes(entry.id))
      )
    case 'remark':
      return interview.entries.count((other) => entryReferences(other).remarks.includes(entry.id))
    default:
      return 0
  }
}

const ticksOf = (interview: Interview, { id }: RecordEntry): number =>
  interview.segments.count((segment) => segment.reads.some(({ readBack }) => readBack === id))
