import { useCallback } from 'react'
import type { EntryProposal } from '#core/interview/entries/recordEntry.ts'
import type { EntryId } from '#core/interview/ids.ts'
import { type CommandRunner, useCommand } from '../../session/useCommand.ts'
import type { EntryFields, FormKind } from './entryForm.ts'

/** Adds several entries one after another; the first that is refused ends it. */
export function useAddEntries(): {
  readonly addAll: (entries: readonly EntryFields<FormKind>[]) => Promise<void>
  readonly refusal: CommandRunner['refusal']
} {
  const { run, refusal } = useCommand()
  const addAll = useCallback(
    async (entries: readonly EntryFields<FormKind>[]) => {
      for (const fields of entries) {
        const entry = { ...fields, id: crypto.randomUUID() as EntryId } as EntryProposal
        if (!(await run({ type: 'AddEntry', entry }))) return
      }
    },
    [run],
  )
  return { addAll, refusal }
}
