import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { TermbaseId } from '#core/interview/ids.ts'
import type { JobStatus, MemoryInfo } from '#core/protocol/hostApi.ts'
import type { Disk } from '../../electron/engine/disk/disk.ts'
import { nodeDisk } from '../../electron/engine/disk/nodeDisk.ts'
import { DurableJsonFile } from '../../electron/engine/snapshot/durableJsonFile.ts'
import { fault, faultyDisk } from './faultyDisk.ts'
import { flipBit, newLibrary, removeLibrary, startEngine, type TestEngine } from './library.ts'
import { offerMemory, startImport } from './memoryImport.ts'

let library: string
const engines: TestEngine[] = []
beforeEach(() => {
  library = newLibrary()
})
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
  removeLibrary(library)
})

function start(conditions: Parameters<typeof startEngine>[1] = {}): TestEngine {
  const engine = startEngine(library, conditions)
  engines.push(engine)
  return engine
}

async function stop(engine: TestEngine): Promise<void> {
  engines.splice(engines.indexOf(engine), 1)
  await engine.close()
}

const concept = (id: string, text: string): Concept =>
  ({
    id,
    definition: '',
    domain: '',
    note: '',
    source: '',
    confidence: null,
    terms: [{ text, language: 'ko', status: 'preferred', partOfSpeech: null, note: '' }],
  }) as unknown as Concept

const name = (id: string, text: string): NameEntry =>
  ({
    id,
    kind: 'person',
    forms: { ko: { text, system: 'usage', variants: [] } },
    note: '',
  }) as unknown as NameEntry

const addTerm = (engine: TestEngine, id: string) =>
  engine.call('terms.apply', { edits: [{ before: null, after: concept(id, `말 ${id}`) }] })
const termIds = async (engine: TestEngine): Promise<readonly string[]> =>
  (await engine.call('terms.list', {})).concepts.map(({ id }) => id)
const addName = (engine: TestEngine, id: string) =>
  engine.call('names.apply', { edits: [{ before: null, after: name(id, `이름${id}`) }] })
const nameIds = async (engine: TestEngine): Promise<readonly string[]> =>
  (await engine.call('names.list', {})).names.map(({ id }) => id)

async function end(engine: TestEngine, job: string): Promise<JobStatus> {
  for (;;) {
    const status = await engine.call('job.status', { job })
    if (status.state !== 'running') return status
    await setImmediate()
  }
}

async function importMemory(engine: TestEngine, units: number): Promise<MemoryInfo> {
  const ended = await end(engine, await startImport(engine, await offerMemory(engine, units)))
  if (ended.state !== 'done') throw new Error(JSON.stringify(ended))
  const memory = (await engine.call('memory.list', {})).imported.at(-1)
  if (memory === undefined) throw new Error('the memory is not listed')
  return memory
}

/** Asks until everything is read. */
async function allRead(engine: TestEngine): Promise<number> {
  for (;;) {
    const { state, units } = await engine.call('assist.status', {})
    if (state === 'ready') return units
    await setImmediate()
  }
}

const inMemoryFolder = (): readonly string[] => {
  const folder = join(library, 'memory')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}
const quarantine = (folder = ''): readonly string[] => {
  const path = join(library, folder, 'quarantine')
  return existsSync(path) ? readdirSync(path).sort() : []
}

