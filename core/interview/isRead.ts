import type { RecordEntry } from './entries/recordEntry.ts'
import type { EntryId } from './ids.ts'
import type { Segment } from './segment.ts'

/** True when some read-back has read the segment in its present text. */
export function isRead(
  segment: Segment,
  readBacks: { get(id: EntryId): RecordEntry | undefined },
): boolean {
  return segment.reads.some(({ readBack, revision }) => {
    const entry = readBacks.get(readBack)
    return entry?.kind === 'read-back' && segment.renditions[entry.language]?.revision === revision
  })
}
