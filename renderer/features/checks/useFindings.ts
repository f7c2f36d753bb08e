import { useEffect, useState } from 'react'
import type { InterviewFindings } from '#core/assist/rowAssistance.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useHost } from '../../session/app.ts'
import { useHead, useSession } from '../../session/useSession.ts'
import { useSettings } from '../../session/useSettings.ts'

/** Milliseconds without a change after which the checks are made anew. */
const PAUSE = 400

interface FindingsState {
  /** Null: not known yet. */
  readonly findings: InterviewFindings | null
  readonly error: AppError | null
}

/** The findings of the whole interview; made anew a moment after a change. */
export function useFindings(): FindingsState {
  const host = useHost()
  const { id } = useSession()
  const { seq } = useHead()
  const { checks } = useSettings().assist
  const [state, setState] = useState<FindingsState>({ findings: null, error: null })
  const isFirst = state.findings === null

  // biome-ignore lint/correctness/useExhaustiveDependencies: another frame, or other levels of the checks, are why it asks again.
  useEffect(() => {
    let current = true
    const timer = setTimeout(
      async () => {
        const answer = await host.call('assist.findings', { interview: id })
        if (!current) return
        setState((before) =>
          answer.ok
            ? { findings: answer.value, error: null }
            : { findings: before.findings, error: answer.error },
        )
      },
      isFirst ? 0 : PAUSE,
    )
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [host, id, seq, checks])

  return state
}
