import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { serverAddress } from '#core/assist/translation/serverAddress.ts'
import { commandSchema } from '#core/interview/command.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import { askServer } from '../../electron/engine/translation/askServer.ts'
import { ANSWERED, completion, startTranslationServer } from '../fixtures/translationServer.ts'
import { UNKNOWN_CERTIFICATE } from '../fixtures/unknownCertificate.ts'
import { jobEnd, must } from './contractHost.ts'
import { addRow, translationRoom, UK } from './translationRoom.ts'

const room = translationRoom()
const failed = (error: object) => ({ state: 'failed', error })

describe('a server that does not do its part', () => {
  const code = 'TRANSLATION_MALFORMED'
  const at = () => ({ host: `127.0.0.1:${room().server.port}` })

  it('is named when it refuses', async () => {
    room().answer = (_asked, response) => {
      response.statusCode = 401
      return { error: { message: 'Incorrect API key provided' } }
    }
    expect(await room().proposed()).toEqual(
      failed({
        code: 'TRANSLATION_REFUSED',
        ...at(),
        status: 401,
        detail: 'Incorrect API key provided',
      }),
    )
  })

  it('is not followed to another address', async () => {
    const other = await startTranslationServer(() => completion('Від іншого'))
    room().answer = (_asked, response) => {
      response.statusCode = 307
      response.setHeader('location', `${other.url}/v1/chat/completions`)
      return {}
    }
    expect(await room().proposed()).toMatchObject(
      failed({ code: 'TRANSLATION_REFUSED', status: 307 }),
    )
    expect(other.asked).toEqual([])
    await other.close()
  })

  it.each([
    ['not-json', 'It works'],
    ['shape', '{"choices": "many"}'],
    ['not-json', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ])('is named when its answer is malformed: %s', async (reason, body) => {
    room().answer = (_asked, response) => {
      response.end(body)
      return ANSWERED
    }
    expect(await room().proposed()).toEqual(failed({ code, ...at(), reason }))
  })

  it('is not read without end', async () => {
    room().answer = (_asked, response) => {
      const more = () => {
        while (response.writable && response.write('x'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
      return ANSWERED
    }
    expect(await room().proposed()).toEqual(failed({ code, ...at(), reason: 'too-large' }))
  })

  it('is named when it breaks off', async () => {
    room().answer = (_asked, response) => {
      response.setHeader('content-length', '1000')
      response.write('{"choices"')
      response.once('drain', () => undefined)
      setImmediate(() => response.destroy())
      return ANSWERED
    }
    expect(await room().proposed()).toEqual(failed({ code, ...at(), reason: 'cut-off' }))
  })

  it('is named when it does not speak HTTP', async () => {
    const other = createServer((socket) => socket.end('220 mail.example ESMTP\r\n'))
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await room().configure({ baseUrl: `http://127.0.0.1:${port}` })
    expect(await room().proposed()).toEqual(
      failed({ code, host: `127.0.0.1:${port}`, reason: 'not-json' }),
    )
    other.close()
  })

  it('is not waited for when it wants to speak something else than HTTP', async () => {
    const other = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () =>
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
        ),
      )
    })
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await room().configure({ baseUrl: `http://127.0.0.1:${port}` })
    expect(await room().proposed()).toEqual(
      failed({ code, host: `127.0.0.1:${port}`, reason: 'not-json' }),
    )
    other.close()
  })

  it('is told nothing when nobody vouches for its certificate, whatever the environment says', async () => {
    const heard: string[] = []
    const other = createSecureServer(UNKNOWN_CERTIFICATE, ({ url }) => void heard.push(url ?? ''))
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await room().configure({ baseUrl: `https://127.0.0.1:${port}` })
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    expect(await room().proposed()).toEqual(
      failed({
        code: 'TRANSLATION_UNREACHABLE',
        host: `127.0.0.1:${port}`,
        cause: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      }),
    )
    vi.unstubAllEnvs()
    expect(heard).toEqual([])
    other.close()
  })

  it('is named when nobody listens', async () => {
    const gone = await startTranslationServer(() => null)
    await gone.close()
    await room().configure({ baseUrl: gone.url })
    expect(await room().proposed()).toEqual(
      failed({
        code: 'TRANSLATION_UNREACHABLE',
        host: `127.0.0.1:${gone.port}`,
        cause: 'ECONNREFUSED',
      }),
    )
  })

  it('is not waited for longer than was allowed', async () => {
    room().answer = () => new Promise(() => undefined)
    const address = serverAddress(room().server.url)
    if (address === null) throw new Error('no address')
    const result = await askServer({
      address,
      path: '/v1/chat/completions',
      body: {},
      authorization: null,
      timeoutSeconds: 0.05,
      signal: new AbortController().signal,
    })
    expect(result).toEqual({
      ok: false,
      error: { code: 'TRANSLATION_TIMED_OUT', ...at(), seconds: 0.05 },
    })
  })
})

