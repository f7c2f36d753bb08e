import { useState } from 'react'
import { closedThings } from '#core/interview/closedThings.ts'
import type { EntryChanges, EntryOf, EntryProposal } from '#core/interview/entries/recordEntry.ts'
import type { EntryId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { sameValue } from '#core/interview/sameValue.ts'
import { createQueue } from '../../session/queue.ts'
import { useInterview, useReadOnly, useSession } from '../../session/useSession.ts'
import type { EntryFields, EntryForm, FormKind } from './entryForm.ts'

/**
 * The form of an entry. One that is not there yet (`find` answers undefined) begins as `blank`,
 * and is added with the first field that says something; so nothing is recorded by looking at it.
 */
export function useEntryForm<Kind extends FormKind>(
  key: string,
  blank: EntryFields<Kind>,
  find: (interview: Interview) => EntryOf<Kind> | undefined,
): EntryForm<Kind> {
  const session = useSession()
  const [queue] = useState(createQueue)
  const entry = useInterview(find)
  const closings = useInterview((interview) => interview.closings)
  const isClosed = entry !== undefined && closedThings({ closings }).entries.has(entry.id)
  const isReadOnly = useReadOnly() !== null || isClosed
  return {
    key,
    fields: entry ?? blank,
    isReadOnly,
    change: (run, changes) =>
      queue(async () => {
        const now = find(session.interview())
        const fields = { ...blank, ...changes }
        // Which kind it is, is known to whoever asks.
        if (now !== undefined) {
          const named = { kind: now.kind, ...changes } as EntryChanges
          return run({ type: 'ChangeEntry', entry: now.id, changes: named })
        }
        if (sameValue(fields, blank)) return true
        const added = { ...fields, id: crypto.randomUUID() as EntryId } as unknown as EntryProposal
        return run({ type: 'AddEntry', entry: added })
      }),
  }
}
