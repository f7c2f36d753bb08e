import { inOrder } from '../inOrder.ts'
import type { EntryKind, EntryOf, RecordEntry } from './recordEntry.ts'

/** An interview, or the document of one. */
export interface WithEntries {
  readonly entries: { values(): Iterable<RecordEntry> }
}

/** The entries of one kind, in order. */
export function entriesOf<Kind extends EntryKind>(
  interview: WithEntries,
  kind: Kind,
): readonly EntryOf<Kind>[] {
  return inOrder(
    [...interview.entries.values()].filter((entry): entry is EntryOf<Kind> => entry.kind === kind),
  )
}
