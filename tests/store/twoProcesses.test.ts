import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fault, faultyDisk } from './faultyDisk.ts'
import { addRowCommand, journalOf, newLibrary, removeLibrary, startEngine } from './library.ts'
import { startOtherProcess } from './otherProcess.ts'

let library: string
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => removeLibrary(library))

const lockFile = () => join(library, '.lock')
const leftovers = () => readdirSync(library).filter((name) => name.startsWith('.lock.'))

test('tells who holds the library, lets it be viewed, and opens it once it is free', async () => {
  const other = startOtherProcess(library)
  await other.call('library.overview', {})
  const engine = startEngine(library)
  const overview = await engine.call('library.overview', {})
  expect(overview).toMatchObject({
    state: 'unavailable',
    error: { code: 'LIBRARY_LOCKED', pid: other.pid, host: hostname(), sameHost: true },
  })
  expect((await engine.error('settings.get', {})).code).toBe('LIBRARY_LOCKED')
  expect(await engine.call('library.view', {})).toMatchObject({ state: 'open', readOnly: 'locked' })
  await engine.close()

  await other.stop()
  const free = startEngine(library)
  expect(await free.call('library.overview', {})).toMatchObject({ state: 'open', readOnly: null })
  await free.close()
  expect(existsSync(lockFile())).toBe(false)
  expect(leftovers()).toEqual([])
})

test('takes over the lock of a process that was killed, without asking', async () => {
  const other = startOtherProcess(library)
  await other.call('library.overview', {})
  await other.kill()
  expect(existsSync(lockFile())).toBe(true)
  const engine = startEngine(library)
  expect(await engine.call('library.overview', {})).toMatchObject({ state: 'open', readOnly: null })
  await engine.close()
})

test('asks before it takes over the lock of another machine', async () => {
  const held = {
    pid: 1,
    host: 'another-machine',
    nonce: 'theirs',
    since: '2025-01-13T12:03:22.000Z',
  }
  writeFileSync(lockFile(), JSON.stringify(held))
  const engine = startEngine(library)
  expect(await engine.call('library.overview', {})).toMatchObject({
    state: 'unavailable',
    error: { code: 'LIBRARY_LOCKED', ...held, sameHost: false },
  })
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toEqual(held)

  expect(await engine.call('library.takeOver', { nonce: 'not-theirs' })).toMatchObject({
    state: 'unavailable',
    error: { code: 'LIBRARY_LOCKED', nonce: 'theirs' },
  })
  expect(await engine.call('library.takeOver', { nonce: 'theirs' })).toMatchObject({
    state: 'open',
    readOnly: null,
  })
  await engine.create()
  await engine.close()
})

test('asks before it takes over a lock that cannot be read', async () => {
  writeFileSync(lockFile(), '{"pid":')
  const engine = startEngine(library)
  const overview = await engine.call('library.overview', {})
  if (overview.state !== 'unavailable' || overview.error.code !== 'LIBRARY_LOCKED') {
    throw new Error(`not locked: ${JSON.stringify(overview)}`)
  }
  const { nonce } = overview.error
  expect(await engine.call('library.takeOver', { nonce })).toMatchObject({ readOnly: null })
  await engine.close()
})

test('a process whose lock was taken over writes nothing more and says why', async () => {
  const other = startOtherProcess(library)
  await other.call('library.overview', {})
  const engine = startEngine(library)
  const overview = await engine.call('library.overview', {})
  if (overview.state !== 'unavailable' || overview.error.code !== 'LIBRARY_LOCKED') {
    throw new Error('not locked')
  }
  await engine.call('library.takeOver', { nonce: overview.error.nonce })
  const interview = await engine.create()

  const refused = { ok: false, error: { code: 'READ_ONLY', reason: 'locked' } }
  const command = addRowCommand('다른', 'theirs')
  expect(await other.call('interview.execute', { interview, command })).toEqual(refused)
  const draft = { interview, field: 'note:a', text: 'x' }
  expect(await other.call('interview.saveDraft', draft)).toEqual(refused)
  expect(await other.call('library.overview', {})).toMatchObject({
    ok: true,
    value: { readOnly: 'locked' },
  })
  await engine.addRow(interview, '우리', 'ours')
  await other.stop()
  expect(existsSync(lockFile())).toBe(true)
  expect(await engine.call('library.overview', {})).toMatchObject({ readOnly: null })
  await engine.close()
})

