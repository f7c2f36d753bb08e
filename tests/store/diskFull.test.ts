import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fault, faultyDisk } from './faultyDisk.ts'
import {
  addRowCommand,
  commitCommand,
  folderOf,
  journalOf,
  newLibrary,
  quarantined,
  removeLibrary,
  startEngine,
} from './library.ts'

let library: string
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => removeLibrary(library))

const rowIds = async (interview: string): Promise<string[]> => {
  const engine = startEngine(library)
  const opened = await engine.call('interview.open', { interview })
  await engine.close()
  return opened.document.segments.map((segment) => segment.id)
}

test('keeps every acknowledged segment when the disk fills up at any byte of a frame', async () => {
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  const interview = await engine.create()
  const first = await engine.addRow(interview, '첫째', 'row-0000')
  faults.roomFor = (path) => path.endsWith('journal.log')
  const journal = journalOf(library, interview)
  const before = readFileSync(journal)

  let acknowledged = ['row-0000']
  let refused = 0
  for (let room = 0; ; room += 1) {
    const id = `row-${String(room + 1).padStart(4, '0')}`
    const bytes = statSync(journal).size
    faults.room = room
    const result = await engine.engine.call('interview.execute', {
      interview,
      command: addRowCommand('가득', id),
    })
    faults.room = null
    if (result.ok) {
      acknowledged = [...acknowledged, id]
      break
    }
    refused += 1
    expect(result.error).toEqual({ code: 'DISK_FULL', savedAt: expect.any(String) })
    expect(statSync(journal).size).toBe(bytes)
    if (room % 100 === 0) {
      await engine.addRow(interview, '다시', `${id}-again`)
      acknowledged = [...acknowledged, `${id}-again`]
    }
  }
  expect(refused).toBeGreaterThan(400)
  expect(readFileSync(journal).subarray(0, before.byteLength)).toEqual(before)
  expect(first.seq).toBe(2)
  await engine.close()
  expect(await rowIds(interview)).toEqual(acknowledged)
})

test.each([1, 2, 97])(
  'writes whole frames to a disk that takes %i bytes at a time',
  async (most) => {
    const { disk } = faultyDisk({ writeAtMost: most })
    const engine = startEngine(library, { disk })
    const interview = await engine.create()
    await engine.addRow(interview, '조금씩', 'a')
    await engine.addRow(interview, '조금씩', 'b')
    await engine.close()
    expect(await rowIds(interview)).toEqual(['a', 'b'])
  },
)

test('treats a disk that is found full only by the sync like any full disk', async () => {
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  const bytes = statSync(journalOf(library, interview)).size
  faults.datasync = () => fault('ENOSPC')
  const error = await engine.error('interview.execute', {
    interview,
    command: addRowCommand('둘', 'b'),
  })
  expect(error.code).toBe('DISK_FULL')
  expect(statSync(journalOf(library, interview)).size).toBe(bytes)
  faults.datasync = () => undefined
  await engine.addRow(interview, '셋', 'c')
  await engine.close()
  expect(await rowIds(interview)).toEqual(['a', 'c'])
})

test('writes no more when what a full disk left behind cannot be removed', async () => {
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  faults.roomFor = (path) => path.endsWith('journal.log')
  faults.room = 40
  faults.truncate = () => fault('EIO')
  const error = await engine.error('interview.execute', {
    interview,
    command: addRowCommand('둘', 'b'),
  })
  expect(error).toMatchObject({ code: 'WRITE_FAILED', cause: 'EIO' })
  faults.room = null
  faults.truncate = () => undefined
  expect(
    await engine.error('interview.execute', { interview, command: addRowCommand('셋', 'c') }),
  ).toEqual({ code: 'READ_ONLY', reason: 'write-failed' })
  await engine.close()

  const again = startEngine(library)
  const opened = await again.call('interview.open', { interview })
  expect(opened.document.segments.map((segment) => segment.id)).toEqual(['a'])
  expect(opened.notices).toEqual([
    { type: 'torn-tail', bytes: 40, quarantine: quarantined(library, interview)[0] },
  ])
  await again.addRow(interview, '넷', 'd')
  await again.close()
  expect(await rowIds(interview)).toEqual(['a', 'd'])
})

test('keeps the draft that was saved before the disk filled up', async () => {
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  await engine.call('interview.saveDraft', { interview, field: 'note:a', text: '메모' })
  for (const room of [0, 1, 20, 60, 90]) {
    faults.room = room
    expect(
      await engine.error('interview.saveDraft', { interview, field: 'note:a', text: '더 긴 메모' }),
    ).toMatchObject({ code: 'DISK_FULL' })
  }
  expect(
    await engine.error('interview.execute', {
      interview,
      command: commitCommand('a', '바뀜', 'c1'),
    }),
  ).toMatchObject({ code: 'DISK_FULL' })
  faults.room = null
  const leftovers = readdirSync(folderOf(library, interview)).filter((name) =>
    name.endsWith('.tmp'),
  )
  expect(leftovers).toEqual([])
  await engine.close()

  const again = startEngine(library)
  const opened = await again.call('interview.open', { interview })
  expect(opened.drafts).toEqual([{ field: 'note:a', text: '메모', at: expect.any(String) }])
  await again.close()
})

test('keeps the settings as they were when the disk is full, at any byte', async () => {
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  await engine.call('settings.change', { changes: { theme: 'dark' } })
  const before = readFileSync(join(library, 'library.json'))
  for (let room = 0; room < before.byteLength; room += 1) {
    faults.room = room
    const error = await engine.error('settings.change', { changes: { theme: 'light' } })
    expect(error.code).toBe('DISK_FULL')
  }
  faults.room = null
  expect(readFileSync(join(library, 'library.json'))).toEqual(before)
  expect((await engine.call('settings.get', {})).theme).toBe('dark')
  await engine.close()
  const again = startEngine(library)
  expect((await again.call('settings.get', {})).theme).toBe('dark')
  await again.close()
})

test('closes in peace on a full disk, and everything is there on the next start', async () => {
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  faults.room = 10
  await engine.close()
  expect(await rowIds(interview)).toEqual(['a'])
})

test('says that the disk is full when an interview cannot be created, and lists none', async () => {
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  await engine.call('library.overview', {})
  faults.room = 100
  expect(
    await engine.error('interview.create', {
      fields: {
        title: 'Full',
        caseNumber: '',
        timeZone: 'Europe/Kyiv',
        exercise: false,
        languages: ['ko'],
      },
      sitting: 's',
    }),
  ).toEqual({ code: 'DISK_FULL', savedAt: null })
  faults.room = null
  expect(await engine.call('library.overview', {})).toMatchObject({ state: 'open', interviews: [] })
  await engine.close()
})
