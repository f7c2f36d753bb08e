import { useEffect, useState } from 'react'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { TermbaseId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useHost } from '../../session/app.ts'

interface OtherBaseState {
  readonly concepts: readonly Concept[]
  readonly refusal: AppError | null
}

const NOTHING: OtherBaseState = { concepts: [], refusal: null }

/** The concepts of a read-only termbase; none while there is none to show. */
export function useOtherBase(termbase: TermbaseId | null): OtherBaseState {
  const host = useHost()
  const [state, setState] = useState<OtherBaseState>(NOTHING)
  useEffect(() => {
    let current = true
    setState(NOTHING)
    if (termbase === null) return
    void host.call('terms.read', { termbase }).then((answer) => {
      if (!current) return
      setState(
        answer.ok
          ? { concepts: answer.value.concepts, refusal: null }
          : { concepts: [], refusal: answer.error },
      )
    })
    return () => {
      current = false
    }
  }, [host, termbase])
  return state
}
