import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HostApi } from '#core/protocol/hostApi.ts'
import { ok } from '#core/protocol/result.ts'
import { CONTENT_SECURITY_POLICY } from '../../electron/engine/window/contentSecurityPolicy.ts'
import { readWindowFiles } from '../../electron/engine/window/windowFiles.ts'
import { type LoopbackHost, startLoopbackHost } from '../../electron/loopback/loopbackHost.ts'
import { makeBuiltWindow, SECRET } from './builtWindow.ts'
import { rawRequest, sendRaw } from './rawRequest.ts'

const received: { method: string; request: unknown }[] = []
/** Answers every call with success: what reaches it was let through. */
const engine: HostApi = {
  async call(method, request) {
    received.push({ method, request })
    return ok(null) as never
  },
}

let folder: string
let host: LoopbackHost
let port: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-loopback-'))
  const files = await readWindowFiles(await makeBuiltWindow(folder))
  host = await startLoopbackHost({ engine, files, port: 0 })
  port = Number(new URL(host.origin).port)
})
afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  received.length = 0
})

/** Headers of a call that the window itself would make. */
const own = (body: string): Record<string, string> => ({
  Host: `127.0.0.1:${port}`,
  Origin: host.origin,
  Authorization: `Bearer ${host.token}`,
  'Content-Type': 'application/json',
  'Content-Length': String(Buffer.byteLength(body)),
})

function call(changes: Record<string, string | null>, line = 'POST /rpc/app.about', body = '{}') {
  const headers = Object.entries({ ...own(body), ...changes })
  const kept = headers.filter((header): header is [string, string] => header[1] !== null)
  return sendRaw(port, rawRequest(line, Object.fromEntries(kept), body))
}

const get = (path: string, headers: Record<string, string> = {}) =>
  sendRaw(port, rawRequest(`GET ${path}`, { Host: `127.0.0.1:${port}`, ...headers }))

describe('a call', () => {
  it('reaches the engine when the window makes it', async () => {
    const answer = await call({})
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: null })
    expect(received).toEqual([{ method: 'app.about', request: {} }])
  })

  const refused: readonly (readonly [string, Record<string, string | null>, number])[] = [
    ['under a foreign host name (DNS rebinding)', { Host: 'attacker.example' }, 403],
    ['under localhost instead of 127.0.0.1', { Host: 'localhost:80' }, 403],
    ['under another port', { Host: '127.0.0.1:1' }, 403],
    ['under no port', { Host: '127.0.0.1' }, 403],
    ['from another origin', { Origin: 'https://attacker.example' }, 403],
    ['from another port of this machine', { Origin: 'http://127.0.0.1:1' }, 403],
    ['from an opaque origin', { Origin: 'null' }, 403],
    ['from no origin', { Origin: null }, 403],
    ['that the browser calls cross-site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['that the browser calls same-site', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['without a token', { Authorization: null }, 401],
    ['with an empty token', { Authorization: 'Bearer ' }, 401],
    ['with a wrong token', { Authorization: `Bearer ${'A'.repeat(43)}` }, 401],
    ['with another scheme', { Authorization: 'Basic QTpB' }, 401],
    ['as a plain form', { 'Content-Type': 'text/plain' }, 415],
    ['as a URL-encoded form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['without a content type', { 'Content-Type': null }, 415],
  ]
  it.each(refused)('%s is refused', async (_, changes, status) => {
    const answer = await call(changes)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false })
    expect(received).toEqual([])
  })

  it('with two Host headers is refused', async () => {
    const request = rawRequest('POST /rpc/app.about', own('{}'), '{}')
    const answer = await sendRaw(port, request.replace('\r\n', '\r\nHost: attacker.example\r\n'))
    expect([400, 403]).toContain(answer.status)
    expect(received).toEqual([])
  })

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'])(
    'by %s is refused',
    async (verb) => {
      expect((await call({}, `${verb} /rpc/app.about`)).status).toBe(405)
      expect(received).toEqual([])
    },
  )

  it('with part of the token is refused', async () => {
    expect((await call({ Authorization: `Bearer ${host.token.slice(0, -1)}` })).status).toBe(401)
    expect((await call({ Authorization: `Bearer ${host.token}A` })).status).toBe(401)
    expect(received).toEqual([])
  })

  it.each([
    '/rpc/app.quit',
    '/rpc/',
    '/rpc/constructor',
    '/rpc/__proto__',
    '/rpc/app.about/',
    '/rpc/app.about?x=1',
    '/rpc/app%2eabout',
  ])('of something that is no method is refused: %s', async (path) => {
    const answer = await call({}, `POST ${path}`)
    expect(answer.status).toBe(404)
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'UNKNOWN_METHOD' } })
    expect(received).toEqual([])
  })

  it.each(['', '{', 'undefined', '{"a":"\\ud8"}'])(
    'that is not JSON is refused: %s',
    async (body) => {
      const answer = await call({}, 'POST /rpc/app.about', body)
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'INVALID_REQUEST' } })
    },
  )

  it('that is not UTF-8 is refused, not mended', async () => {
    const answer = await fetch(`${host.origin}/rpc/app.about`, {
      method: 'POST',
      headers: {
        Origin: host.origin,
        Authorization: `Bearer ${host.token}`,
        'Content-Type': 'application/json',
      },
      body: Uint8Array.of(0x22, 0xff, 0x22),
    })
    expect(answer.status).toBe(400)
    expect(received).toEqual([])
  })

  it('longer than the limit is refused with the limit, and the next one is served', async () => {
    const answer = await call({}, 'POST /rpc/interview.execute', `"${'x'.repeat(9 << 20)}"`)
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body)).toEqual({
      ok: false,
      error: { code: 'BODY_TOO_LARGE', limit: 8 << 20 },
    })
    expect(received).toEqual([])
    expect((await call({})).status).toBe(200)
  })

  it('that hands in a file may be as long as a file', async () => {
    const body = JSON.stringify({ name: 'a.tsv', base64: 'A'.repeat(9 << 20) })
    expect((await call({}, 'POST /rpc/file.offer', body)).status).toBe(200)
  })
})

