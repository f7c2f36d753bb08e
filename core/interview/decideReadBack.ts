import { fail, ok } from '../protocol/result.ts'
import type { CommandOf, Decision, DecisionContext } from './decision.ts'
import { entryKindProblem } from './entries/entryProblem.ts'
import type { EntryOf } from './entries/recordEntry.ts'
import type { InterviewEvent } from './event.ts'
import type { Interview } from './interview.ts'
import { READS_MAX, type Read } from './read.ts'
import type { Segment } from './segment.ts'
import { unknownEntity } from './unknownEntity.ts'

/**
 * Ticks segments in the revision that the read-back's language has now. Of several (a page), those
 * without a text in that language are passed over, for there was nothing to read; when none has
 * one, the tick is refused (RENDITION_MISSING). Closed segments are refused by `closedProblem`.
 */
export function decideTickReadBack(
  interview: Interview,
  command: CommandOf<'TickReadBack'>,
  context: DecisionContext,
): Decision {
  const problem = entryKindProblem(interview, 'read-back', command.readBack)
  if (problem !== null) return fail(problem)
  const readBack = interview.entries.get(command.readBack) as EntryOf<'read-back'>
  const { id, language } = readBack
  const events: InterviewEvent[] = []
  let readable = 0
  for (const each of new Set(command.segments)) {
    const segment = interview.segments.get(each)
    if (segment === undefined) return unknownEntity('segment', each)
    const revision = segment.renditions[language]?.revision
    if (revision !== undefined) readable += 1
    const before = segment.reads.find((read) => read.readBack === id) ?? null
    if (!command.read) {
      if (before !== null) events.push(segmentRead(segment, before, null))
    } else if (revision !== undefined && before?.revision !== revision) {
      if (before === null) events.push(...madeRoom(segment))
      events.push(segmentRead(segment, before, { readBack: id, revision, at: context.now }))
    }
  }
  return command.read && readable === 0 ? fail({ code: 'RENDITION_MISSING', language }) : ok(events)
}

/** A segment keeps its latest ticks; the journal keeps them all. */
function madeRoom(segment: Segment): readonly InterviewEvent[] {
  if (segment.reads.length < READS_MAX) return []
  const oldest = segment.reads.reduce((a, b) => (b.at < a.at ? b : a))
  return [segmentRead(segment, oldest, null)]
}

function segmentRead(segment: Segment, before: Read | null, after: Read | null): InterviewEvent {
  const readBack = (after ?? before)?.readBack as Read['readBack']
  return { type: 'SegmentRead', segment: segment.id, readBack, before, after }
}
