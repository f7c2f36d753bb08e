import type { Responses } from '#core/protocol/hostApi.ts'

/** How long a browser may take to begin a download, in milliseconds. */
const PATIENCE = 60_000

/** Hands an exported file to the browser as a download. */
export function saveDownload({ name, mediaType, base64 }: Responses['file.fetch']): void {
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE)
}
