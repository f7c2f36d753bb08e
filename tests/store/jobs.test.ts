import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JobStatus } from '#core/protocol/hostApi.ts'
import { DEFAULT_PRINT } from '#core/protocol/printOptions.ts'
import { createTickets } from '../../electron/engine/files/tickets.ts'
import { createJobs } from '../../electron/engine/jobs/jobs.ts'
import {
  addRowCommand,
  folderOf,
  newLibrary,
  removeLibrary,
  startEngine,
  type TestEngine,
} from './library.ts'

let library: string
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => removeLibrary(library))

const options = DEFAULT_PRINT
/** A busy machine takes its time. */
const UNHURRIED = { timeout: 60_000 }

async function finished(engine: TestEngine, job: string): Promise<JobStatus> {
  return vi.waitUntil(async () => {
    const status = await engine.call('job.status', { job })
    return status.state === 'running' ? undefined : status
  }, UNHURRIED)
}

const offer = (engine: TestEngine, name: string, text: string) =>
  engine.call('file.offer', { name, base64: Buffer.from(text).toString('base64') })

test('a table goes in by a job and comes out again the same', async () => {
  const engine = startEngine(library)
  const interview = await engine.create('Title: "A/B"')
  const table = 'speaker\tsource\tko\tuk\nA\tko\t첫 글\tПерше\nB\tuk\t둘째\tДруге\n'
  const { ticket } = await offer(engine, 'table.tsv', table)
  const { job } = await engine.call('import.start', { interview, ticket })
  expect(await finished(engine, job)).toEqual({
    state: 'done',
    outcome: { type: 'imported', interview, segments: 2 },
  })
  expect(await engine.error('import.start', { interview, ticket })).toEqual({
    code: 'TICKET_UNKNOWN',
  })

  const started = await engine.call('export.start', { interview, format: 'tsv', options })
  const status = await finished(engine, started.job)
  if (status.state !== 'done' || status.outcome.type !== 'exported') throw new Error(status.state)
  expect(status.outcome.name).toBe('Title- -A-B-.tsv')
  const file = await engine.call('file.fetch', { ticket: status.outcome.ticket })
  const text = Buffer.from(file.base64, 'base64').toString('utf8')
  expect(text).toContain('첫 글\tПерше')
  expect(status.outcome.bytes).toBe(Buffer.byteLength(text))
  await engine.close()
})

test('a document goes in as a new interview, and a faulty file changes nothing', async () => {
  const engine = startEngine(library)
  const { interview } = await engine.call('interview.addSample', {})
  const started = await engine.call('export.start', { interview, format: 'json', options })
  const exported = await finished(engine, started.job)
  if (exported.state !== 'done' || exported.outcome.type !== 'exported') throw new Error('failed')
  const { base64 } = await engine.call('file.fetch', { ticket: exported.outcome.ticket })

  const { ticket } = await engine.call('file.offer', { name: 'Case.JSON', base64 })
  const { job } = await engine.call('import.start', { interview: null, ticket })
  const imported = await finished(engine, job)
  if (imported.state !== 'done' || imported.outcome.type !== 'imported') throw new Error('failed')
  const copy = await engine.call('interview.open', { interview: imported.outcome.interview })
  const original = await engine.call('interview.open', { interview })
  expect(copy.document).toEqual(original.document)
  expect(copy.history.undo).toBeNull()

  for (const [name, text, code] of [
    ['case.json', '{"format":', 'IMPORT_NOT_JSON'],
    ['case.docx', 'x', 'FILE_TYPE_UNKNOWN'],
  ] as const) {
    const bad = await offer(engine, name, text)
    const failing = await engine.call('import.start', { interview: null, ticket: bad.ticket })
    expect(await finished(engine, failing.job)).toMatchObject({ state: 'failed', error: { code } })
  }
  expect((await engine.call('library.overview', {})) as unknown).toMatchObject({
    interviews: { length: 2 },
  })
  await engine.close()
})

test('an export asks for languages that the interview has', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  const { job } = await engine.call('export.start', {
    interview,
    format: 'csv',
    options: { ...options, languages: ['fr'] },
  })
  expect(await finished(engine, job)).toEqual({
    state: 'failed',
    error: { code: 'LANGUAGE_NOT_IN_INTERVIEW', language: 'fr' },
  })
  await engine.close()
})

test('dialogs and page transfers stay apart', async () => {
  const engine = startEngine(library)
  for (const [method, request] of [
    ['file.choose', {}],
    ['file.keep', { ticket: 'x' }],
    ['library.choose', {}],
  ] as const) {
    expect(await engine.error(method, request)).toEqual({ code: 'NOT_SUPPORTED_HERE', method })
  }
  expect(await engine.error('file.fetch', { ticket: 'x' })).toEqual({ code: 'TICKET_UNKNOWN' })
  expect(await engine.error('job.status', { job: 'x' })).toEqual({ code: 'JOB_UNKNOWN', job: 'x' })
  await engine.close()
})

