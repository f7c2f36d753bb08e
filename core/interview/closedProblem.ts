import type { AppError, ClosedThing } from '../protocol/appError.ts'
import { unreachable } from '../protocol/unreachable.ts'
import { type ClosedThings, closedThings, closingOf } from './closedThings.ts'
import type { Command } from './command.ts'
import { entryReferences } from './entries/entryReferences.ts'
import type { RecordEntry } from './entries/recordEntry.ts'
import type { InterviewEvent } from './event.ts'
import type { EntryId, SegmentId, SittingId } from './ids.ts'
import { compareOrder } from './inOrder.ts'
import type { Interview } from './interview.ts'
import type { Segment } from './segment.ts'
import { withoutUndefined } from './withoutUndefined.ts'

type EventOf<Type extends InterviewEvent['type']> = Extract<InterviewEvent, { readonly type: Type }>
type Fault = { readonly what: ClosedThing; readonly closing: number } | null

/**
 * The refusal of events that would change a closed record (RECORD_CLOSED); null: they may happen.
 * `interview` is the state before them. What may still happen to closed things:
 *
 * - a correction by `CorrectRenditions`: the text, its erratum, the outcome of its remark;
 * - links, acceptances, reports, statements and names: analysis and working papers are layers of
 *   their own, as are redactions and pseudonyms, which change the copies alone;
 * - new remarks, steps of custody and places to sign, whatever they speak of;
 * - whether a place to sign was signed, where and when, or why not.
 *
 * New segments stand behind the last closed one, in a sitting that is open or in none.
 */
export function closedProblem(
  interview: Interview,
  events: readonly InterviewEvent[],
  command: Command['type'],
): AppError | null {
  if (interview.closings.length === 0) return null
  const guard: Guard = { interview, closed: closedThings(interview), command }
  for (const event of events) {
    const fault = faultOf(guard, event)
    if (fault === null) continue
    const closedAt = interview.closings[fault.closing]?.at ?? ''
    return { code: 'RECORD_CLOSED', what: fault.what, closedAt }
  }
  return null
}

interface Guard {
  readonly interview: Interview
  readonly closed: ClosedThings
  readonly command: Command['type']
}

function faultOf(guard: Guard, event: InterviewEvent): Fault {
  const { closed, command } = guard
  switch (event.type) {
    case 'InterviewCreated':
    case 'InterviewChanged':
      return { what: 'interview', closing: 0 }
    case 'ParticipantRemoved':
      return named('participant', closed.participants.get(event.participant.id))
    case 'ParticipantChanged':
      return participantFault(guard, event)
    case 'SittingRemoved':
      return named('sitting', closed.sittings.get(event.sitting.id))
    case 'SittingChanged':
      return named('sitting', closed.sittings.get(event.sitting))
    case 'SegmentAdded':
      return placeFault(guard, event.segment) ?? sittingFault(guard, event.segment.sitting)
    case 'SegmentRemoved':
      return segmentFault(guard, event.segment.id)
    case 'SegmentChanged':
      return segmentChangeFault(guard, event)
    case 'RenditionSet':
      return command === 'CorrectRenditions' ? null : segmentFault(guard, event.segment)
    case 'SegmentRead':
      return (
        segmentFault(guard, event.segment) ?? named('entry', closed.entries.get(event.readBack))
      )
    case 'EntryAdded':
      return entryFault(guard, event.entry)
    case 'EntryRemoved':
      return removalFault(guard, event.entry)
    case 'EntryChanged':
      return entryChangeFault(guard, event)
    case 'RecordClosed':
    case 'ParticipantAdded':
    case 'SittingAdded':
    case 'LinkAdded':
    case 'LinkRemoved':
    case 'LinkChanged':
    case 'FindingAccepted':
    case 'FindingReopened':
    case 'RedactionAdded':
    case 'RedactionRemoved':
    case 'RedactionChanged':
    case 'NameAdded':
    case 'NameRemoved':
    case 'NameChanged':
    case 'ReportAdded':
    case 'ReportRemoved':
    case 'ReportChanged':
    case 'StatementAdded':
    case 'StatementRemoved':
    case 'StatementChanged':
      return null
    default:
      return unreachable(event)
  }
}

const named = (what: ClosedThing, closing: number | undefined): Fault =>
  closing === undefined ? null : { what, closing }