describe('a range', () => {
  const range = () => ({ segments: room().segments, targets: [UK] })

  it('is done row by row', async () => {
    room().answer = () => completion(`Рядок ${room().asked().length}`)
    const end = await room().proposed(range())
    expect(end).toMatchObject({
      outcome: {
        proposals: room().segments.map((segment, index) => ({
          segment,
          text: `Рядок ${index + 1}`,
        })),
        failures: [],
      },
    })
  })

  it('goes on after a row for which there is no usable answer', async () => {
    room().answer = () => completion(room().asked().length === 2 ? '' : 'Так')
    expect(await room().proposed(range())).toMatchObject({
      outcome: {
        proposals: [room().segments[0], room().segments[2], room().segments[3]].map((segment) => ({
          segment,
        })),
        failures: [{ segment: room().segments[1], error: { code: 'TRANSLATION_MALFORMED' } }],
      },
    })
  })

  it('ends with what there is when the server is gone, and asks no more', async () => {
    room().answer = (_asked, response) => {
      if (room().asked().length === 1) return completion('Так')
      response.statusCode = 403
      return { error: 'quota' }
    }
    const end = await room().proposed(range())
    expect(end).toMatchObject({ outcome: { proposals: [{ segment: room().segments[0] }] } })
    const failures = end.state === 'done' && 'failures' in end.outcome ? end.outcome.failures : []
    expect(failures.map(({ segment }) => segment)).toEqual(room().segments.slice(1))
    expect(room().asked()).toHaveLength(2)
  })

  it('renders each row as it stands when its turn comes, and leaves alone what is done or gone by then', async () => {
    const { host, interview } = room()
    const rows: SegmentId[] = []
    for (const ko of ['하나', '둘', '셋', '넷']) rows.push(await addRow(host, interview, ko))
    const [, second, third, fourth] = rows
    const execute = (command: object) =>
      must(host, 'interview.execute', {
        interview,
        command: commandSchema.parse({ id: randomUUID(), ...command }),
      })
    const typed = { author: null, origin: { type: 'typed' } }
    room().answer = async () => {
      if (room().asked().length === 1) {
        const change = { type: 'CommitRendition', segment: second, ...typed }
        await execute({ ...change, language: 'ko', text: '둘이', kind: 'original' })
        await execute({ type: 'RemoveSegments', segments: [third] })
        const done = { type: 'CommitRendition', segment: fourth, ...typed }
        await execute({ ...done, language: 'uk', text: 'Чотири', kind: 'interpreted' })
        await execute({ type: 'SetStatus', segments: [fourth], languages: ['uk'], status: 'final' })
      }
      return completion('Так')
    }
    expect(await room().proposed({ segments: rows, targets: [UK] })).toMatchObject({
      outcome: {
        proposals: [
          { segment: rows[0], source: '하나' },
          { segment: second, source: '둘이' },
        ],
        failures: [],
      },
    })
    expect(room().asked()).toHaveLength(2)
  })

  it('stops when translation is switched off, from the next row on', async () => {
    room().answer = async () => {
      await room().configure({ enabled: false })
      return completion('Так')
    }
    expect(await room().proposed(range())).toMatchObject({
      outcome: { proposals: [{ segment: room().segments[0] }], failures: [{}, {}, {}] },
    })
    expect(room().asked()).toHaveLength(1)
  })

  it('stops at once when it is cancelled, and keeps what it has', async () => {
    const second = Promise.withResolvers<void>()
    room().answer = () => {
      if (room().asked().length === 1) return completion('Так')
      second.resolve()
      return new Promise(() => undefined)
    }
    const job = await room().propose(range())
    await second.promise
    await must(room().host, 'job.cancel', { job })
    expect(await jobEnd(room().host, job)).toMatchObject({
      state: 'done',
      outcome: { proposals: [{ segment: room().segments[0], text: 'Так' }] },
    })
    expect(room().asked()).toHaveLength(2)
  })

  it('is cancelled with nothing when there is nothing yet', async () => {
    const first = Promise.withResolvers<void>()
    room().answer = () => {
      first.resolve()
      return new Promise(() => undefined)
    }
    const job = await room().propose(range())
    await first.promise
    await must(room().host, 'job.cancel', { job })
    expect(await jobEnd(room().host, job)).toEqual(failed({ code: 'CANCELLED' }))
  })
})
