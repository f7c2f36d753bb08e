import { useState } from 'react'
import type { EntryOf, EntryProposal } from '#core/interview/entries/recordEntry.ts'
import type { EntryId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useEntries } from '../readback/useEntries.ts'
import type { EntryFields, FormKind } from './entryForm.ts'

export interface EntryListState<Kind extends FormKind> {
  readonly entries: readonly EntryOf<Kind>[]
  readonly open: EntryId | null
  /** Added just now. */
  readonly fresh: EntryId | null
  readonly setOpen: (id: string | null) => void
  /** Adds one and opens it. */
  readonly add: (fields: EntryFields<Kind>) => Promise<void>
  readonly refusal: AppError | null
}

/** Entries of a kind of which there may be any number, and which of them is open. */
export function useEntryList<Kind extends FormKind>(kind: Kind): EntryListState<Kind> {
  const entries = useEntries(kind)
  const { run, refusal } = useCommand()
  const [open, setOpen] = useState<EntryId | null>(null)
  const [fresh, setFresh] = useState<EntryId | null>(null)
  return {
    entries,
    open,
    fresh,
    refusal,
    setOpen(id) {
      setOpen(id as EntryId | null)
      setFresh(null)
    },
    async add(fields) {
      const id = crypto.randomUUID() as EntryId
      const entry = { ...fields, id } as unknown as EntryProposal
      if (!(await run({ type: 'AddEntry', entry }))) return
      setOpen(id)
      setFresh(id)
    },
  }
}
