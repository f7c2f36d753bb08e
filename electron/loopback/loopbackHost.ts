import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AppError } from '#core/protocol/appError.ts'
import { type HostApi, type Method, requestSchemas } from '#core/protocol/hostApi.ts'
import { fail, type Result } from '#core/protocol/result.ts'
import { SECURITY_HEADERS } from '../engine/window/securityHeaders.ts'
import type { WindowFiles } from '../engine/window/windowFiles.ts'
import { makeAccessToken } from './accessToken.ts'
import { readBody } from './readBody.ts'
import { type Access, type Refusal, refuseCall, refuseForeignHost } from './refusal.ts'

/** The longest body of a call, in bytes: a report of 200,000 characters many times over. */
const CALL_MAX = 8 * 1024 * 1024
/** The longest body that hands in a file: 64 MiB as base64, and its name. */
const FILE_MAX = 4 * Math.ceil((64 * 1024 * 1024) / 3) + 64 * 1024

export interface LoopbackHost {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly token: string
  /** The address to open: the token stands in the fragment, which no browser sends anywhere. */
  readonly url: string
  /** Stops listening and ends every connection. The engine stays open. */
  close(): Promise<void>
}

export interface LoopbackOptions {
  readonly engine: HostApi
  readonly files: WindowFiles
  /** 0: any free port. */
  readonly port: number
}

/**
 * Serves the window and the engine on 127.0.0.1 to one browser of this machine. Rejects when
 * the port is taken.
 */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const server = createServer({ requestTimeout: 120_000 })
  const port = await listen(server, options.port)
  const origin = new URL(`http://127.0.0.1:${port}`).origin
  const access: Access = { origin, token: makeAccessToken() }
  server.on('request', (request, response) => {
    serve(request, response, access, options).catch(() => response.destroy())
  })
  return {
    ...access,
    url: `${origin}/#token=${access.token}`,
    close: () => close(server),
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  access: Access,
  { engine, files }: LoopbackOptions,
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  const foreign = refuseForeignHost(request, access)
  if (foreign !== null) return refuse(response, foreign)
  const path = request.url ?? ''
  if (!path.startsWith('/rpc/')) return sendFile(request, response, files)
  const refusal = refuseCall(request, access)
  if (refusal !== null) return refuse(response, refusal)
  const method = path.slice('/rpc/'.length)
  if (!isMethod(method)) {
    return refuse(response, { status: 404, error: { code: 'UNKNOWN_METHOD', method } })
  }
  const limit = method === 'file.offer' ? FILE_MAX : CALL_MAX
  const body = await readBody(request, limit)
  if (body === null)
    return refuse(response, { status: 413, error: { code: 'BODY_TOO_LARGE', limit } })
  const parsed = parseJson(body)
  if (parsed === undefined) {
    return refuse(response, {
      status: 400,
      error: { code: 'INVALID_REQUEST', path: '', detail: 'not JSON' },
    })
  }
  // Whatever its shape, the engine checks the request against the method's schema.
  sendJson(response, 200, await engine.call(method, parsed as never))
}

const isMethod = (name: string): name is Method => Object.hasOwn(requestSchemas, name)

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, files: WindowFiles): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, { status: 405, error: { code: 'UNAUTHORISED' } })
    return
  }
  const file = files.get(request.url ?? '')
  if (file === undefined) {
    response.writeHead(404, { 'Cache-Control': 'no-store' }).end()
    return
  }
  response.setHeader('Content-Type', file.mediaType)
  response.setHeader('Cache-Control', file.cacheControl)
  response.setHeader('Content-Length', file.bytes.length)
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}

function refuse(response: ServerResponse, { status, error }: Refusal): void {
  // The rest of a refused request is not waited for.
  response.setHeader('Connection', 'close')
  sendJson(response, status, fail(error))
}

function sendJson(
  response: ServerResponse,
  status: number,
  result: Result<unknown, AppError>,
): void {
  const body = Buffer.from(JSON.stringify(result))
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  })
  response.end(body)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
