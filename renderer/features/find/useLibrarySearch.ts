import { useEffect, useState } from 'react'
import { normalizeText } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { SearchHit } from '#core/protocol/hostApi.ts'
import { useHost } from '../../session/app.ts'

/** The most places asked for: more can be neither read nor stepped through. */
export const LIBRARY_HITS = 200
/** How long a pause in typing lets the search begin, in ms. */
const PAUSE = 150

interface LibrarySearchState {
  readonly hits: readonly SearchHit[]
  readonly more: boolean
  readonly failure: AppError | null
  /** True: the hits are those of the query; false: the answer is on its way. */
  readonly answered: boolean
}

const NOTHING: LibrarySearchState = { hits: [], more: false, failure: null, answered: false }

/** Asks the engine for every place in the library where the text occurs. */
export function useLibrarySearch(typed: string): LibrarySearchState {
  const host = useHost()
  const query = normalizeText(typed).trim()
  const [state, setState] = useState(NOTHING)
  useEffect(() => {
    if (query === '') {
      setState(NOTHING)
      return
    }
    let overtaken = false
    setState((before) => ({ ...before, answered: false }))
    const pause = setTimeout(async () => {
      const found = await host.call('library.search', { query, limit: LIBRARY_HITS })
      if (overtaken) return
      setState(
        found.ok
          ? { ...found.value, failure: null, answered: true }
          : { ...NOTHING, failure: found.error, answered: true },
      )
    }, PAUSE)
    return () => {
      overtaken = true
      clearTimeout(pause)
    }
  }, [host, query])
  return state
}
