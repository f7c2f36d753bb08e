import { useEffect, useState } from 'react'
import type { AppError } from '#core/protocol/appError.ts'
import type { PreviewPage } from '#core/protocol/hostApi.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { useHost } from '../../session/app.ts'
import { useHead, useSession } from '../../session/useSession.ts'

/** A pause in choosing after which the page is set again, in ms. */
const PAUSE = 200

interface Preview {
  readonly page: PreviewPage | null
  /** Address of the page's picture; null: none yet. */
  readonly picture: string | null
  readonly failure: AppError | null
}

const NOTHING: Preview = { page: null, picture: null, failure: null }

/** A page of the record as it would be printed now. The page before stays until it is there. */
export function usePreview(
  options: PrintOptions,
  page: number,
): Preview & { readonly isWaiting: boolean } {
  const host = useHost()
  const { id } = useSession()
  const { seq } = useHead()
  const [preview, setPreview] = useState(NOTHING)
  const [isWaiting, setWaiting] = useState(true)
  const wanted = JSON.stringify({ interview: id, options, page })

  // biome-ignore lint/correctness/useExhaustiveDependencies: set again when the interview changed (seq).
  useEffect(() => {
    let overtaken = false
    setWaiting(true)
    const pause = setTimeout(async () => {
      const set = await host.call('export.preview', JSON.parse(wanted))
      if (overtaken) return
      setWaiting(false)
      setPreview(
        set.ok
          ? { page: set.value, picture: pictureOf(set.value), failure: null }
          : { ...NOTHING, failure: set.error },
      )
    }, PAUSE)
    return () => {
      overtaken = true
      clearTimeout(pause)
    }
  }, [host, wanted, seq])

  const { picture } = preview
  useEffect(() => {
    if (picture === null) return
    return () => URL.revokeObjectURL(picture)
  }, [picture])
  return { ...preview, isWaiting }
}

/** The window's policy lets pictures come from blobs alone. */
function pictureOf({ base64, mediaType }: PreviewPage): string {
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
  return URL.createObjectURL(new Blob([bytes], { type: mediaType }))
}
