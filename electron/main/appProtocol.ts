import { type Protocol, protocol } from 'electron'
import { SECURITY_HEADERS } from '../engine/window/securityHeaders.ts'
import type { WindowFiles } from '../engine/window/windowFiles.ts'
import { APP_ORIGIN, APP_SCHEME, isOwnAddress } from './origin.ts'

/**
 * Makes `app:` a scheme with origins of its own, as safe as https. Must run before the
 * application is ready.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the window's files, and nothing else, under `app://dragoman/`. */
export function serveWindow(target: Protocol, files: WindowFiles): void {
  target.handle(APP_SCHEME, (request) => answer(request, files))
}

function answer(request: Request, files: WindowFiles): Response {
  if (request.method !== 'GET' || !isOwnAddress(request.url)) return refusal(403)
  const file = files.get(request.url.slice(APP_ORIGIN.length))
  if (file === undefined) return refusal(404)
  return new Response(file.bytes, {
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': file.mediaType,
      'Cache-Control': file.cacheControl,
    },
  })
}

const refusal = (status: number): Response =>
  new Response(null, { status, headers: { ...SECURITY_HEADERS, 'Cache-Control': 'no-store' } })
