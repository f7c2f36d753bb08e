import { fail, ok } from '../protocol/result.ts'
import type { CommandOf, Decision, DecisionContext } from './decision.ts'
import { difference } from './difference.ts'
import { withoutSegments } from './entrySegments.ts'
import type { InterviewEvent } from './event.ts'
import type { SegmentId } from './ids.ts'
import { inheritedRedactions } from './inheritedRedactions.ts'
import type { Interview } from './interview.ts'
import { newSegment } from './newSegment.ts'
import { orderKeysBetween } from './orderKeys.ts'
import type { Segment, SegmentChanges } from './segment.ts'
import { normalizeText, TEXT_MAX } from './text.ts'
import { timesProblem } from './timesProblem.ts'
import { unknownEntity } from './unknownEntity.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export function decideAddSegment(
  interview: Interview,
  command: CommandOf<'AddSegment'>,
  context: DecisionContext,
): Decision {
  const { id } = command.segment
  if (interview.segments.has(id)) return fail({ code: 'ID_TAKEN', kind: 'segment', id })
  const after = command.after === 'end' ? (interview.segmentOrder.at(-1) ?? null) : command.after
  if (after !== null && !interview.segments.has(after)) return unknownEntity('segment', after)
  const order = keysAfter(interview, after, new Set(), 1)[0] as string
  const segment = newSegment(interview, command.segment, order, context.now)
  return segment.ok ? ok([{ type: 'SegmentAdded', segment: segment.value }]) : segment
}

/**
 * Refused (IN_USE) while the record speaks of one of them; see `withoutSegments`. What was redacted
 * in them stays covered elsewhere; see `inheritedRedactions`.
 */
export function decideRemoveSegments(
  interview: Interview,
  command: CommandOf<'RemoveSegments'>,
): Decision {
  const removed = eachSegment(interview, command.segments, (segment) => [
    { type: 'SegmentRemoved', segment },
  ])
  if (!removed.ok) return removed
  const gone = new Set(command.segments)
  const entries = withoutSegments(interview, gone)
  if (!entries.ok) return entries
  const inherited = inheritedRedactions(interview, gone)
  return inherited.ok ? ok([...entries.value, ...removed.value, ...inherited.value]) : inherited
}

export function decideMoveSegments(
  interview: Interview,
  command: CommandOf<'MoveSegments'>,
): Decision {
  const moved = new Set(command.segments)
  if (command.after !== null && moved.has(command.after)) return fail({ code: 'MOVE_ONTO_ITSELF' })
  if (command.after !== null && !interview.segments.has(command.after)) {
    return unknownEntity('segment', command.after)
  }
  const order = keysAfter(interview, command.after, moved, moved.size)
  const keys = new Map([...moved].map((id, index) => [id, order[index] as string]))
  return eachSegment(interview, [...moved], (segment) =>
    segmentChanged(segment, { order: keys.get(segment.id) as string }),
  )
}

export function decideChangeSegments(
  interview: Interview,
  command: CommandOf<'ChangeSegments'>,
): Decision {
  const changes = withoutUndefined(command.changes)
  const { sitting, speaker, addressee } = changes
  if (sitting && !interview.sittings.has(sitting)) return unknownEntity('sitting', sitting)
  for (const participant of [speaker, addressee]) {
    if (participant && !interview.participants.has(participant)) {
      return unknownEntity('participant', participant)
    }
  }
  return eachSegment(interview, command.segments, (segment) => segmentChanged(segment, changes))
}

export function decideRetimeSegment(
  interview: Interview,
  command: CommandOf<'RetimeSegment'>,
): Decision {
  const segment = interview.segments.get(command.segment)
  if (segment === undefined) return unknownEntity('segment', command.segment)
  const changes = withoutUndefined(command.changes)
  const problem = timesProblem({ ...segment, ...changes })
  return problem === null ? ok(segmentChanged(segment, changes)) : fail(problem)
}

export function decideSetNote(interview: Interview, command: CommandOf<'SetNote'>): Decision {
  const segment = interview.segments.get(command.segment)
  if (segment === undefined) return unknownEntity('segment', command.segment)
  const note = normalizeText(command.note)
  if (note.length > TEXT_MAX) {
    return fail({ code: 'TEXT_TOO_LONG', length: note.length, limit: TEXT_MAX })
  }
  return ok(segmentChanged(segment, { note: note.trim() === '' ? '' : note }))
}

/** One event for the fields that differ; none when nothing does. */
export function segmentChanged(
  segment: Segment,
  changes: SegmentChanges,
): readonly InterviewEvent[] {
  const changed = difference(segment, changes)
  return changed === null ? [] : [{ type: 'SegmentChanged', segment: segment.id, ...changed }]
}

/** The events for every named segment, each named once; refused when one does not exist. */
export function eachSegment(
  interview: Interview,
  ids: readonly SegmentId[],
  decide: (segment: Segment) => readonly InterviewEvent[],
): Decision {
  const events: InterviewEvent[] = []
  for (const id of new Set(ids)) {
    const segment = interview.segments.get(id)
    if (segment === undefined) return unknownEntity('segment', id)
    events.push(...decide(segment))
  }
  return ok(events)
}

/** `count` order keys behind `after` (null: the beginning), as if `moved` were not there. */
export function keysAfter(
  interview: Interview,
  after: SegmentId | null,
  moved: ReadonlySet<SegmentId>,
  count: number,
): readonly string[] {
  const { segmentOrder, segments } = interview
  let behind = after === null ? 0 : segmentOrder.indexOf(after) + 1
  while (behind < segmentOrder.length && moved.has(segmentOrder[behind] as SegmentId)) behind += 1
  const before = after === null ? null : (segments.get(after)?.order ?? null)
  const next = segmentOrder[behind]
  const end = next === undefined ? null : (segments.get(next)?.order ?? null)
  return orderKeysBetween(before, end, count)
}
