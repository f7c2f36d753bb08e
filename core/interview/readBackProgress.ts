import type { EntryOf } from './entries/recordEntry.ts'
import type { SegmentId } from './ids.ts'
import type { Interview } from './interview.ts'
import { readBackSegments } from './readBackSegments.ts'
import type { Segment } from './segment.ts'

/**
 * How a segment stands in a read-back. `changed`: it was read, and its text is another one since;
 * `textless`: there is nothing to read in the read-back's language.
 */
export type ReadState = 'read' | 'changed' | 'unread' | 'textless'

export interface ReadBackProgress {
  /** Everything the read-back covers, in order. */
  readonly rows: readonly { readonly segment: SegmentId; readonly state: ReadState }[]
  readonly counts: Readonly<Record<ReadState, number>>
  /** Where it goes on: the first segment that is still to be read; null: all were. */
  readonly next: SegmentId | null
}

/** How far a read-back has come. Costs O(interview). */
export function readBackProgress(
  interview: Interview,
  readBack: EntryOf<'read-back'>,
): ReadBackProgress {
  const rows = readBackSegments(interview, readBack).map((segment) => ({
    segment: segment.id,
    state: readState(segment, readBack),
  }))
  const counts = { read: 0, changed: 0, unread: 0, textless: 0 }
  for (const { state } of rows) counts[state] += 1
  const next = rows.find(({ state }) => state === 'unread' || state === 'changed')
  return { rows, counts, next: next?.segment ?? null }
}

/** How one segment stands in a read-back, whether or not that covers it. */
export function readState(segment: Segment, readBack: EntryOf<'read-back'>): ReadState {
  const rendition = segment.renditions[readBack.language]
  if (rendition === undefined) return 'textless'
  const read = segment.reads.find((one) => one.readBack === readBack.id)
  if (read === undefined) return 'unread'
  return read.revision === rendition.revision ? 'read' : 'changed'
}
