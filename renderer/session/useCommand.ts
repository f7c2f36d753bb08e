import { useCallback, useMemo, useState } from 'react'
import type { AppError } from '#core/protocol/appError.ts'
import type { CommandBody } from './interviewSession.ts'
import { useSession } from './useSession.ts'

/** Commands started from one place on screen, with the refusal of the last one to show there. */
export interface CommandRunner {
  /** True: it is saved. */
  readonly run: (command: CommandBody) => Promise<boolean>
  readonly refusal: AppError | null
  readonly forget: () => void
}

export function useCommand(): CommandRunner {
  const session = useSession()
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const run = useCallback(
    async (command: CommandBody) => {
      const executed = await session.execute(command)
      setRefusal(executed.ok ? null : executed.error)
      return executed.ok
    },
    [session],
  )
  const forget = useCallback(() => setRefusal(null), [])
  return useMemo(() => ({ run, refusal, forget }), [run, refusal, forget])
}
