import { fail, ok } from '../protocol/result.ts'
import { closedThings, isClosed } from './closedThings.ts'
import type { Closing } from './closing.ts'
import type { CommandOf, Decision, DecisionContext } from './decision.ts'
import type { SegmentId } from './ids.ts'
import { inOrder } from './inOrder.ts'
import type { Interview } from './interview.ts'
import { openPoints } from './openPoints.ts'
import { normalizeText } from './text.ts'
import { unknownEntity } from './unknownEntity.ts'

/**
 * Closes everything that is not closed yet. There must be a segment or an entry to close: sittings
 * and participants alone say nothing (NOTHING_TO_CLOSE). Pseudonyms are not closed, for they
 * change the copies and not the record.
 */
export function decideCloseRecord(
  interview: Interview,
  command: CommandOf<'CloseRecord'>,
  context: DecisionContext,
): Decision {
  const { closing: id, by } = command
  if (context.journal === undefined) throw new Error('a record is closed at a place in its journal')
  if (interview.closings.some((other) => other.id === id)) {
    return fail({ code: 'ID_TAKEN', kind: 'closing', id })
  }
  if (by !== null && !interview.participants.has(by)) return unknownEntity('participant', by)
  const closed = closedThings(interview)
  const entries = inOrder(interview.entries.values()).filter(
    (entry) => entry.kind !== 'pseudonym' && !closed.entries.has(entry.id),
  )
  const last = interview.segments.get(interview.segmentOrder.at(-1) as SegmentId)
  const hasSegments = last !== undefined && !isClosed(interview, last)
  if (entries.length === 0 && !hasSegments) return fail({ code: 'NOTHING_TO_CLOSE' })
  const note = normalizeText(command.note)
  const closing: Closing = {
    id,
    at: context.now,
    by,
    note: note.trim() === '' ? '' : note,
    seq: context.journal.seq,
    head: context.journal.head,
    lastSegment: last?.id ?? null,
    sittings: inOrder(interview.sittings.values())
      .map((sitting) => sitting.id)
      .filter((each) => !closed.sittings.has(each)),
    participants: inOrder(interview.participants.values())
      .map((participant) => participant.id)
      .filter((each) => !closed.participants.has(each)),
    entries: entries.map((entry) => entry.id),
    open: openPoints(interview, command.findings),
  }
  return ok([{ type: 'RecordClosed', closing }])
}
