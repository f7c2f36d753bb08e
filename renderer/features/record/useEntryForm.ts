import { useState } from 'react'
import type {
  EntryChanges,
  EntryProposal,
  RecordEntry,
} from '#core/interview/entries/recordEntry.ts'
import type { EntryId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { sameValue } from '#core/interview/sameValue.ts'
import { createQueue } from '../../session/queue.ts'
import { useInterview, useReadOnly, useSession } from '../../session/useSession.ts'
import { closedAt } from './closedAt.ts'
import type { EntryFields, EntryForm, FormKind } from './entryForm.ts'

/**
 * The form of an entry. One that is not there yet (`find` answers undefined) begins as `blank`,
 * and is added with the first field that says something: nothing is recorded by looking at it.
 */
export function useEntryForm<Kind extends FormKind>(
  key: string,
  blank: EntryFields<Kind>,
  find: (interview: Interview) => RecordEntry | undefined,
): EntryForm<Kind> {
  const session = useSession()
  const [queue] = useState(createQueue)
  const entry = useInterview(find)
  const closings = useInterview((interview) => interview.closings)
  const unsaved = { ...blank, id: '', order: '' } as unknown as RecordEntry
  const closed = closedAt({ closings }, entry ?? unsaved)
  const isReadOnly = useReadOnly() !== null || closed !== null
  return {
    key,
    // Of which kind the entry is, `find` knows; the types of a generic kind cannot say so.
    fields: (entry ?? blank) as EntryFields<Kind>,
    closedAt: closed,
    isReadOnly,
    change: (run, change) =>
      queue(async () => {
        const now = find(session.interview())
        const before = (now ?? blank) as EntryFields<Kind>
        const changes = typeof change === 'function' ? change(before) : change
        if (now !== undefined) {
          const named = { kind: now.kind, ...changes } as EntryChanges
          return run({ type: 'ChangeEntry', entry: now.id, changes: named })
        }
        const fields = { ...blank, ...changes }
        if (sameValue(fields, blank)) return true
        const added = { ...fields, id: crypto.randomUUID() as EntryId } as unknown as EntryProposal
        return run({ type: 'AddEntry', entry: added })
      }),
  }
}
