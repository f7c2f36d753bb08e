import { unreachable } from '../../protocol/unreachable.ts'
import type { EntryId, NameId, ParticipantId, SegmentId, SittingId } from '../ids.ts'
import type { RecordEntry } from './recordEntry.ts'

/** Everything that an entry names, each kind in the order of its fields; nothing stands twice. */
export interface EntryReferences {
  readonly participants: readonly ParticipantId[]
  readonly sittings: readonly SittingId[]
  readonly segments: readonly SegmentId[]
  readonly names: readonly NameId[]
  readonly readBacks: readonly EntryId[]
  readonly remarks: readonly EntryId[]
}

const NONE: EntryReferences = {
  participants: [],
  sittings: [],
  segments: [],
  names: [],
  readBacks: [],
  remarks: [],
}

/** What the entry names of the interview and of its record. */
export function entryReferences(entry: RecordEntry): EntryReferences {
  switch (entry.kind) {
    case 'header':
    case 'custody':
      return NONE
    case 'person':
    case 'interviewee':
    case 'interpreter':
    case 'signature':
      return { ...NONE, participants: named(entry.participant) }
    case 'assignment':
      return {
        ...NONE,
        participants: named(entry.participant),
        sittings: named(entry.sitting),
        segments: named(entry.first, entry.last),
      }
    case 'arrival':
      return {
        ...NONE,
        participants: named(entry.participant),
        sittings: named(entry.sitting),
      }
    case 'break':
    case 'recording':
      return { ...NONE, sittings: named(entry.sitting) }
    case 'notice':
      return {
        ...NONE,
        participants: named(entry.givenBy, entry.givenTo),
        sittings: named(entry.sitting),
      }
    case 'read-back':
      return {
        ...NONE,
        participants: named(entry.reader),
        sittings: named(entry.sitting),
        segments: named(entry.first, entry.last),
      }
    case 'remark':
      return {
        ...NONE,
        participants: named(entry.by),
        segments: named(entry.segment),
        readBacks: named(entry.readBack),
      }
    case 'erratum':
      return {
        ...NONE,
        participants: named(entry.proposer, ...entry.agreedBy),
        segments: named(entry.segment),
        remarks: named(entry.remark),
      }
    case 'pseudonym':
      return { ...NONE, names: named(entry.name) }
    default:
      return unreachable(entry)
  }
}

const named = <Id extends string>(...ids: readonly (Id | null)[]): readonly Id[] => [
  ...new Set(ids.filter((id) => id !== null)),
]
