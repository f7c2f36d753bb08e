import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#core/protocol/appError.ts'
import type { MemoryInfo, MemoryList } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import { useHost } from '../../session/app.ts'

type Changes = Partial<Pick<MemoryInfo, 'name' | 'penalty' | 'enabled'>>

/** The library's translation memories. */
export interface Memories {
  /** Null: not known yet. */
  readonly list: MemoryList | null
  readonly refusal: AppError | null
  readonly refresh: () => Promise<void>
  readonly change: (memory: MemoryInfo, changes: Changes) => Promise<void>
  readonly remove: (memory: MemoryInfo) => Promise<void>
}

export function useMemories(): Memories {
  const host = useHost()
  const [list, setList] = useState<MemoryList | null>(null)
  const [refusal, setRefusal] = useState<AppError | null>(null)

  const take = useCallback(async (asked: Promise<Result<MemoryList, AppError>>) => {
    const answer = await asked
    if (answer.ok) setList(answer.value)
    setRefusal(answer.ok ? null : answer.error)
  }, [])
  const refresh = useCallback(() => take(host.call('memory.list', {})), [host, take])
  useEffect(() => void refresh(), [refresh])

  return {
    list,
    refusal,
    refresh,
    change: ({ id }, changes) => take(host.call('memory.change', { memory: id, changes })),
    remove: ({ id }) => take(host.call('memory.remove', { memory: id })),
  }
}