describe.each([
  { file: 'terms', add: addTerm, ids: termIds },
  { file: 'names', add: addName, ids: nameIds },
])('the library’s $file', ({ file, add, ids }) => {
  const path = () => join(library, `${file}.json`)

  it('are there again after a restart', async () => {
    const first = start()
    await add(first, 'a')
    await add(first, 'b')
    await stop(first)
    expect(await ids(start())).toEqual(['a', 'b'])
  })

  it('stay as they were when the disk is full, and can be changed when it is not any more', async () => {
    const { disk, faults } = faultyDisk({ roomFor: (written) => written.includes(`.${file}.json`) })
    const engine = start({ disk })
    await add(engine, 'a')
    const before = readFileSync(path())
    faults.room = 10
    await expect(add(engine, 'b')).rejects.toThrow('DISK_FULL')
    expect(await ids(engine)).toEqual(['a'])
    expect(readFileSync(path())).toEqual(before)
    expect(readdirSync(library).filter((found) => found.endsWith('.tmp'))).toEqual([])
    faults.room = null
    await add(engine, 'b')
    await stop(engine)
    expect(await ids(start())).toEqual(['a', 'b'])
  })

  it('are those of the file before when the file is damaged, which is put aside', async () => {
    const first = start()
    await add(first, 'a')
    await add(first, 'b')
    await stop(first)
    flipBit(path(), 100, 2)
    const second = start()
    expect(await ids(second)).toEqual(['a'])
    expect(quarantine()).toEqual([expect.stringMatching(new RegExp(`^${file}-.*\\.json$`))])
    await stop(second)
    // Nothing was written since: the file before is still the one that counts.
    const third = start()
    expect(await ids(third)).toEqual(['a'])
    await add(third, 'c')
    await stop(third)
    expect(await ids(start())).toEqual(['a', 'c'])
  })

  it('of a later version are neither used nor overwritten', async () => {
    const first = start()
    await add(first, 'a')
    await stop(first)
    await new DurableJsonFile<object>(nodeDisk, path()).write({ schema: 99, everything: 'else' })
    const newer = readFileSync(path())
    const second = start()
    await expect(add(second, 'b')).rejects.toThrow('"reason":"schema"')
    expect(readFileSync(path())).toEqual(newer)
  })

  it('that cannot be read for once are left where they are, and not begun anew', async () => {
    const first = start()
    await add(first, 'a')
    await add(first, 'b')
    await stop(first)
    const before = readFileSync(path())
    const { disk, faults } = faultyDisk()
    faults.open = (opened, mode) =>
      opened === path() && mode === 'read' ? fault('EIO') : undefined
    const second = start({ disk })
    await expect(add(second, 'c')).rejects.toThrow('READ_FAILED')
    await stop(second)
    expect(readFileSync(path())).toEqual(before)
    expect(quarantine()).toEqual([])
    expect(await ids(start())).toEqual(['a', 'b'])
  })

  it('are not written over while the damaged file cannot be put aside', async () => {
    const first = start()
    await add(first, 'a')
    await add(first, 'b')
    await stop(first)
    flipBit(path(), 100, 2)
    const damaged = readFileSync(path())
    const { disk, faults } = faultyDisk()
    faults.rename = (to) => (to.includes('quarantine') ? fault('ENOSPC') : undefined)
    const second = start({ disk })
    expect(await ids(second)).toEqual(['a'])
    await expect(add(second, 'c')).rejects.toThrow('DISK_FULL')
    expect(readFileSync(path())).toEqual(damaged)
    faults.rename = () => undefined
    await add(second, 'c')
    await stop(second)
    expect(quarantine()).toHaveLength(1)
    expect(await ids(start())).toEqual(['a', 'c'])
  })

  it('can be read and not changed where the library is opened for viewing', async () => {
    const first = start()
    await add(first, 'a')
    await stop(first)
    const viewer = start({ viewOnly: true })
    expect(await ids(viewer)).toEqual(['a'])
    await expect(add(viewer, 'b')).rejects.toThrow('READ_ONLY')
  })
})

