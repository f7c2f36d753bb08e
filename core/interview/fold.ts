import { Map as ImmutableMap } from 'immutable'
import type { Acceptance } from '../assist/checks/acceptance.ts'
import { unreachable } from '../protocol/unreachable.ts'
import type { Link } from '../report/link.ts'
import type { InterviewEvent } from './event.ts'
import type { SegmentId } from './ids.ts'
import { compareOrder } from './inOrder.ts'
import type { Interview } from './interview.ts'
import type { Read } from './read.ts'
import type { Redaction } from './redaction.ts'
import type { Segment } from './segment.ts'
import { withoutUndefined } from './withoutUndefined.ts'

type EventOf<Type extends InterviewEvent['type']> = Extract<InterviewEvent, { readonly type: Type }>

/**
 * Applies one event. Never mutates. An event that `decide` made always folds; one that names an
 * entity that does not exist throws, which a reader of a foreign journal takes as
 * `does-not-apply`.
 */
export function fold(interview: Interview | null, event: InterviewEvent): Interview {
  if (event.type === 'InterviewCreated') {
    if (interview !== null) throw new Error('InterviewCreated: the interview exists already')
    return created(event)
  }
  if (interview === null) throw new Error(`${event.type}: no interview was created before it`)
  switch (event.type) {
    case 'InterviewChanged':
      return { ...interview, ...withoutUndefined(event.after) }
    case 'ParticipantAdded':
      return { ...interview, participants: added(interview.participants, event.participant) }
    case 'ParticipantRemoved':
      return { ...interview, participants: removed(interview.participants, event.participant.id) }
    case 'ParticipantChanged':
      return {
        ...interview,
        participants: changed(interview.participants, event.participant, event.after),
      }
    case 'SittingAdded':
      return { ...interview, sittings: added(interview.sittings, event.sitting) }
    case 'SittingRemoved':
      return { ...interview, sittings: removed(interview.sittings, event.sitting.id) }
    case 'SittingChanged':
      return { ...interview, sittings: changed(interview.sittings, event.sitting, event.after) }
    case 'SegmentAdded':
      return withSegment(interview, event.segment)
    case 'SegmentRemoved':
      return withoutSegment(interview, event.segment.id)
    case 'SegmentChanged':
      return segmentChanged(interview, event)
    case 'RenditionSet':
      return updateSegment(interview, event.segment, (segment) => renditionSet(segment, event))
    case 'LinkAdded':
      return updateLinks(interview, event.segment, (links) => sortedById([...links, event.link]))
    case 'LinkRemoved':
      return updateLinks(interview, event.segment, (links) =>
        links.filter((link) => link.id !== event.link.id),
      )
    case 'LinkChanged':
      return updateLinks(interview, event.segment, (links) =>
        links.map((link) =>
          link.id === event.link ? { ...link, ...withoutUndefined(event.after) } : link,
        ),
      )
    case 'FindingAccepted':
      return updateAcceptances(interview, event.segment, (acceptances) =>
        sortedByKey([...acceptances, event.acceptance]),
      )
    case 'FindingReopened':
      return updateAcceptances(interview, event.segment, (acceptances) =>
        acceptances.filter((acceptance) => acceptance.key !== event.acceptance.key),
      )
    case 'EntryAdded':
      return { ...interview, entries: added(interview.entries, event.entry) }
    case 'EntryRemoved':
      return { ...interview, entries: removed(interview.entries, event.entry.id) }
    case 'EntryChanged':
      return { ...interview, entries: changed(interview.entries, event.entry, event.after) }
    case 'SegmentRead':
      return updateSegment(interview, event.segment, (segment) => ({
        ...segment,
        reads: withRead(segment.reads, event),
      }))
    case 'RedactionAdded':
      return updateRedactions(interview, event.segment, (redactions) => [
        ...redactions,
        event.redaction,
      ])
    case 'RedactionRemoved':
      return updateRedactions(interview, event.segment, (redactions) =>
        redactions.filter(({ id }) => id !== event.redaction.id),
      )
    case 'RedactionChanged':
      return updateRedactions(interview, event.segment, (redactions) =>
        redactions.map((redaction) => (redaction.id === event.after.id ? event.after : redaction)),
      )
    case 'RecordClosed':
      return { ...interview, closings: [...interview.closings, event.closing] }
    case 'NameAdded':
      return { ...interview, names: added(interview.names, event.name) }
    case 'NameRemoved':
      return { ...interview, names: removed(interview.names, event.name.id) }
    case 'NameChanged':
      return { ...interview, names: changed(interview.names, event.name, event.after) }
    case 'ReportAdded':
      return { ...interview, reports: added(interview.reports, event.report) }
    case 'ReportRemoved':
      return { ...interview, reports: removed(interview.reports, event.report.id) }
    case 'ReportChanged':
      return { ...interview, reports: changed(interview.reports, event.report, event.after) }
    case 'StatementAdded':
      return { ...interview, statements: added(interview.statements, event.statement) }
    case 'StatementRemoved':
      return { ...interview, statements: removed(interview.statements, event.statement.id) }
    case 'StatementChanged':
      return {
        ...interview,
        statements: changed(interview.statements, event.statement, event.after),
      }
    default:
      return unreachable(event)
  }
}

/**
 * Applies events in order. A run of added segments, as an import makes it, is put in order once
 * instead of row by row.
 */
export function foldAll(interview: Interview | null, events: readonly InterviewEvent[]): Interview {
  let state = interview
  let index = 0
  while (index < events.length) {
    const run = addedSegmentsFrom(events, index)
    if (run.length > 1 && state !== null) {
      state = withSegments(state, run)
      index += run.length
    } else {
      state = fold(state, events[index] as InterviewEvent)
      index += 1
    }
  }
  if (state === null) throw new Error('no event created the interview')
  return state
}

