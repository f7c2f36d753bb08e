import { useEffect, useState } from 'react'
import type { AppError } from '#core/protocol/appError.ts'
import type { MissingGlyphs } from '#core/protocol/hostApi.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { useHost } from '../../session/app.ts'
import { useHead, useSession } from '../../session/useSession.ts'

interface Missing {
  readonly missing: readonly MissingGlyphs[]
  readonly failure: AppError | null
}

const NOTHING: Missing = { missing: [], failure: null }

/** Asks the engine which characters could not be printed as things stand. */
export function useMissingGlyphs(options: PrintOptions): Missing {
  const host = useHost()
  const { id } = useSession()
  const { seq } = useHead()
  const [state, setState] = useState(NOTHING)
  const wanted = JSON.stringify({ interview: id, options })
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the interview changed (seq).
  useEffect(() => {
    let overtaken = false
    void host.call('export.check', JSON.parse(wanted)).then((checked) => {
      if (overtaken) return
      setState(
        checked.ok
          ? { missing: checked.value.missing, failure: null }
          : { ...NOTHING, failure: checked.error },
      )
    })
    return () => {
      overtaken = true
    }
  }, [host, wanted, seq])
  return state
}
