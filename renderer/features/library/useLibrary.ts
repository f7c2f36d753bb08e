import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#core/protocol/appError.ts'
import type { LibraryOverview, Responses } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import { useApp } from '../../session/app.ts'

/** Calls that open the library in another way and answer what it then holds. */
type Opening = 'library.choose' | 'library.takeOver' | 'library.view'

interface Library {
  /** Null: not answered yet. */
  readonly overview: LibraryOverview | null
  /** Why the last call was not answered with an overview. */
  readonly failure: AppError | null
  readonly refresh: () => void
  readonly reopen: (answer: Promise<Result<Responses[Opening], AppError>>) => Promise<void>
}

/** What the library holds, asked anew whenever the screen appears. */
export function useLibrary(): Library {
  const { host, settings } = useApp()
  const [overview, setOverview] = useState<LibraryOverview | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const [asked, setAsked] = useState(0)

  const take = useCallback((answer: Result<LibraryOverview | null, AppError>) => {
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok && answer.value !== null) setOverview(answer.value)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks again.
  useEffect(() => {
    let gone = false
    void host.call('library.overview', {}).then((answer) => {
      if (!gone) take(answer)
    })
    return () => {
      gone = true
    }
  }, [host, take, asked])

  return {
    overview,
    failure,
    refresh: useCallback(() => setAsked((count) => count + 1), []),
    reopen: useCallback(
      async (answer) => {
        take(await answer)
        await settings.reload()
      },
      [take, settings],
    ),
  }
}
