import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InterviewId } from '#core/interview/ids.ts'
import { fault, faultyDisk } from './faultyDisk.ts'
import {
  flipBit,
  folderOf,
  frameEnds,
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

const backupFiles = () => readdirSync(join(library, 'backups')).sort()
const rows = (opened: { document: { segments: readonly { id: string }[] } }) =>
  opened.document.segments.map((segment) => segment.id)

/** Three sessions, a row in each; answers the interview. */
async function threeSessions(): Promise<InterviewId> {
  const first = startEngine(library)
  const interview = await first.create()
  await first.addRow(interview, '하나', 'a')
  await first.close()
  for (const id of ['b', 'c']) {
    const engine = startEngine(library)
    await engine.addRow(interview, '또', id)
    await engine.close()
  }
  return interview
}

test('each closing after a change leaves a backup that is the journal byte for byte', async () => {
  const interview = await threeSessions()
  const engine = startEngine(library)
  const backups = await engine.call('interview.backups', { interview })
  expect(backups.map(({ frames }) => frames)).toContain(4)
  const newest = backups[0]
  expect(newest).toMatchObject({ frames: 4, goodPrefix: false })
  const journal = readFileSync(journalOf(library, interview))
  expect(readFileSync(join(library, 'backups', newest?.id ?? ''))).toEqual(journal)
  await engine.close()

  const before = backupFiles()
  const idle = startEngine(library)
  await idle.call('interview.open', { interview })
  await idle.close()
  expect(backupFiles()).toEqual(before)
})

test('the newest ten backups of an interview are kept, others left alone', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  const other = await engine.create()
  await engine.addRow(other, '다른', 'x')
  await engine.call('interview.close', { interview: other })
  const others = backupFiles().filter((name) => name.startsWith(other))
  for (let count = 0; count < 14; count += 1) {
    await engine.addRow(interview, '글', `row-${count}`)
    await engine.call('interview.close', { interview })
  }
  const backups = await engine.call('interview.backups', { interview })
  expect(backups).toHaveLength(10)
  expect(backups.map(({ frames }) => frames)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6])
  expect(backupFiles().filter((name) => name.startsWith(other))).toEqual(others)
  await engine.close()
})

test('keeps the newest backups when the clock has gone back', async () => {
  const clock = { now: new Date('2025-06-01T12:00:00.000Z') }
  const engine = startEngine(library, { now: () => clock.now })
  const interview = await engine.create()
  for (let count = 0; count < 12; count += 1) {
    clock.now = new Date(clock.now.getTime() - 3_600_000)
    await engine.addRow(interview, '글', `row-${count}`)
    await engine.call('interview.close', { interview })
  }
  const backups = await engine.call('interview.backups', { interview })
  expect(backups.map(({ frames }) => frames)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4])
  await engine.close()
})

test('backs a journal up before the first work of a day', async () => {
  const clock = { now: new Date('2025-06-01T12:00:00.000Z') }
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { now: () => clock.now, disk })
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  // The closing fails to leave one, as it does when the power goes.
  faults.rename = (path) => (path.includes('backups') ? fault('EIO') : undefined)
  await engine.call('interview.close', { interview })
  const before = await engine.call('interview.backups', { interview })
  faults.rename = () => undefined
  clock.now = new Date('2025-06-02T08:00:00.000Z')
  await engine.call('interview.open', { interview })
  await engine.close()
  const again = startEngine(library)
  const after = await again.call('interview.backups', { interview })
  expect(after.length).toBe(before.length + 1)
  expect(after[0]).toMatchObject({ at: '2025-06-02T08:00:00.000Z', frames: 2 })
  await again.close()
})

test('a damaged journal is put right from a backup, and kept', async () => {
  const interview = await threeSessions()
  const journal = journalOf(library, interview)
  flipBit(journal, (frameEnds(readFileSync(journal))[0] as number) + 200, 0)
  const damaged = readFileSync(journal)
  const before = backupFiles()

  const engine = startEngine(library)
  expect((await engine.call('interview.open', { interview })).readOnly).toBe('damaged')
  const points = await engine.call('interview.backups', { interview })
  expect(points[0]).toMatchObject({ id: 'good-prefix', goodPrefix: true, frames: 1 })
  expect(points[1]).toMatchObject({ goodPrefix: false, frames: 4 })

  const restored = await engine.call('interview.restore', {
    interview,
    backup: points[1]?.id ?? '',
  })
  expect(restored).toMatchObject({ readOnly: null, notices: [] })
  expect(rows(restored)).toEqual(['a', 'b', 'c'])
  const kept = quarantined(library, interview).find((name) => name.endsWith('.log')) ?? ''
  expect(readFileSync(join(folderOf(library, interview), 'quarantine', kept))).toEqual(damaged)
  await engine.addRow(interview, '넷', 'd')
  await engine.call('interview.verify', { interview })
  await engine.close()
  expect(backupFiles()).toEqual(expect.arrayContaining(before))
  const again = startEngine(library)
  expect(rows(await again.call('interview.open', { interview }))).toEqual(['a', 'b', 'c', 'd'])
  await again.close()
})

