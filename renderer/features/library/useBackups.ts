import { useEffect, useState } from 'react'
import type { InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Backup } from '#core/protocol/hostApi.ts'
import { useHost } from '../../session/app.ts'

interface Backups {
  /** Null: not answered yet. */
  readonly backups: readonly Backup[] | null
  readonly failure: AppError | null
  /** Puts a backup in the place of the journal, which is kept aside; false: it was refused. */
  readonly restore: (backup: Backup) => Promise<boolean>
}

/** What an interview can be put back to. */
export function useBackups(interview: InterviewId): Backups {
  const host = useHost()
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)

  useEffect(() => {
    let gone = false
    void host.call('interview.backups', { interview }).then((answer) => {
      if (gone) return
      if (answer.ok) setBackups(answer.value)
      else setFailure(answer.error)
    })
    return () => {
      gone = true
    }
  }, [host, interview])

  return {
    backups,
    failure,
    async restore(backup) {
      const restored = await host.call('interview.restore', { interview, backup: backup.id })
      setFailure(restored.ok ? null : restored.error)
      return restored.ok
    },
  }
}
