import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InterviewId } from '#core/interview/ids.ts'
import { nodeDisk } from '../../electron/engine/disk/nodeDisk.ts'
import { encodeFrame } from '../../electron/engine/journal/frame.ts'
import { verifyLibrary } from '../../electron/engine/library/verifyLibrary.ts'
import { DurableJsonFile } from '../../electron/engine/snapshot/durableJsonFile.ts'
import { fault, faultyDisk } from './faultyDisk.ts'
import {
  addRowCommand,
  commitCommand,
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

/** An interview with rows a, b and c, closed. */
async function threeRows(title = 'Interview'): Promise<InterviewId> {
  const engine = startEngine(library)
  const interview = await engine.create(title)
  for (const id of ['a', 'b', 'c']) await engine.addRow(interview, `글 ${id}`, id)
  await engine.close()
  return interview
}

const withoutSnapshots = (interview: InterviewId) => {
  for (const name of ['snapshot.json', 'snapshot.prev.json']) {
    rmSync(join(folderOf(library, interview), name), { force: true })
  }
}

const rows = (opened: { document: { segments: readonly { id: string }[] } }) =>
  opened.document.segments.map((segment) => segment.id)

test('cuts an unfinished last frame off, keeps its bytes, tells, and goes on', async () => {
  const interview = await threeRows()
  withoutSnapshots(interview)
  const journal = journalOf(library, interview)
  const whole = readFileSync(journal)
  const end = frameEnds(whole).at(-2) as number
  writeFileSync(journal, whole.subarray(0, end + 100))

  const engine = startEngine(library)
  const opened = await engine.call('interview.open', { interview })
  expect(opened.readOnly).toBeNull()
  expect(rows(opened)).toEqual(['a', 'b'])
  const [kept] = quarantined(library, interview)
  expect(opened.notices).toEqual([{ type: 'torn-tail', bytes: 100, quarantine: kept }])
  expect(readFileSync(join(folderOf(library, interview), 'quarantine', kept as string))).toEqual(
    whole.subarray(end, end + 100),
  )
  expect(readFileSync(journal)).toEqual(whole.subarray(0, end))
  await engine.addRow(interview, '이어서', 'd')
  await engine.close()
  const again = startEngine(library)
  const next = await again.call('interview.open', { interview })
  expect(rows(next)).toEqual(['a', 'b', 'd'])
  expect(next.notices).toEqual([])
  await again.close()
})

test('opens read-only before a bad frame in the middle and never cuts it', async () => {
  const interview = await threeRows()
  withoutSnapshots(interview)
  const journal = journalOf(library, interview)
  const [first, second] = frameEnds(readFileSync(journal)) as [number, number]
  flipBit(journal, first + 200, 3)
  const damaged = readFileSync(journal)

  const engine = startEngine(library)
  const opened = await engine.call('interview.open', { interview })
  expect(opened.readOnly).toBe('damaged')
  expect(opened.seq).toBe(1)
  const error = {
    code: 'JOURNAL_DAMAGED',
    interview,
    frame: 2,
    offset: first,
    reason: 'checksum',
  }
  expect(opened.notices).toEqual([{ type: 'damaged', error }])
  expect(await engine.error('interview.verify', { interview })).toEqual(error)
  const command = addRowCommand('x', 'x')
  expect(await engine.error('interview.execute', { interview, command })).toEqual({
    code: 'READ_ONLY',
    reason: 'damaged',
  })
  await engine.call('interview.saveDraft', { interview, field: 'note:x', text: '남긴 글' })
  await engine.close()
  expect(readFileSync(journal)).toEqual(damaged)
  expect(second).toBeGreaterThan(first)
})

test('finds a flipped bit in the part of the journal that a snapshot covers', async () => {
  const interview = await threeRows()
  const journal = journalOf(library, interview)
  const [first] = frameEnds(readFileSync(journal)) as [number]
  flipBit(journal, first + 150, 0)
  const engine = startEngine(library)
  const opened = await engine.call('interview.open', { interview })
  expect(opened.readOnly).toBe('damaged')
  expect(opened.notices).toMatchObject([
    { type: 'damaged', error: { frame: 2, offset: first, reason: 'checksum' } },
    { type: 'snapshot-discarded' },
  ])
  await engine.close()
})

test('counts frames that a snapshot knows and the journal has not as lost, not as torn', async () => {
  const interview = await threeRows()
  const journal = journalOf(library, interview)
  const whole = readFileSync(journal)
  const ends = frameEnds(whole)
  for (const length of [ends.at(-2) as number, (ends.at(-2) as number) + 50]) {
    writeFileSync(journal, whole.subarray(0, length))
    const engine = startEngine(library)
    const opened = await engine.call('interview.open', { interview })
    expect(opened.readOnly).toBe('damaged')
    expect(opened.notices[0]).toMatchObject({
      type: 'damaged',
      error: { code: 'JOURNAL_DAMAGED', frame: 4, offset: ends.at(-2), reason: 'torn' },
    })
    await engine.close()
    expect(readFileSync(journal).byteLength).toBe(length)
  }
})

test('a damaged interview never hides the others', async () => {
  const good = await threeRows('Good')
  const bad = await threeRows('Bad')
  const hopeless = await threeRows('Hopeless')
  const empty = await threeRows('Empty')
  flipBit(journalOf(library, bad), 900, 1)
  flipBit(journalOf(library, hopeless), 100, 1)
  writeFileSync(journalOf(library, empty), '')
  mkdirSync(join(library, 'interviews', 'no-journal-here'))
  writeFileSync(join(library, 'interviews', 'a file.txt'), 'x')
  rmSync(join(library, 'library.json'))

  const engine = startEngine(library)
  const overview = await engine.call('library.overview', {})
  if (overview.state !== 'open') throw new Error('not open')
  const line = (id: string) => overview.interviews.find((summary) => summary.id === id)
  expect(overview.interviews).toHaveLength(4)
  expect(line(good)).toMatchObject({ title: 'Good', segments: 3, problem: null })
  expect(line(bad)).toMatchObject({ title: 'Bad', problem: { code: 'JOURNAL_DAMAGED', frame: 2 } })
  expect(line(hopeless)).toMatchObject({
    title: '',
    problem: { code: 'JOURNAL_DAMAGED', frame: 1 },
  })
  expect(line(empty)).toMatchObject({ problem: { code: 'JOURNAL_DAMAGED', frame: 1, offset: 0 } })
  expect(rows(await engine.call('interview.open', { interview: good }))).toEqual(['a', 'b', 'c'])
  expect(await engine.error('interview.open', { interview: hopeless })).toMatchObject({
    code: 'JOURNAL_DAMAGED',
    frame: 1,
    offset: 0,
    reason: 'checksum',
  })
  expect((await engine.call('library.search', { query: '글 b', limit: 10 })).hits).toHaveLength(1)
  await engine.close()

  const verified = await verifyLibrary(library)
  if (!verified.ok) throw new Error(verified.error.code)
  expect(verified.value).toHaveLength(4)
  const faults = verified.value.filter(({ result }) => !result.ok)
  expect(faults.map(({ interview }) => interview).toSorted()).toEqual(
    [bad, hopeless, empty].toSorted(),
  )
})

test('a damaged library.json is put aside and made again; every interview is listed', async () => {
  const interview = await threeRows()
  flipBit(join(library, 'library.json'), 100, 2)
  const engine = startEngine(library)
  expect(await engine.call('library.overview', {})).toMatchObject({
    state: 'open',
    readOnly: null,
    interviews: [{ id: interview, problem: null, segments: 3 }],
  })
  await engine.call('settings.change', { changes: { theme: 'dark' } })
  await engine.close()
  expect(readdirSync(join(library, 'quarantine'))).toHaveLength(1)
})

test('settings survive a damaged library.json from the file that stood before', async () => {
  const engine = startEngine(library)
  await engine.call('settings.change', { changes: { theme: 'dark' } })
  await engine.call('settings.change', { changes: { transcriptSize: 18 } })
  await engine.close()
  flipBit(join(library, 'library.json'), 90, 0)
  const again = startEngine(library)
  expect(await again.call('settings.get', {})).toMatchObject({ theme: 'dark' })
  await again.close()
})

test('a folder that cannot be written is opened for viewing, and nothing in it changes', async () => {
  const interview = await threeRows()
  const before = readdirSync(library)
  const { disk } = faultyDisk({
    open: (_path, mode) => (mode === 'read' ? undefined : fault('EROFS')),
    makeFolder: () => fault('EROFS'),
  })
  const engine = startEngine(library, { disk })
  expect(await engine.call('library.overview', {})).toMatchObject({
    state: 'open',
    readOnly: 'folder',
    interviews: [{ id: interview, segments: 3 }],
  })
  const opened = await engine.call('interview.open', { interview })
  expect(opened.readOnly).toBe('folder')
  expect(rows(opened)).toEqual(['a', 'b', 'c'])
  const refused = { code: 'READ_ONLY', reason: 'folder' }
  const command = addRowCommand('x', 'x')
  expect(await engine.error('interview.execute', { interview, command })).toEqual(refused)
  const draft = { interview, field: 'note:a', text: 'x' }
  expect(await engine.error('interview.saveDraft', draft)).toEqual(refused)
  const sitting = 's'
  const fields = { ...opened.document, title: 'New' }
  const { title, caseNumber, timeZone, exercise, languages } = fields
  expect(
    await engine.error('interview.create', {
      fields: { title, caseNumber, timeZone, exercise, languages: [...languages] },
      sitting,
    }),
  ).toEqual(refused)
  expect(await engine.call('settings.change', { changes: { theme: 'dark' } })).toMatchObject({
    theme: 'dark',
  })
  await engine.close()
  expect(readdirSync(library)).toEqual(before)
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder without the permission to write is opened for viewing',
  async () => {
    const interview = await threeRows()
    for (const folder of [folderOf(library, interview), join(library, 'interviews'), library]) {
      chmodSync(folder, 0o500)
    }
    const engine = startEngine(library)
    expect(await engine.call('library.overview', {})).toMatchObject({ readOnly: 'folder' })
    await engine.close()
    for (const folder of [library, join(library, 'interviews'), folderOf(library, interview)]) {
      chmodSync(folder, 0o700)
    }
  },
)

test('opening for viewing alone leaves an unfinished frame and everything else as it is', async () => {
  const interview = await threeRows()
  withoutSnapshots(interview)
  const journal = journalOf(library, interview)
  writeFileSync(journal, readFileSync(journal).subarray(0, -5))
  const before = readFileSync(journal)
  const viewer = startEngine(library, { viewOnly: true })
  const opened = await viewer.call('interview.open', { interview })
  expect(rows(opened)).toEqual(['a', 'b'])
  expect(opened.notices).toMatchObject([{ type: 'torn-tail', quarantine: '' }])
  await viewer.close()
  expect(readFileSync(journal)).toEqual(before)
  expect(existsSync(join(library, '.lock'))).toBe(false)
  expect(quarantined(library, interview)).toEqual([])
})

test('viewing a library that does not exist makes none', async () => {
  const missing = join(library, 'nowhere')
  const viewer = startEngine(missing, { viewOnly: true })
  expect(await viewer.call('library.overview', {})).toMatchObject({
    state: 'unavailable',
    error: { code: 'LIBRARY_NOT_FOUND' },
  })
  await viewer.close()
  expect(existsSync(missing)).toBe(false)
})

test('refuses to write to a journal of a newer version, and says which is needed', async () => {
  const interview = await threeRows()
  const journal = journalOf(library, interview)
  const bytes = readFileSync(journal)
  const last = bytes.subarray(frameEnds(bytes).at(-2))
  const head = last.toString('latin1', last.indexOf(0x20) + 1, last.indexOf(0x20) + 65)
  const newer = `{"novel":{"by":"a later version"},"prev":"${head}","schema":7,"seq":5}`
  writeFileSync(journal, Buffer.concat([bytes, encodeFrame(Buffer.from(newer)).bytes]))
  const before = readFileSync(journal)

  const engine = startEngine(library)
  const opened = await engine.call('interview.open', { interview })
  expect(opened.readOnly).toBe('schema')
  expect(rows(opened)).toEqual(['a', 'b', 'c'])
  const error = { code: 'SCHEMA_TOO_NEW', found: 7, supported: 3 }
  expect(opened.notices).toEqual([{ type: 'damaged', error }])
  expect(
    await engine.error('interview.execute', { interview, command: addRowCommand('x', 'x') }),
  ).toEqual({ code: 'READ_ONLY', reason: 'schema' })
  expect(await engine.error('interview.verify', { interview })).toEqual(error)
  expect(await engine.call('library.overview', {})).toMatchObject({
    interviews: [{ problem: error, segments: 3 }],
  })
  await engine.close()
  expect(readFileSync(journal)).toEqual(before)
})

test('leaves the settings of a newer version as they are, and opens for viewing', async () => {
  const interview = await threeRows()
  const path = join(library, 'library.json')
  await new DurableJsonFile<unknown>(nodeDisk, path).write({ schema: 2, novel: true })
  const before = readFileSync(path)

  const engine = startEngine(library)
  expect(await engine.call('library.overview', {})).toMatchObject({
    readOnly: 'schema',
    interviews: [{ id: interview, segments: 3 }],
  })
  const opened = await engine.call('interview.open', { interview })
  expect(rows(opened)).toEqual(['a', 'b', 'c'])
  expect(
    await engine.error('interview.execute', { interview, command: addRowCommand('x', 'x') }),
  ).toEqual({ code: 'READ_ONLY', reason: 'schema' })
  await engine.close()
  expect(readFileSync(path)).toEqual(before)
})

test('a frame whose events do not apply is named, and what came before is shown', async () => {
  const interview = await threeRows()
  withoutSnapshots(interview)
  const journal = journalOf(library, interview)
  const bytes = readFileSync(journal)
  const last = bytes.subarray(frameEnds(bytes).at(-2))
  const head = last.toString('latin1', last.indexOf(0x20) + 1, last.indexOf(0x20) + 65)
  const payload = (events: string) =>
    `{"at":"2025-01-13T12:03:22.000Z","by":"x","command":{"id":"c","type":"SetNote"},"events":[${events}],"prev":"${head}","schema":1,"seq":5}`
  const unknown =
    '{"after":{"note":"x"},"before":{"note":""},"segment":"nobody","type":"SegmentChanged"}'
  for (const [text, reason] of [
    [payload(unknown), 'does-not-apply'],
    [payload('{"type":"NeverHeardOf"}'), 'shape'],
    [payload('{"type":'), 'json'],
    [payload(unknown).replace('"seq":5', '"seq":6'), 'sequence'],
    [payload(unknown).replace(head, head.replace(/^./, head.startsWith('a') ? 'b' : 'a')), 'chain'],
  ] as const) {
    writeFileSync(journal, Buffer.concat([bytes, encodeFrame(Buffer.from(text)).bytes]))
    const engine = startEngine(library)
    const opened = await engine.call('interview.open', { interview })
    expect(opened.notices).toMatchObject([{ type: 'damaged', error: { frame: 5, reason } }])
    expect(rows(opened)).toEqual(['a', 'b', 'c'])
    await engine.close()
  }
})

test('keeps the order of frames and flags them when the clock goes back, and tells once', async () => {
  const clock = { now: new Date('2025-06-01T12:00:00.000Z') }
  const engine = startEngine(library, { now: () => clock.now })
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  clock.now = new Date('2025-05-31T08:00:00.000Z')
  const executed = await engine.addRow(interview, '둘', 'b')
  expect(executed).toMatchObject({ seq: 3, savedAt: '2025-05-31T08:00:00.000Z' })
  await engine.call('interview.execute', { interview, command: commitCommand('b', '셋', 'c3') })
  await engine.close()
  expect(
    readFileSync(journalOf(library, interview), 'utf8').match(/"clockBack":true/g),
  ).toHaveLength(1)
  const again = startEngine(library)
  const opened = await again.call('interview.open', { interview })
  expect(rows(opened)).toEqual(['a', 'b'])
  expect(opened.notices).toEqual([{ type: 'clock-went-back', frame: 3 }])
  await again.close()
  const third = startEngine(library)
  expect((await third.call('interview.open', { interview })).notices).toEqual([])
  await third.close()
})

test('clears away temporary files that a crash left behind', async () => {
  const interview = await threeRows()
  const temporary = `.snapshot.json.${crypto.randomUUID()}.tmp`
  const places = [folderOf(library, interview), library, join(library, 'backups')]
  for (const folder of places) writeFileSync(join(folder, temporary), 'half')
  const engine = startEngine(library)
  await engine.call('interview.open', { interview })
  await engine.close()
  for (const folder of places) expect(readdirSync(folder)).not.toContain(temporary)
})
