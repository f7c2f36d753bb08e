import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fault, faultyDisk } from './faultyDisk.ts'
import {
  addRowCommand,
  flipBit,
  journalOf,
  newLibrary,
  removeLibrary,
  startEngine,
} from './library.ts'

let library: string
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => removeLibrary(library))

test('after a failed sync writes no more, keeps drafts, and loses nothing acknowledged', async () => {
  const { disk, faults } = faultyDisk()
  let syncs = 0
  const engine = startEngine(library, { disk })
  const interview = await engine.create()
  const acknowledged = await engine.addRow(interview, '하나', 'a')
  faults.datasync = () => {
    syncs += 1
    return fault('EIO')
  }
  const command = addRowCommand('둘', 'b')
  expect(await engine.error('interview.execute', { interview, command })).toEqual({
    code: 'WRITE_FAILED',
    cause: 'EIO',
    savedAt: acknowledged.savedAt,
  })
  faults.datasync = () => undefined
  expect(await engine.error('interview.execute', { interview, command })).toEqual({
    code: 'READ_ONLY',
    reason: 'write-failed',
  })
  expect(syncs).toBe(1)
  await engine.call('interview.saveDraft', { interview, field: 'rendition:b:ko', text: '둘째' })
  const shown = await engine.call('interview.open', { interview })
  expect(shown.readOnly).toBe('write-failed')
  expect(shown.document.segments.map((segment) => segment.id)).toEqual(['a'])
  await engine.close()

  const again = startEngine(library)
  const opened = await again.call('interview.open', { interview })
  expect(opened.readOnly).toBeNull()
  expect(opened.document.segments[0]?.id).toBe('a')
  expect(opened.drafts.map((draft) => draft.text)).toEqual(['둘째'])
  // The frame may have reached the disk after all; the command sent again then is not repeated.
  await again.call('interview.execute', { interview, command })
  const rows = (await again.call('interview.open', { interview })).document.segments
  expect(rows.map((segment) => segment.id)).toEqual(['a', 'b'])
  await again.close()
})

test('says so when the reading after a failed sync finds acknowledged frames damaged', async () => {
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  faults.datasync = (path) => {
    flipBit(path, 300, 0)
    return fault('EIO')
  }
  await engine.error('interview.execute', { interview, command: addRowCommand('둘', 'b') })
  const shown = await engine.call('interview.open', { interview })
  expect(shown.readOnly).toBe('write-failed')
  expect(shown.notices).toMatchObject([
    { type: 'damaged', error: { code: 'JOURNAL_DAMAGED', frame: 1, offset: 0 } },
  ])
  expect(shown.document.segments.map((segment) => segment.id)).toEqual(['a'])
  await engine.close()
})

test.each(['EPERM', 'EBUSY'])(
  'waits out a rename that is blocked for a moment (%s)',
  async (code) => {
    let blocked = 3
    const { disk } = faultyDisk({
      rename: (path) => {
        if (!path.endsWith('library.json') || blocked === 0) return undefined
        blocked -= 1
        return fault(code)
      },
    })
    const engine = startEngine(library, { disk })
    await engine.call('settings.change', { changes: { theme: 'dark' } })
    expect(blocked).toBe(0)
    await engine.close()
    const again = startEngine(library)
    expect((await again.call('settings.get', {})).theme).toBe('dark')
    await again.close()
  },
)

test('leaves the old file when a rename stays blocked, and says what the system said', async () => {
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  await engine.call('settings.change', { changes: { theme: 'dark' } })
  const before = readFileSync(join(library, 'library.json'))
  faults.rename = (path) => (path.endsWith('library.json') ? fault('EPERM') : undefined)
  expect(await engine.error('settings.change', { changes: { theme: 'light' } })).toEqual({
    code: 'WRITE_FAILED',
    cause: 'EPERM',
    savedAt: null,
  })
  expect(readFileSync(join(library, 'library.json'))).toEqual(before)
  faults.rename = () => undefined
  await engine.close()
})

test('closes and opens as ever when neither snapshot nor backup can be put in place', async () => {
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  faults.rename = (path) => (path.startsWith(library) ? fault('EIO') : undefined)
  await engine.close()
  const again = startEngine(library)
  const opened = await again.call('interview.open', { interview })
  expect(opened.document.segments.map((segment) => segment.id)).toEqual(['a'])
  expect(opened.notices).toEqual([])
  expect(readFileSync(journalOf(library, interview)).byteLength).toBeGreaterThan(0)
  await again.close()
})
