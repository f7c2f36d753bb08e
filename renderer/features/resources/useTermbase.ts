import { useCallback, useEffect, useState } from 'react'
import type { TermEdit } from '#core/assist/terms/concept.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { TermbaseInfo, TermbaseList } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import { useHost } from '../../session/app.ts'
import { edited } from '../../session/edited.ts'
import { type EditHistory, useEditSteps } from '../../session/useEditSteps.ts'

/** The library's own termbase, with what was done to it here and can be undone. */
export interface Termbase extends EditHistory<TermEdit> {
  /** Null: not known yet. */
  readonly list: TermbaseList | null
  readonly refusal: AppError | null
  readonly refresh: () => Promise<void>
  readonly changeBase: (
    base: TermbaseInfo,
    changes: Partial<Pick<TermbaseInfo, 'name' | 'enabled'>>,
  ) => Promise<void>
  readonly removeBase: (base: TermbaseInfo) => Promise<void>
}

export function useTermbase(): Termbase {
  const host = useHost()
  const [list, setList] = useState<TermbaseList | null>(null)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const take = useCallback(async (asked: Promise<Result<TermbaseList, AppError>>) => {
    const answer = await asked
    if (answer.ok) setList(answer.value)
    setRefusal(answer.ok ? null : answer.error)
  }, [])
  const refresh = useCallback(() => take(host.call('terms.list', {})), [host, take])
  useEffect(() => void refresh(), [refresh])

  const steps = useEditSteps<TermEdit>(
    (step) =>
      setList((known) =>
        known === null ? null : { ...known, concepts: edited(known.concepts, step) },
      ),
    async (step) => {
      const saved = await host.call('terms.apply', { edits: [...step] })
      if (saved.ok) setRefusal(null)
      else {
        // Somebody else changed it, or the disk refused: show what stands there now.
        await refresh()
        setRefusal(saved.error)
      }
      return saved.ok
    },
  )

  return {
    list,
    refusal,
    refresh,
    ...steps,
    changeBase: ({ id }, changes) => take(host.call('terms.changeBase', { termbase: id, changes })),
    removeBase: ({ id }) => take(host.call('terms.removeBase', { termbase: id })),
  }
}
