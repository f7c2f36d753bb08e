import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  completion,
  startTranslationServer,
  type TranslationServerFixture,
} from '../fixtures/translationServer.ts'

/*
 * The engine in a process of its own, in which every attempt to reach a network is written down,
 * whichever module or worker makes it.
 */
interface Attempt {
  readonly what: 'connect' | 'send' | 'name'
  readonly where: string
  readonly main: boolean
}

const HOOK = fileURLToPath(new URL('egressHook.ts', import.meta.url))
const PROGRAM = fileURLToPath(new URL('egressProgram.ts', import.meta.url))

let folder: string
let server: TranslationServerFixture
const parts = new Map<string, Attempt[]>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-egress-'))
  server = await startTranslationServer(() => completion('Так'))
  const log = join(folder, 'log')
  const program = spawn(
    process.execPath,
    ['--import', HOOK, PROGRAM, join(folder, 'L'), log, server.url],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, EGRESS_LOG: log } },
  )
  const [code] = await once(program, 'exit')
  if (code !== 0) throw new Error(`the program ended with code ${code}`)
  let attempts: Attempt[] = []
  for (const line of (await readFile(log, 'utf8')).trim().split('\n')) {
    const entry: { readonly part: string } | Attempt = JSON.parse(line)
    if ('part' in entry) {
      attempts = []
      parts.set(entry.part, attempts)
    } else attempts.push(entry)
  }
}, 180_000)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the engine reaches out', () => {
  it('to nobody, whatever it does, while no translation server is set up', () => {
    expect(parts.get('unconfigured')).toEqual([])
  })
  it('to nobody, not even for a name, while another machine is set up and not agreed to', () => {
    expect(parts.get('unconfirmed')).toEqual([])
  })
  it('to nobody while a server is set up, until a translation is asked for', () => {
    expect(parts.get('configured')).toEqual([])
  })
  it('to that server alone, and as often as it was asked, when a translation is asked for', () => {
    const attempts = parts.get('asked') ?? []
    expect(new Set(attempts.map(({ where }) => where))).toEqual(
      new Set([`127.0.0.1:${server.port}`]),
    )
    // The trial, and one for each language.
    expect(server.asked).toHaveLength(3)
    expect(attempts).toHaveLength(3)
  })
  it('to nobody once it is switched off again', () => {
    expect(parts.get('off again')).toEqual([])
  })
})

it('what a worker does would have been seen too', () => {
  expect(parts.get('a worker of this program')).toMatchObject([
    { what: 'connect', where: '127.0.0.1:9', main: false },
  ])
})