test('a cancelled job says so, and one that throws ends alone', async () => {
  const jobs = createJobs()
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const wait = jobs.start(
    ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () =>
          resolve({ ok: false, error: { code: 'PRINT_FAILED', detail: 'stopped' } }),
        )
      }),
  )
  const broken = jobs.start(() => {
    throw new Error('a bug')
  })
  await vi.waitUntil(() => {
    const status = jobs.status(broken)
    return status.ok && status.value.state === 'failed'
  }, UNHURRIED)
  expect(jobs.status(wait)).toMatchObject({ ok: true, value: { state: 'running' } })
  jobs.cancel(wait)
  await jobs.close()
  expect(jobs.status(wait)).toEqual({
    ok: true,
    value: { state: 'failed', error: { code: 'CANCELLED' } },
  })
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test('what a killed engine left in the temporary folder is removed, and what this one keeps on closing', async () => {
  // No process has this number: it is above every system's greatest.
  const abandoned = join(tmpdir(), 'dragoman-1999999999-left')
  mkdirSync(abandoned)
  writeFileSync(join(abandoned, 'export'), 'testimony')
  const own = () =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`dragoman-${process.pid}-`))
  const before = own()
  const tickets = createTickets()
  const ticket = await tickets.forBytes('a.tsv', 'text/plain', Buffer.from('x'))
  expect(existsSync(abandoned)).toBe(false)
  expect(own()).toHaveLength(before.length + 1)
  expect(Buffer.from((await tickets.find(ticket)?.read()) ?? []).toString()).toBe('x')
  await tickets.end(ticket)
  expect(tickets.find(ticket)).toBeNull()
  await tickets.close()
  expect(own()).toEqual(before)
})

test('what a killed engine left is removed by the next one though it keeps nothing itself', async () => {
  const abandoned = join(tmpdir(), 'dragoman-1999999998-left')
  mkdirSync(abandoned)
  await createTickets().close()
  expect(existsSync(abandoned)).toBe(false)
})

test('files that are kept at the same time are all removed on closing', async () => {
  const own = () =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`dragoman-${process.pid}-`))
  const before = own()
  const tickets = createTickets()
  const keep = (name: string) => tickets.forBytes(name, 'text/plain', Buffer.from(name))
  const [a = '', b = ''] = await Promise.all([keep('a'), keep('b')])
  expect(own()).toHaveLength(before.length + 1)
  expect(Buffer.from((await tickets.find(a)?.read()) ?? []).toString()).toBe('a')
  expect(Buffer.from((await tickets.find(b)?.read()) ?? []).toString()).toBe('b')
  await tickets.close()
  expect(own()).toEqual(before)
})

test('an export can be fetched even when the temporary folder cannot be written', async () => {
  vi.stubEnv('TMPDIR', join(library, 'nowhere'))
  const tickets = createTickets()
  const ticket = await tickets.forBytes('a.tsv', 'text/plain', Buffer.from('x'))
  expect(Buffer.from((await tickets.find(ticket)?.read()) ?? []).toString()).toBe('x')
  await tickets.close()
  vi.unstubAllEnvs()
})

test('writes a snapshot by itself once much was typed and the typing rests', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const engine = startEngine(library)
    const interview = await engine.create()
    for (let count = 0; count < 499; count += 1) {
      await engine.call('interview.execute', {
        interview,
        command: addRowCommand('글', `row-${count}`),
      })
    }
    const snapshot = join(folderOf(library, interview), 'snapshot.json')
    vi.advanceTimersByTime(1_999)
    await engine.call('interview.verify', { interview })
    expect(existsSync(snapshot)).toBe(false)
    vi.advanceTimersByTime(1)
    await engine.call('interview.verify', { interview })
    expect(existsSync(snapshot)).toBe(true)
    await engine.close()
  } finally {
    vi.useRealTimers()
  }
})

test('a call that comes after the closing does not take the library again', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  await engine.close()
  expect(await engine.error('interview.open', { interview })).toEqual({ code: 'HOST_UNREACHABLE' })
  expect(existsSync(join(library, '.lock'))).toBe(false)
})

test('two engines in one process do not share a library', async () => {
  const engine = startEngine(library)
  await engine.call('library.overview', {})
  const second = startEngine(library)
  expect(await second.call('library.overview', {})).toMatchObject({
    state: 'unavailable',
    error: { code: 'LIBRARY_LOCKED', pid: process.pid, sameHost: true },
  })
  await second.close()
  await engine.close()
})

test('a request that is not one is refused with the place of the fault', async () => {
  const engine = startEngine(library)
  expect(await engine.error('interview.open', { interview: '../x' as never })).toMatchObject({
    code: 'INVALID_REQUEST',
    path: 'interview',
  })
  expect(await engine.error('no.such' as never, {} as never)).toEqual({
    code: 'UNKNOWN_METHOD',
    method: 'no.such',
  })
  expect(await engine.error('toString' as never, {} as never)).toMatchObject({
    code: 'UNKNOWN_METHOD',
  })
  expect(await engine.error('interview.open', { interview: 'nobody' as never })).toEqual({
    code: 'UNKNOWN_INTERVIEW',
    interview: 'nobody',
  })
  await engine.close()
})
