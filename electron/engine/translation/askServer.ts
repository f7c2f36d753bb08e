import * as http from 'node:http'
import * as https from 'node:https'
import type { LookupFunction } from 'node:net'
import type { ServerAddress } from '#core/assist/translation/serverAddress.ts'
import type { ServerReply } from '#core/assist/translation/translationReply.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'

/** The longest answer that is read, in bytes. */
const REPLY_MAX = 4 * 1024 * 1024

interface Question {
  readonly address: ServerAddress
  readonly path: string
  /** Null: GET. */
  readonly body: Readonly<Record<string, unknown>> | null
  readonly authorization: string | null
  readonly timeoutSeconds: number
  readonly signal: AbortSignal
}

/**
 * Sends one request to a server, and to no other: no redirect is followed, no proxy used, no
 * connection kept. `node:http` and not `fetch`: here the addresses of `localhost` are ours to say,
 * and no setting of the environment puts another host in between.
 * Answers of any status are values; what kept an answer from coming is an error.
 */
export async function askServer(question: Question): Promise<Result<ServerReply, AppError>> {
  const { address, timeoutSeconds, signal } = question
  const deadline = AbortSignal.timeout(timeoutSeconds * 1_000)
  try {
    return await exchange(question, AbortSignal.any([signal, deadline]))
  } catch (error) {
    if (signal.aborted) return fail({ code: 'CANCELLED' })
    const { host } = address
    if (deadline.aborted) {
      return fail({ code: 'TRANSLATION_TIMED_OUT', host, seconds: timeoutSeconds })
    }
    const cause = causeOf(error)
    // The port is open, and what answers there does not speak HTTP.
    if (cause.startsWith('HPE_')) {
      return fail({ code: 'TRANSLATION_MALFORMED', host, reason: 'not-json' })
    }
    return fail({ code: 'TRANSLATION_UNREACHABLE', host, cause })
  }
}

function exchange(
  { address, path, body, authorization }: Question,
  signal: AbortSignal,
): Promise<Result<ServerReply, AppError>> {
  const { scheme, hostname, port, host } = address
  const { request, Agent } = scheme === 'https' ? https : http
  const sent = body === null ? null : Buffer.from(JSON.stringify(body))
  return new Promise((resolve, reject) => {
    const asked = request({
      hostname,
      port,
      path,
      method: sent === null ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'Dragoman',
        ...(sent !== null && {
          'content-type': 'application/json; charset=utf-8',
          'content-length': sent.byteLength,
        }),
        ...(authorization !== null && { authorization }),
      },
      agent: new Agent({ keepAlive: false }),
      // Said, so that no setting of the environment (NODE_TLS_REJECT_UNAUTHORIZED) says otherwise.
      rejectUnauthorized: true,
      ...(hostname === 'localhost' && { lookup: loopbackLookup }),
      signal,
    })
    const malformed = (reason: 'too-large' | 'cut-off' | 'not-json') =>
      resolve(fail({ code: 'TRANSLATION_MALFORMED', host, reason }))
    asked.on('error', reject)
    // An answer that is none, as when the server wants to speak another protocol: Node ends the
    // connection without a word, and after that neither the time limit nor a cancel is heard.
    let answered = false
    asked.on('close', () => {
      if (!answered) malformed('not-json')
    })
    asked.on('response', (reply) => {
      answered = true
      const chunks: Buffer[] = []
      let bytes = 0
      reply.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
        if (bytes <= REPLY_MAX) return chunks.push(chunk)
        malformed('too-large')
        return asked.destroy()
      })
      // After the end, or in place of it when the connection breaks.
      reply.on('close', () => {
        if (signal.aborted) return reject(signal.reason)
        if (!reply.complete) return malformed('cut-off')
        const text = decoded(Buffer.concat(chunks))
        if (text === null) return malformed('not-json')
        const { statusCode = 0, statusMessage = '' } = reply
        return resolve(ok({ status: statusCode, statusText: statusMessage, body: text }))
      })
    })
    asked.end(sent ?? undefined)
  })
}

/** `localhost` is this machine (RFC 6761, 6.3), whatever the system's tables say. */
const loopbackLookup: LookupFunction = (_hostname, { all }, callback) => {
  if (all !== true) return callback(null, '127.0.0.1', 4)
  return callback(null, [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ])
}

/** JSON is UTF-8 (RFC 8259, 8.1). */
function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The system's code of a fault, for example ECONNREFUSED or CERT_HAS_EXPIRED. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : error.message
}