function created({ fields, createdAt }: EventOf<'InterviewCreated'>): Interview {
  return {
    ...fields,
    createdAt,
    participants: ImmutableMap(),
    sittings: ImmutableMap(),
    segments: ImmutableMap(),
    segmentOrder: [],
    reports: ImmutableMap(),
    statements: ImmutableMap(),
    names: ImmutableMap(),
    entries: ImmutableMap(),
    closings: [],
  }
}

function added<Id extends string, Entity extends { readonly id: Id }>(
  entities: ImmutableMap<Id, Entity>,
  entity: Entity,
): ImmutableMap<Id, Entity> {
  if (entities.has(entity.id)) throw new Error(`${entity.id} exists already`)
  return entities.set(entity.id, entity)
}

function removed<Id extends string, Entity>(
  entities: ImmutableMap<Id, Entity>,
  id: Id,
): ImmutableMap<Id, Entity> {
  if (!entities.has(id)) throw new Error(`${id} does not exist`)
  return entities.remove(id)
}

function changed<Id extends string, Entity extends object>(
  entities: ImmutableMap<Id, Entity>,
  id: Id,
  changes: object,
): ImmutableMap<Id, Entity> {
  const entity = entities.get(id)
  if (entity === undefined) throw new Error(`${id} does not exist`)
  return entities.set(id, { ...entity, ...withoutUndefined(changes) })
}

function updateSegment(
  interview: Interview,
  id: SegmentId,
  update: (segment: Segment) => Segment,
): Interview {
  const segment = interview.segments.get(id)
  if (segment === undefined) throw new Error(`segment ${id} does not exist`)
  return { ...interview, segments: interview.segments.set(id, update(segment)) }
}

function updateLinks(
  interview: Interview,
  id: SegmentId,
  update: (links: readonly Link[]) => readonly Link[],
): Interview {
  return updateSegment(interview, id, (segment) => ({ ...segment, links: update(segment.links) }))
}

function updateAcceptances(
  interview: Interview,
  id: SegmentId,
  update: (acceptances: readonly Acceptance[]) => readonly Acceptance[],
): Interview {
  return updateSegment(interview, id, (segment) => ({
    ...segment,
    acceptances: update(segment.acceptances),
  }))
}

function updateRedactions(
  interview: Interview,
  id: SegmentId,
  update: (redactions: readonly Redaction[]) => readonly Redaction[],
): Interview {
  return updateSegment(interview, id, (segment) => ({
    ...segment,
    redactions: update(segment.redactions).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }))
}

function withRead(reads: readonly Read[], event: EventOf<'SegmentRead'>): readonly Read[] {
  const others = reads.filter(({ readBack }) => readBack !== event.readBack)
  if (event.after === null) return others
  return [...others, event.after].sort((a, b) => (a.readBack < b.readBack ? -1 : 1))
}

const sortedByKey = (acceptances: readonly Acceptance[]): readonly Acceptance[] =>
  acceptances.toSorted((a, b) => (a.key < b.key ? -1 : 1))

function renditionSet(segment: Segment, event: EventOf<'RenditionSet'>): Segment {
  if (event.after !== null) {
    return { ...segment, renditions: { ...segment.renditions, [event.language]: event.after } }
  }
  const { [event.language]: _removed, ...renditions } = segment.renditions
  return { ...segment, renditions }
}

function segmentChanged(interview: Interview, event: EventOf<'SegmentChanged'>): Interview {
  const changes = withoutUndefined(event.after)
  if (!('order' in changes)) {
    return updateSegment(interview, event.segment, (segment) => ({ ...segment, ...changes }))
  }
  const segment = interview.segments.get(event.segment)
  if (segment === undefined) throw new Error(`segment ${event.segment} does not exist`)
  return withSegment(withoutSegment(interview, segment.id), { ...segment, ...changes })
}

function withSegment(interview: Interview, segment: Segment): Interview {
  const segments = added(interview.segments, segment)
  const at = insertionIndex(interview, segment)
  const segmentOrder = interview.segmentOrder.slice()
  segmentOrder.splice(at, 0, segment.id)
  return { ...interview, segments, segmentOrder }
}

function withSegments(interview: Interview, run: readonly Segment[]): Interview {
  const segments = interview.segments.withMutations((map) => {
    for (const segment of run) {
      if (map.has(segment.id)) throw new Error(`${segment.id} exists already`)
      map.set(segment.id, segment)
    }
  })
  const segmentOrder = [...segments.values()].sort(compareOrder).map((segment) => segment.id)
  return { ...interview, segments, segmentOrder }
}

function withoutSegment(interview: Interview, id: SegmentId): Interview {
  const segment = interview.segments.get(id)
  if (segment === undefined) throw new Error(`segment ${id} does not exist`)
  const segmentOrder = interview.segmentOrder.slice()
  segmentOrder.splice(insertionIndex(interview, segment), 1)
  return { ...interview, segments: interview.segments.remove(id), segmentOrder }
}

/** Where the segment stands, or would stand, in `segmentOrder`: binary search. */
function insertionIndex(interview: Interview, segment: Segment): number {
  let low = 0
  let high = interview.segmentOrder.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = interview.segments.get(interview.segmentOrder[middle] as SegmentId) as Segment
    if (compareOrder(other, segment) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function addedSegmentsFrom(events: readonly InterviewEvent[], from: number): readonly Segment[] {
  const run: Segment[] = []
  for (let index = from; index < events.length; index += 1) {
    const event = events[index]
    if (event?.type !== 'SegmentAdded') break
    run.push(event.segment)
  }
  return run
}

const sortedById = (links: readonly Link[]): readonly Link[] =>
  links.toSorted((a, b) => (a.id < b.id ? -1 : 1))
