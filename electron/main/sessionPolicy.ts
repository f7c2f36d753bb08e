import type { Session } from 'electron'
import { APP_ORIGIN, isOwnAddress } from './origin.ts'

/**
 * What the window's session may do: load its own files, and record sound (a sitting) when its
 * own page asks. Every other request and permission is refused, whoever asks.
 * `developerTools` lets the developer tools load themselves; they are part of the browser.
 */
export function applySessionPolicy(session: Session, developerTools: boolean): void {
  // No dictionary is ever downloaded.
  session.setSpellCheckerEnabled(false)

  session.webRequest.onBeforeRequest((details, callback) => {
    const tools = developerTools && details.url.startsWith('devtools://')
    callback({ cancel: !tools && !isAllowedRequest(details.url) })
  })

  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const audioAlone = types.length > 0 && types.every((type) => type === 'audio')
    callback(
      permission === 'media' &&
        audioAlone &&
        details.isMainFrame &&
        isOwnAddress(details.requestingUrl),
    )
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === 'media' &&
      details.mediaType === 'audio' &&
      details.isMainFrame &&
      isOwnAddress(origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))

  // Exports go through a dialog and the engine, never through a download.
  session.on('will-download', (event) => event.preventDefault())
}

/** The window's files, and objects that the window made itself. */
const isAllowedRequest = (address: string): boolean =>
  isOwnAddress(address) || address.startsWith(`blob:${APP_ORIGIN}/`)
