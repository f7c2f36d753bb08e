import { useCallback, useEffect, useState } from 'react'
import type { NameEdit, NameEntry } from '#core/assist/names/nameEntry.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useHost } from '../../session/app.ts'
import { edited } from '../../session/edited.ts'
import { type EditHistory, useEditSteps } from '../../session/useEditSteps.ts'

/** The library's ledger of names, with what was done to it here and can be undone. */
export interface LibraryLedger extends EditHistory<NameEdit> {
  /** Null: not known yet. */
  readonly names: readonly NameEntry[] | null
  readonly refusal: AppError | null
}

export function useLibraryNames(): LibraryLedger {
  const host = useHost()
  const [names, setNames] = useState<readonly NameEntry[] | null>(null)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const refresh = useCallback(async () => {
    const answer = await host.call('names.list', {})
    if (answer.ok) setNames(answer.value.names)
    setRefusal(answer.ok ? null : answer.error)
  }, [host])
  useEffect(() => void refresh(), [refresh])
  const steps = useEditSteps<NameEdit>(
    (step) => setNames((known) => (known === null ? null : edited(known, step))),
    async (step) => {
      const saved = await host.call('names.apply', { edits: [...step] })
      if (saved.ok) setRefusal(null)
      else {
        await refresh()
        setRefusal(saved.error)
      }
      return saved.ok
    },
  )
  return { names, refusal, ...steps }
}
