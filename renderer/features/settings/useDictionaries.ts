import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#core/protocol/appError.ts'
import type { DictionaryInfo, Request } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import { useHost } from '../../session/app.ts'

type Answer = Result<readonly DictionaryInfo[], AppError>

interface Dictionaries {
  readonly dictionaries: readonly DictionaryInfo[]
  /** Why the last change was not made. */
  readonly error: AppError | null
  /** True: it was added. */
  readonly add: (request: Request<'dictionaries.add'>) => Promise<boolean>
  readonly remove: (id: string) => Promise<void>
}

/** The spelling dictionaries that can be used here. */
export function useDictionaries(): Dictionaries {
  const host = useHost()
  const [dictionaries, setDictionaries] = useState<readonly DictionaryInfo[]>([])
  const [error, setError] = useState<AppError | null>(null)
  const take = useCallback((answer: Answer): boolean => {
    setError(answer.ok ? null : answer.error)
    if (answer.ok) setDictionaries(answer.value)
    return answer.ok
  }, [])
  useEffect(() => {
    void host.call('dictionaries.list', {}).then(take)
  }, [host, take])
  return {
    dictionaries,
    error,
    add: async (request) => take(await host.call('dictionaries.add', request)),
    async remove(dictionary) {
      take(await host.call('dictionaries.remove', { dictionary }))
    },
  }
}