test('of many processes that start at once exactly one may write', async () => {
  const others = Array.from({ length: 3 }, () => startOtherProcess(library))
  const overviews = await Promise.all(others.map((other) => other.call('library.overview', {})))
  const states = overviews.map((overview) => overview.ok && overview.value.state)
  expect(states.toSorted()).toEqual(['open', 'unavailable', 'unavailable'])
  await Promise.all(others.map((other) => other.stop()))
  expect(existsSync(lockFile())).toBe(false)
})

test('of many processes that find an abandoned lock exactly one takes it', async () => {
  const dead = startOtherProcess(library)
  await dead.call('library.overview', {})
  await dead.kill()
  const others = Array.from({ length: 3 }, () => startOtherProcess(library))
  const overviews = await Promise.all(others.map((other) => other.call('library.overview', {})))
  const open = overviews.filter(
    (overview) =>
      overview.ok && overview.value.state === 'open' && overview.value.readOnly === null,
  )
  expect(open).toHaveLength(1)
  await Promise.all(others.map((other) => other.stop()))
})

test('locks where the file system knows no links', async () => {
  const { disk } = faultyDisk({ link: () => fault('EPERM') })
  const engine = startEngine(library, { disk })
  expect(await engine.call('library.overview', {})).toMatchObject({ readOnly: null })
  const second = startEngine(library, { disk })
  expect(await second.call('library.overview', {})).toMatchObject({ state: 'unavailable' })
  await second.close()
  await engine.call('settings.change', { changes: { theme: 'dark' } })
  await engine.call('settings.change', { changes: { theme: 'light' } })
  await engine.close()
  expect(existsSync(lockFile())).toBe(false)
  expect(existsSync(join(library, 'library.prev.json'))).toBe(true)
})

test('writes nothing to a journal that somebody else has written to', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  appendFileSync(journalOf(library, interview), 'x')
  const bytes = readFileSync(journalOf(library, interview))
  const command = addRowCommand('둘', 'b')
  expect(await engine.error('interview.execute', { interview, command })).toEqual({
    code: 'CHANGED_ON_DISK',
    interview,
  })
  expect(await engine.error('interview.execute', { interview, command })).toEqual({
    code: 'READ_ONLY',
    reason: 'changed-on-disk',
  })
  expect(readFileSync(journalOf(library, interview))).toEqual(bytes)
  await engine.call('interview.saveDraft', { interview, field: 'note:a', text: '남긴 글' })
  await engine.close()
  const again = startEngine(library)
  const opened = await again.call('interview.open', { interview })
  expect(opened.drafts.map((draft) => draft.text)).toEqual(['남긴 글'])
  expect(opened.document.segments.map((segment) => segment.id)).toEqual(['a'])
  await again.close()
})

test('writes nothing once another file was put in the journal’s place, even an equal one', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  const journal = journalOf(library, interview)
  copyFileSync(journal, `${journal}.copy`)
  renameSync(`${journal}.copy`, journal)
  const command = addRowCommand('둘', 'b')
  expect((await engine.error('interview.execute', { interview, command })).code).toBe(
    'CHANGED_ON_DISK',
  )
  await engine.call('interview.close', { interview })
  await engine.call('interview.execute', { interview, command })
  await engine.call('interview.verify', { interview })
  await engine.close()
})

test('writes nothing once the journal is gone', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  rmSync(journalOf(library, interview))
  const command = addRowCommand('둘', 'b')
  expect((await engine.error('interview.execute', { interview, command })).code).toBe(
    'CHANGED_ON_DISK',
  )
  await engine.close()
})
