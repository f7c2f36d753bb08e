import type { IncomingMessage } from 'node:http'
import type { AppError } from '#core/protocol/appError.ts'
import { carriesToken } from './accessToken.ts'

/** A request that is not carried out: its HTTP status, and why in the program's terms. */
export interface Refusal {
  readonly status: number
  readonly error: AppError
}

/** Where the host listens, and the secret that its own window knows. */
export interface Access {
  /** `http://127.0.0.1:<port>`, the one origin there is. */
  readonly origin: string
  readonly token: string
}

/**
 * Refuses every request that did not name this host exactly: a page of another site that has
 * its name resolve to 127.0.0.1 (DNS rebinding) still sends its own name. Checked before
 * anything else is looked at.
 */
export function refuseForeignHost(request: IncomingMessage, access: Access): Refusal | null {
  const hosts = headerValues(request, 'host')
  const expected = new URL(access.origin).host
  return hosts.length === 1 && hosts[0] === expected ? null : unauthorised(403)
}

/**
 * Refuses every call that the program's own window would not make: other methods than POST,
 * other content than JSON, another origin, a missing or wrong token.
 */
export function refuseCall(request: IncomingMessage, access: Access): Refusal | null {
  if (request.method !== 'POST') return unauthorised(405)
  const origins = headerValues(request, 'origin')
  if (origins.length !== 1 || origins[0] !== access.origin) return unauthorised(403)
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return unauthorised(403)
  if (!carriesToken(request.headers.authorization, access.token)) return unauthorised(401)
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return {
      status: 415,
      error: { code: 'INVALID_REQUEST', path: 'content-type', detail: 'not application/json' },
    }
  }
  return null
}

const unauthorised = (status: number): Refusal => ({ status, error: { code: 'UNAUTHORISED' } })

/** Every value sent under a header's name: Node keeps only the first of some that come twice. */
function headerValues(request: IncomingMessage, name: string): string[] {
  return request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === name,
  )
}