describe('an imported memory', () => {
  it('is there again after a restart, and gives its units', async () => {
    const first = start()
    const memory = await importMemory(first, 300)
    await first.call('memory.change', { memory: memory.id, changes: { penalty: 9 } })
    await stop(first)
    const second = start()
    expect((await second.call('memory.list', {})).imported).toEqual([{ ...memory, penalty: 9 }])
    expect(await allRead(second)).toBe(300)
  })

  it('leaves nothing behind when the disk is full', async () => {
    const { disk, faults } = faultyDisk({ roomFor: (written) => written.includes('.units') })
    const engine = start({ disk })
    faults.room = 5_000
    const ended = await end(engine, await startImport(engine, await offerMemory(engine, 2_000)))
    expect(ended).toMatchObject({ state: 'failed', error: { code: 'DISK_FULL' } })
    expect(inMemoryFolder()).toEqual([])
    faults.room = null
    expect(await importMemory(engine, 10)).toMatchObject({ units: 10 })
  })

  it('leaves nothing behind when its record cannot be written', async () => {
    const { disk, faults } = faultyDisk()
    const engine = start({ disk })
    faults.rename = (to) =>
      to.endsWith('.json') ? Object.assign(new Error('no'), { code: 'ENOSPC' }) : undefined
    const ended = await end(engine, await startImport(engine, await offerMemory(engine, 20)))
    expect(ended).toMatchObject({ state: 'failed', error: { code: 'DISK_FULL' } })
    expect(inMemoryFolder()).toEqual([])
  })

  it('is whole or not there at all when the program is killed while it is imported', async () => {
    const script = fileURLToPath(new URL('killedImporter.ts', import.meta.url))
    const child = spawn(process.execPath, [script, library], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === 'writing') break
    }
    child.kill('SIGKILL')
    await ended
    expect(inMemoryFolder()).toEqual([expect.stringMatching(/\.tmp$/)])
    const engine = start()
    expect((await engine.call('memory.list', {})).imported).toEqual([])
    expect(inMemoryFolder()).toEqual([])
  })

  it.each([
    { harm: 'a changed bit', damage: (path: string) => flipBit(path, 9_000, 1) },
    { harm: 'a lost end', damage: (path: string) => truncateSync(path, 9_000) },
    { harm: 'something else in its place', damage: (path: string) => writeFileSync(path, 'x') },
  ])('with $harm is told of, and harms no other', async ({ damage }) => {
    const first = start()
    const good = await importMemory(first, 100)
    const bad = await importMemory(first, 200)
    await stop(first)
    damage(join(library, 'memory', `${bad.id}.units`))
    const second = start()
    expect(await allRead(second)).toBe(100)
    const { imported } = await second.call('memory.list', {})
    const problems = Object.fromEntries(imported.map(({ id, problem }) => [id, problem]))
    expect(problems).toEqual({
      [good.id]: null,
      [bad.id]: { code: 'LIBRARY_DAMAGED', file: `memory/${bad.id}.units` },
    })
    await second.call('memory.remove', { memory: bad.id })
    expect(inMemoryFolder()).toEqual([`${good.id}.json`, `${good.id}.units`])
    // Removed from the list; what was damaged is kept all the same.
    expect(quarantine()).toEqual([expect.stringContaining(bad.id)])
  })

  it('is found again by its units when its record is damaged', async () => {
    const first = start()
    const memory = await importMemory(first, 50)
    await stop(first)
    flipBit(join(library, 'memory', `${memory.id}.json`), 90, 0)
    const second = start()
    expect((await second.call('memory.list', {})).imported).toEqual([memory])
    expect(await allRead(second)).toBe(50)
    await stop(second)
    expect((await start().call('memory.list', {})).imported).toEqual([memory])
  })

  it('is not taken into a library that is opened for viewing', async () => {
    const first = start()
    await stop(first)
    const viewer = start({ viewOnly: true })
    const ended = await end(viewer, await startImport(viewer, await offerMemory(viewer, 10)))
    expect(ended).toMatchObject({ state: 'failed', error: { code: 'READ_ONLY' } })
    expect(inMemoryFolder()).toEqual([])
  })
})

