import { inOrder } from '../inOrder.ts'
import type { Interview } from '../interview.ts'
import type { EntryKind, EntryOf } from './recordEntry.ts'

/** The entries of one kind, in order. */
export function entriesOf<Kind extends EntryKind>(
  interview: Pick<Interview, 'entries'>,
  kind: Kind,
): readonly EntryOf<Kind>[] {
  return inOrder(
    [...interview.entries.values()].filter((entry): entry is EntryOf<Kind> => entry.kind === kind),
  )
}