/** The pseudonym alone may change; and nobody comes to stand before a closed participant. */
function participantFault(
  { interview, closed }: Guard,
  { participant, after }: EventOf<'ParticipantChanged'>,
): Fault {
  const changes = withoutUndefined(after)
  const closing = closed.participants.get(participant)
  if (closing !== undefined) {
    const isPseudonym = Object.keys(changes).every((key) => key === 'pseudonym')
    return isPseudonym ? null : { what: 'order' in changes ? 'order' : 'participant', closing }
  }
  const { order } = changes
  if (order === undefined) return null
  const behind = interview.participants.find(
    (other) => closed.participants.has(other.id) && order <= other.order,
  )
  return behind === undefined ? null : named('order', closed.participants.get(behind.id))
}

function segmentFault({ interview }: Guard, id: SegmentId): Fault {
  const segment = interview.segments.get(id)
  return segment === undefined ? null : named('segment', closingOf(interview, segment) ?? undefined)
}

function segmentChangeFault(
  guard: Guard,
  { segment: id, after }: EventOf<'SegmentChanged'>,
): Fault {
  const changes = withoutUndefined(after)
  const closed = segmentFault(guard, id)
  if (closed !== null) return 'order' in changes ? { ...closed, what: 'order' } : closed
  const { order, sitting } = changes
  return (
    (order === undefined ? null : placeFault(guard, { id, order })) ??
    sittingFault(guard, sitting ?? null)
  )
}

const placeFault = ({ interview }: Guard, place: Pick<Segment, 'id' | 'order'>): Fault =>
  named('order', closingOf(interview, place) ?? undefined)

const sittingFault = ({ closed }: Guard, sitting: SittingId | null): Fault =>
  sitting === null ? null : named('sitting', closed.sittings.get(sitting))

/** What a new entry, or an open one that was changed, may not speak of. */
function entryFault(guard: Guard, entry: RecordEntry): Fault {
  const { interview, closed } = guard
  const { participants, sittings, segments } = entryReferences(entry)
  const closedSegment = () => firstOf(segments, (id) => segmentFault(guard, id))
  switch (entry.kind) {
    case 'remark':
    case 'custody':
    case 'signature':
    case 'pseudonym':
      return null
    case 'erratum':
      return guard.command === 'CorrectRenditions' ? null : closedSegment()
    case 'header':
      return { what: 'interview', closing: interview.closings.length - 1 }
    case 'person':
    case 'interviewee':
    case 'interpreter':
      return firstOf(participants, (id) => named('participant', closed.participants.get(id)))
    case 'assignment':
    case 'arrival':
    case 'break':
    case 'notice':
    case 'recording':
    case 'read-back':
      return firstOf(sittings, (id) => named('sitting', closed.sittings.get(id))) ?? closedSegment()
    default:
      return unreachable(entry)
  }
}

function firstOf<Id>(ids: readonly Id[], faultOfId: (id: Id) => Fault): Fault {
  for (const id of ids) {
    const fault = faultOfId(id)
    if (fault !== null) return fault
  }
  return null
}

/** An erratum over closed text stays, closed itself or not. */
function removalFault(guard: Guard, entry: RecordEntry): Fault {
  if (entry.kind === 'pseudonym') return null
  const closing = named('entry', guard.closed.entries.get(entry.id))
  if (closing !== null || entry.kind !== 'erratum') return closing
  const fault = segmentFault(guard, entry.segment)
  return fault === null ? null : { ...fault, what: 'entry' }
}

const SIGNING: readonly string[] = ['kind', 'state', 'reason', 'place', 'at']

function entryChangeFault(guard: Guard, { entry: id, after }: EventOf<'EntryChanged'>): Fault {
  const entry = guard.interview.entries.get(id)
  if (entry === undefined || entry.kind === 'pseudonym') return null
  const changes = withoutUndefined(after)
  const closing = guard.closed.entries.get(id)
  if (closing === undefined) {
    if ('order' in changes) return entryOrderFault(guard, entry, changes.order as string)
    return entryFault(guard, { ...entry, ...changes } as RecordEntry)
  }
  if ('order' in changes) return { what: 'order', closing }
  const fields = Object.keys(changes)
  const isAllowed =
    entry.kind === 'signature'
      ? fields.every((field) => SIGNING.includes(field))
      : entry.kind === 'remark' &&
        guard.command === 'CorrectRenditions' &&
        fields.every((field) => field === 'kind' || field === 'outcome')
  return isAllowed ? null : { what: 'entry', closing }
}

/** Nothing comes to stand before a closed entry of its kind. */
function entryOrderFault({ interview, closed }: Guard, entry: RecordEntry, order: string): Fault {
  const isBehind = (other: RecordEntry) =>
    other.kind === entry.kind &&
    closed.entries.has(other.id) &&
    compareOrder({ id: entry.id, order }, other) < 0
  const behind: EntryId | undefined = interview.entries.find(isBehind)?.id
  return behind === undefined ? null : named('order', closed.entries.get(behind))
}