describe('a file', () => {
  it('of the window is served with its type', async () => {
    const page = await get('/')
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['cache-control']).toBe('no-store')
    const script = await get('/assets/index-abc.js')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.body).toBe('export {}')
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/index.html%00',
    '/index.html%00.js',
    '/index.html.',
    '/index.html/',
    '/index.html::$DATA',
    '/INDEX.HTML',
    '/index%2ehtml',
    '/index.html?x',
    '/link.txt',
    '/.hidden.js',
    '/program.exe',
    '/assets',
    '/assets/',
    '/assets/index-abc.js.map',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    'file:///etc/passwd',
    'http://127.0.0.1/index.html',
    '*',
  ])('that is not in the window is not served: %s', async (path) => {
    const answer = await get(path)
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toContain(SECRET)
  })

  it('is served to no other host name', async () => {
    expect((await get('/', { Host: 'attacker.example' })).status).toBe(403)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('is not touched by %s', async (verb) => {
    const answer = await sendRaw(port, rawRequest(`${verb} /`, { Host: `127.0.0.1:${port}` }))
    expect(answer.status).toBe(405)
  })
})

describe('every answer', () => {
  it.each([
    ['a page', 'GET /'],
    ['a missing file', 'GET /missing'],
    ['a refused method', 'DELETE /'],
    ['a refused call', 'POST /rpc/app.about'],
    ['an unknown method', 'POST /rpc/unknown'],
  ])('carries the content policy and lets no other site in: %s', async (_, line) => {
    const { headers } = await call({ Authorization: null }, line)
    expect(headers).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    const names = Object.keys(headers)
    expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([])
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('carries the policy when it comes from the engine', async () => {
    const { headers } = await call({})
    expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY)
    expect(headers['cache-control']).toBe('no-store')
  })
})

describe('the host', () => {
  it('listens on 127.0.0.1 and puts 256 random bits into the fragment of its address', async () => {
    const address = new URL(host.url)
    expect(address.hostname).toBe('127.0.0.1')
    expect(address.search).toBe('')
    expect(address.hash).toBe(`#token=${host.token}`)
    expect(Buffer.from(host.token, 'base64url')).toHaveLength(32)
  })

  it('makes a new token at each start, and refuses the one of another', async () => {
    const other = await startLoopbackHost({ engine, files: new Map(), port: 0 })
    try {
      expect(other.token).not.toBe(host.token)
      expect((await call({ Authorization: `Bearer ${other.token}` })).status).toBe(401)
    } finally {
      await other.close()
    }
  })

  it('says so when its port is taken', async () => {
    await expect(startLoopbackHost({ engine, files: new Map(), port })).rejects.toThrow(
      'EADDRINUSE',
    )
  })
})
