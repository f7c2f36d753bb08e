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
  const latest = useRef({ names, draft })
  useEffect(() => {
    latest.current = { names, draft }
  })
  const isSaving = useRef(false)
  const open = draft ?? names.find(({ id }) => id === chosen) ?? null

  async function change(after: NameEntry): Promise<void> {
    const hasForm = Object.keys(after.forms).length > 0
    if (draft === null) {
      if (open !== null && hasForm) onChange(open, after)
      return
    }
    setDraft(after)
    if (!hasForm || isSaving.current) return
    isSaving.current = true
    const isSaved = await onAdd(after)
    isSaving.current = false
    if (!isSaved) return
    // What was written while it was being saved is a change of it.
    const written = latest.current.draft
    setChosen(after.id)
    setDraft(null)
    if (written !== null && JSON.stringify(written) !== JSON.stringify(after)) {
      onChange(after, written)
    }
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
