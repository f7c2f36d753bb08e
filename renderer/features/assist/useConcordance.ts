import { useEffect, useState } from 'react'
import type { ConcordanceHit } from '#core/assist/memory/memoryMatch.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeLine } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useHost } from '../../session/app.ts'

/** The most hits that are shown; all of them can be exported. */
export const CONCORDANCE_HITS = 200
/** Milliseconds after the last key press until the memory is asked. */
const TYPING_PAUSE = 150

interface Concordance {
  readonly hits: readonly ConcordanceHit[]
  readonly more: boolean
  readonly failure: AppError | null
  /** True: what is shown is about this query. */
  readonly answered: boolean
}

const NOTHING: Concordance = { hits: [], more: false, failure: null, answered: false }

/** Where a text occurs in the memory, while it is being typed. */
export function useConcordance(query: string, language: LanguageTag | null): Concordance {
  const host = useHost()
  const [found, setFound] = useState(NOTHING)
  const wanted = normalizeLine(query)
  useEffect(() => {
    let gone = false
    const timer = setTimeout(async () => {
      if (wanted === '') {
        setFound(NOTHING)
        return
      }
      const request = { query: wanted, language, limit: CONCORDANCE_HITS }
      const answer = await host.call('assist.concordance', request)
      if (gone) return
      setFound(
        answer.ok
          ? { ...answer.value, failure: null, answered: true }
          : { ...NOTHING, failure: answer.error },
      )
    }, TYPING_PAUSE)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [host, wanted, language])
  return found
}