test('a damaged journal is put right from its own good part when that is chosen', async () => {
  const interview = await threeSessions()
  const journal = journalOf(library, interview)
  const ends = frameEnds(readFileSync(journal))
  flipBit(journal, (ends[2] as number) + 200, 0)
  const engine = startEngine(library)
  await engine.call('interview.open', { interview })
  const restored = await engine.call('interview.restore', { interview, backup: 'good-prefix' })
  expect(restored).toMatchObject({ readOnly: null, seq: 3 })
  expect(rows(restored)).toEqual(['a', 'b'])
  expect(statSync(journal).size).toBe(ends[2])
  await engine.addRow(interview, '이어서', 'd')
  await engine.close()
})

test('an interview of which not one frame holds is put right from a backup', async () => {
  const interview = await threeSessions()
  flipBit(journalOf(library, interview), 10, 0)
  const engine = startEngine(library)
  expect((await engine.error('interview.open', { interview })).code).toBe('JOURNAL_DAMAGED')
  const [newest] = await engine.call('interview.backups', { interview })
  const restored = await engine.call('interview.restore', { interview, backup: newest?.id ?? '' })
  expect(rows(restored)).toEqual(['a', 'b', 'c'])
  await engine.close()
})

test('a backup that is damaged itself, or unknown, changes nothing', async () => {
  const interview = await threeSessions()
  const journal = journalOf(library, interview)
  flipBit(journal, 1_000, 0)
  const damaged = readFileSync(journal)
  const engine = startEngine(library)
  const points = await engine.call('interview.backups', { interview })
  const newest = points[1]?.id ?? ''
  flipBit(join(library, 'backups', newest), 700, 0)
  expect(await engine.error('interview.restore', { interview, backup: newest })).toMatchObject({
    code: 'JOURNAL_DAMAGED',
  })
  for (const backup of ['nonsense', '../journal.log', newest.replace(interview, 'other')]) {
    expect(await engine.error('interview.restore', { interview, backup })).toEqual({
      code: 'BACKUP_UNKNOWN',
      backup,
    })
  }
  expect(readFileSync(journal)).toEqual(damaged)
  await engine.close()
})

test('a restoring that the disk stops leaves the damaged journal where it was', async () => {
  const interview = await threeSessions()
  const journal = journalOf(library, interview)
  flipBit(journal, 1_000, 0)
  const damaged = readFileSync(journal)
  const { disk, faults } = faultyDisk()
  const engine = startEngine(library, { disk })
  const points = await engine.call('interview.backups', { interview })
  faults.rename = (path) => (path.endsWith('journal.log') ? fault('EIO') : undefined)
  const backup = points[1]?.id ?? ''
  expect(await engine.error('interview.restore', { interview, backup })).toMatchObject({
    code: 'WRITE_FAILED',
    cause: 'EIO',
  })
  faults.rename = () => undefined
  expect(readFileSync(journal)).toEqual(damaged)
  const restored = await engine.call('interview.restore', { interview, backup })
  expect(rows(restored)).toEqual(['a', 'b', 'c'])
  await engine.close()
})

test('an interview whose journal is gone is still listed, and put right from a backup', async () => {
  const interview = await threeSessions()
  const index = startEngine(library)
  await index.call('library.overview', {})
  await index.close()
  rmSync(journalOf(library, interview))
  const engine = startEngine(library)
  const error = { code: 'JOURNAL_DAMAGED', interview, frame: 1, offset: 0, reason: 'torn' }
  expect(await engine.call('library.overview', {})).toMatchObject({
    interviews: [{ id: interview, title: 'Interview', problem: error }],
  })
  expect(await engine.error('interview.open', { interview })).toEqual(error)
  expect(await engine.error('interview.verify', { interview })).toEqual(error)
  const [newest] = await engine.call('interview.backups', { interview })
  const restored = await engine.call('interview.restore', { interview, backup: newest?.id ?? '' })
  expect(rows(restored)).toEqual(['a', 'b', 'c'])
  await engine.close()
})