it('an interview is worked in all the same where what assistance needs cannot be read', async () => {
  let listed = 0
  const disk: Disk = {
    ...nodeDisk,
    async list(folder) {
      if (!folder.endsWith('terms')) return nodeDisk.list(folder)
      listed += 1
      throw fault('EIO')
    },
  }
  mkdirSync(join(library, 'terms'))
  const lost: unknown[] = []
  const note = (reason: unknown) => lost.push(reason)
  process.on('unhandledRejection', note)
  try {
    const engine = start({ disk })
    const interview = await engine.create()
    await engine.call('interview.open', { interview })
    // Assistance begins by itself once the window has had time to draw.
    await expect.poll(() => listed).toBe(1)
    await setImmediate()
    expect(lost).toEqual([])
    expect(await engine.error('terms.list', {})).toEqual({ code: 'READ_FAILED', cause: 'EIO' })
    await engine.addRow(interview, '저는 보병입니다.')
  } finally {
    process.off('unhandledRejection', note)
  }
})

it('a library whose folder of termbases cannot be read is given back on closing', async () => {
  const first = start()
  await addTerm(first, 'a')
  await stop(first)
  writeFileSync(join(library, 'terms'), 'no folder')
  const second = start()
  expect(await termIds(second)).toEqual(['a'])
  await stop(second)
  const third = start()
  await addTerm(third, 'b')
  expect(await termIds(third)).toEqual(['a', 'b'])
})

describe('a termbase beside the library’s own', () => {
  it('half written when the program was killed leaves nothing behind', async () => {
    mkdirSync(join(library, 'terms'), { recursive: true })
    writeFileSync(join(library, 'terms', `.court.json.${randomUUID()}.tmp`), '{"sha256":"')
    expect(await termIds(start())).toEqual([])
    expect(readdirSync(join(library, 'terms'))).toEqual([])
  })

  it('does not come back when its removal was interrupted', async () => {
    const first = start()
    const content = 'ko\tuk\n북쪽\tпівніч\n'
    const base64 = Buffer.from(content, 'utf8').toString('base64')
    const { ticket } = await first.call('file.offer', { name: 'terms.tsv', base64 })
    const preview = await first.call('terms.inspect', { ticket })
    const mapping = preview.type === 'table' ? preview.preview.proposal : null
    const order = { ticket, mapping, into: 'base', name: 'Court', duplicates: 'add' } as const
    const { job } = await first.call('terms.import', order)
    expect(await end(first, job)).toMatchObject({ state: 'done' })
    const [base] = (await first.call('terms.list', {})).others.filter(({ builtIn }) => !builtIn)
    const id = base?.id as TermbaseId
    await first.call('terms.changeBase', { termbase: id, changes: { enabled: false } })
    await stop(first)
    let removed = 0
    const half: Disk = {
      ...nodeDisk,
      async remove(path) {
        if (path.includes(id) && !path.endsWith('.tmp')) {
          removed += 1
          if (removed > 1) throw fault('EIO')
        }
        await nodeDisk.remove(path)
      },
    }
    const second = start({ disk: half })
    await expect(second.call('terms.removeBase', { termbase: id })).rejects.toThrow('WRITE_FAILED')
    await stop(second)
    const { others } = await start().call('terms.list', {})
    // Whole as it last was: neither gone nor the one of before.
    expect(others.find((other) => other.id === id)).toMatchObject({ enabled: false, concepts: 1 })
  })
})

describe('a damaged termbase beside the library’s own', () => {
  it('is told of and not used, and the others are', async () => {
    const first = start()
    await addTerm(first, 'own')
    await stop(first)
    mkdirSync(join(library, 'terms'), { recursive: true })
    writeFileSync(join(library, 'terms', 'harmed.json'), '{"sha256":"no"}')
    const second = start()
    const { concepts, others } = await second.call('terms.list', {})
    expect(concepts).toHaveLength(1)
    expect(others.find(({ id }) => id === 'harmed')).toMatchObject({
      problem: { code: 'LIBRARY_DAMAGED', file: 'terms/harmed.json' },
    })
    expect(others.find(({ builtIn }) => builtIn)).toMatchObject({ problem: null })
    expect(quarantine()).toEqual([expect.stringMatching(/^terms-harmed-/)])
  })
})
