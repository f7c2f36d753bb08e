import { useMemo } from 'react'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { EntryKind, EntryOf } from '#core/interview/entries/recordEntry.ts'
import { useInterview } from '../../session/useSession.ts'

/** The record's entries of one kind, in order. */
export function useEntries<Kind extends EntryKind>(kind: Kind): readonly EntryOf<Kind>[] {
  const entries = useInterview((interview) => interview.entries)
  return useMemo(() => entriesOf({ entries }, kind), [entries, kind])
}
