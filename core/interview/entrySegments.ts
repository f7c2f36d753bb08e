import { fail, ok } from '../protocol/result.ts'
import { entryChanged } from './decideEntries.ts'
import type { Decision } from './decision.ts'
import type { EntryOf, RecordEntry, RecordedEntryChanges } from './entries/recordEntry.ts'
import type { InterviewEvent } from './event.ts'
import type { SegmentId } from './ids.ts'
import type { Interview } from './interview.ts'

type Ranged = EntryOf<'assignment' | 'read-back'>

/**
 * What entries say of segments that are removed. An end of an assignment or a read-back is drawn in
 * to the next segment that remains of it. Refused (IN_USE) where nothing of it would remain, and
 * where a remark or an erratum speaks of the segment.
 */
export function withoutSegments(interview: Interview, gone: ReadonlySet<SegmentId>): Decision {
  const events: InterviewEvent[] = []
  const used = new Map<SegmentId, number>()
  const use = (id: SegmentId) => used.set(id, (used.get(id) ?? 0) + 1)
  for (const entry of interview.entries.values()) {
    if (entry.kind === 'remark' || entry.kind === 'erratum') {
      if (entry.segment !== null && gone.has(entry.segment)) use(entry.segment)
    } else if (isRanged(entry)) {
      const drawn = drawnIn(interview, entry, gone)
      if (drawn.ok) events.push(...drawn.value)
      else use(drawn.error)
    }
  }
  const [first] = used
  return first === undefined
    ? ok(events)
    : fail({ code: 'IN_USE', kind: 'segment', id: first[0], uses: first[1] })
}

function drawnIn(
  interview: Interview,
  entry: Ranged,
  gone: ReadonlySet<SegmentId>,
):
  | { readonly ok: true; readonly value: readonly InterviewEvent[] }
  | { readonly ok: false; readonly error: SegmentId } {
  const ends = [entry.first, entry.last].filter((id) => id !== null)
  const lost = ends.find((id) => gone.has(id))
  if (lost === undefined) return ok([])
  const { segmentOrder } = interview
  const { lower, upper } = endsOf(interview, entry)
  const from = lower === null ? 0 : segmentOrder.indexOf(entry[lower] as SegmentId)
  const to = upper === null ? segmentOrder.length : segmentOrder.indexOf(entry[upper] as SegmentId)
  const left = segmentOrder.slice(from, to + 1).filter((id) => !gone.has(id))
  const [first, last] = [left[0], left.at(-1)]
  if (first === undefined || last === undefined) return { ok: false, error: lost }
  return ok(
    changed(entry, {
      ...(lower === null ? {} : { [lower]: first }),
      ...(upper === null ? {} : { [upper]: last }),
    }),
  )
}

/** What entries say of the second of two merged rows, they say of the first from then on. */
export function onMergedSegment(
  interview: Interview,
  first: SegmentId,
  second: SegmentId,
): readonly InterviewEvent[] {
  return [...interview.entries.values()].flatMap((entry) => {
    if (entry.kind === 'remark' || entry.kind === 'erratum') {
      if (entry.segment !== second) return []
      const { kind } = entry
      return entryChanged(entry, { kind, segment: first } as RecordedEntryChanges)
    }
    if (!isRanged(entry)) return []
    return changed(entry, {
      ...(entry.first === second ? { first } : {}),
      ...(entry.last === second ? { last: first } : {}),
    })
  })
}

/** A range that ended with a row that is split ends with its second part. */
export function onSplitSegment(
  interview: Interview,
  segment: SegmentId,
  second: SegmentId,
): readonly InterviewEvent[] {
  return [...interview.entries.values()].filter(isRanged).flatMap((entry) => {
    const { upper } = endsOf(interview, entry)
    return upper !== null && entry[upper] === segment ? changed(entry, { [upper]: second }) : []
  })
}

const isRanged = (entry: RecordEntry): entry is Ranged =>
  entry.kind === 'assignment' || entry.kind === 'read-back'

/** Which of the two fields holds the lower end, and which the upper; null: that end is open. */
function endsOf(
  { segmentOrder }: Interview,
  { first, last }: Ranged,
): { readonly lower: 'first' | 'last' | null; readonly upper: 'first' | 'last' | null } {
  if (first === null || last === null) {
    return { lower: first === null ? null : 'first', upper: last === null ? null : 'last' }
  }
  return segmentOrder.indexOf(first) <= segmentOrder.indexOf(last)
    ? { lower: 'first', upper: 'last' }
    : { lower: 'last', upper: 'first' }
}

const changed = (
  entry: Ranged,
  ends: Partial<Pick<Ranged, 'first' | 'last'>>,
): readonly InterviewEvent[] => entryChanged(entry, { kind: entry.kind, ...ends })
