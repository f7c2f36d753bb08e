import { useEffect, useRef, useState } from 'react'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { NameId } from '#core/interview/ids.ts'
import { newName } from './nameDraft.ts'

interface LedgerEdits {
  readonly names: readonly NameEntry[]
  /** True: it is saved. */
  readonly onAdd: (name: NameEntry) => Promise<boolean>
  readonly onChange: (before: NameEntry, after: NameEntry) => void
}

/** The name of a ledger that is open to be changed; a new one is kept once it has a form. */
export function useOpenName({ names, onAdd, onChange }: LedgerEdits) {
  const [chosen, setChosen] = useState<NameId | null>(null)
  const [draft, setDraft] = useState<NameEntry | null>(null)
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  /** The new name that is being saved, as it was last written. */
  const saving = useRef<{ written: NameEntry } | null>(null)
  const open = draft ?? names.find(({ id }) => id === chosen) ?? null

  async function change(after: NameEntry): Promise<void> {
    const hasForm = Object.keys(after.forms).length > 0
    if (draft === null) {
      if (open !== null && hasForm) onChange(open, after)
      return
    }
    setDraft(after)
    if (!hasForm) return
    if (saving.current?.written.id === after.id) {
      saving.current.written = after
      return
    }
    const mine = { written: after }
    saving.current = mine
    const isSaved = await onAdd(after)
    if (saving.current === mine) saving.current = null
    if (!isSaved) return
    // Another one may be open by now.
    if (latest.current?.id === after.id) {
      setChosen(after.id)
      setDraft(null)
    }
    // What was written while it was being saved is a change of it.
    if (mine.written !== after) onChange(after, mine.written)
  }

  return {
    open,
    isNew: draft !== null,
    change,
    begin: () => setDraft(newName()),
    show: (name: NameId | null) => {
      setDraft(null)
      setChosen(name)
    },
  }
}
