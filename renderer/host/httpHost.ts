import type { AppError } from '#core/protocol/appError.ts'
import type { HostApi, Method, Request, Responses } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { takeAccessToken } from './accessToken.ts'
import { offerFile } from './offerFile.ts'
import { pickFile } from './pickFile.ts'
import { saveDownload } from './saveDownload.ts'
import type { WindowHost } from './windowHost.ts'

/** Code units that are surely within the 64 KiB which a browser sends for a page that is gone. */
const KEPT_ALIVE_MAX = 16_000

/** The engine behind the loopback host that served this page. */
export function httpHost(): WindowHost {
  const token = takeAccessToken()
  const call: HostApi['call'] = (method, request) => post(token, method, request)
  return {
    call,
    async chooseFile(accept) {
      const file = await pickFile(accept)
      return file === null ? ok(null) : offerFile(call, file)
    },
    async keepFile(ticket) {
      const fetched = await call('file.fetch', { ticket })
      if (!fetched.ok) return fetched
      saveDownload(fetched.value)
      return ok({ name: fetched.value.name })
    },
  }
}

async function post<M extends Method>(
  token: string | null,
  method: M,
  request: Request<M>,
): Promise<Result<Responses[M], AppError>> {
  if (token === null) return fail({ code: 'UNAUTHORISED' })
  const body = JSON.stringify(request)
  try {
    const response = await fetch(`/rpc/${method}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body,
      // A draft written while the page goes away still arrives.
      keepalive: method === 'interview.saveDraft' && body.length < KEPT_ALIVE_MAX,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
    })
    return (await response.json()) as Result<Responses[M], AppError>
  } catch {
    return fail({ code: 'HOST_UNREACHABLE' })
  }
}
