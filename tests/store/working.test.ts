import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OpenedInterview } from '#core/protocol/hostApi.ts'
import {
  addRowCommand,
  commitCommand,
  flipBit,
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

const textsOf = (opened: OpenedInterview): string[] =>
  opened.document.segments.map((segment) => Object.values(segment.renditions)[0]?.text ?? '')

test('a command that is sent again is answered again and not repeated', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  const command = addRowCommand('하나', 'a')
  const first = await engine.call('interview.execute', { interview, command })
  const bytes = statSync(journalOf(library, interview)).size
  expect(await engine.call('interview.execute', { interview, command })).toEqual(first)
  const both = await Promise.all(
    [1, 2].map(() =>
      engine.call('interview.execute', { interview, command: commitCommand('a', '둘', 'c') }),
    ),
  )
  expect(both[1]).toEqual(both[0])
  const again = await engine.call('interview.execute', { interview, command })
  expect(again).toMatchObject({ seq: first.seq, head: first.head, events: first.events })
  expect(again.history).toEqual({ undo: 'c', redo: null })
  await engine.close()

  const restarted = startEngine(library)
  expect(await restarted.call('interview.execute', { interview, command })).toMatchObject({
    seq: first.seq,
    events: first.events,
  })
  expect(statSync(journalOf(library, interview)).size).toBeGreaterThan(bytes)
  const opened = await restarted.call('interview.open', { interview })
  expect(opened.seq).toBe(3)
  await restarted.close()
})

test('a command sent again is known from the journal alone, without a snapshot', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  const first = await engine.addRow(interview, '하나', 'a')
  await engine.close()
  writeFileSync(join(folderOf(library, interview), 'snapshot.json'), '')
  const restarted = startEngine(library)
  const command = addRowCommand('하나', 'a')
  expect(await restarted.call('interview.execute', { interview, command })).toMatchObject({
    seq: first.seq,
  })
  await restarted.close()
})

test('a command that changes nothing writes nothing', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  const { seq } = await engine.addRow(interview, '하나', 'a')
  const bytes = statSync(journalOf(library, interview)).size
  const command = { id: 'm', type: 'MoveSegments' as const, segments: ['a'], after: null }
  const executed = await engine.call('interview.execute', { interview, command })
  expect(executed).toMatchObject({ events: [], seq })
  expect(statSync(journalOf(library, interview)).size).toBe(bytes)
  await engine.close()
})

test('undo and redo go on across a restart, with and without a snapshot', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  await engine.call('interview.execute', { interview, command: commitCommand('a', '둘', 'c2') })
  await engine.call('interview.execute', { interview, command: commitCommand('a', '셋', 'c3') })
  await engine.call('interview.execute', { interview, command: { id: 'u1', type: 'Undo' } })
  await engine.close()

  const second = startEngine(library)
  const opened = await second.call('interview.open', { interview })
  expect(textsOf(opened)).toEqual(['둘'])
  expect(opened.history).toEqual({ undo: 'c2', redo: 'c3' })
  await second.call('interview.execute', { interview, command: { id: 'r1', type: 'Redo' } })
  expect(textsOf(await second.call('interview.open', { interview }))).toEqual(['셋'])
  await second.call('interview.execute', { interview, command: { id: 'u2', type: 'Undo' } })
  await second.close()

  for (const name of ['snapshot.json', 'snapshot.prev.json']) {
    writeFileSync(join(folderOf(library, interview), name), 'no snapshot')
  }
  const third = startEngine(library)
  const replayed = await third.call('interview.open', { interview })
  expect(textsOf(replayed)).toEqual(['둘'])
  expect(replayed.history).toEqual({ undo: 'c2', redo: 'c3' })
  for (const id of ['u3', 'u4']) {
    await third.call('interview.execute', { interview, command: { id, type: 'Undo' } })
  }
  expect(textsOf(await third.call('interview.open', { interview }))).toEqual([])
  expect(
    await third.error('interview.execute', { interview, command: { id: 'u5', type: 'Undo' } }),
  ).toEqual({ code: 'NOTHING_TO_UNDO' })
  await third.close()
})

test('what a snapshot opens to is what the journal opens to', async () => {
  const engine = startEngine(library)
  const { interview } = await engine.call('interview.addSample', {})
  await engine.call('interview.execute', {
    interview,
    command: commitCommand('seg-01', '고친 글', 'c1'),
  })
  const before = await engine.call('interview.open', { interview })
  await engine.close()
  const fromSnapshot = startEngine(library)
  const second = await fromSnapshot.call('interview.open', { interview })
  await fromSnapshot.close()
  writeFileSync(join(folderOf(library, interview), 'snapshot.json'), 'x')
  const fromJournal = startEngine(library)
  const third = await fromJournal.call('interview.open', { interview })
  await fromJournal.close()
  expect(second).toEqual(before)
  expect(third).toEqual({ ...before, notices: [{ type: 'snapshot-discarded' }] })
})

test('a snapshot with any bit flipped is discarded, and the journal opens the same', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  await engine.close()
  const path = join(folderOf(library, interview), 'snapshot.json')
  const whole = readFileSync(path)
  for (let at = 0; at < whole.byteLength; at += 1) {
    flipBit(path, at, at % 8)
    const viewer = startEngine(library, { viewOnly: true })
    const opened = await viewer.call('interview.open', { interview })
    expect(opened.notices).toEqual([{ type: 'snapshot-discarded' }])
    expect(textsOf(opened)).toEqual(['하나'])
    await viewer.close()
    writeFileSync(path, whole)
  }
})

test('a snapshot of another interview or another journal is not believed', async () => {
  const engine = startEngine(library)
  const one = await engine.create('One')
  const two = await engine.create('Two')
  await engine.addRow(one, '하나', 'a')
  await engine.addRow(two, '둘', 'a')
  await engine.close()
  const snapshot = (id: string) => join(folderOf(library, id), 'snapshot.json')
  writeFileSync(snapshot(one), readFileSync(snapshot(two)))
  const second = startEngine(library)
  const opened = await second.call('interview.open', { interview: one })
  expect(opened.document.title).toBe('One')
  expect(opened.notices).toEqual([{ type: 'snapshot-discarded' }])
  await second.close()

  writeFileSync(journalOf(library, one), readFileSync(journalOf(library, two)))
  const third = startEngine(library)
  const swapped = await third.call('interview.open', { interview: one })
  expect(swapped.document.title).toBe('Two')
  expect(swapped.notices).toEqual([{ type: 'snapshot-discarded' }])
  await third.close()
})

test('drafts survive, the last text of each field, until their text is committed', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  const save = (field: string, text: string | null) =>
    engine.call('interview.saveDraft', { interview, field, text })
  await save('rendition:a:ko', '둘')
  await save('rendition:a:ko', '둘째')
  await save('rendition:a:uk', 'Друге')
  await save('note:a', '메모')
  await save('note:gone', 'x')
  await save('note:gone', null)
  // Left as a killed process leaves it: nothing is closed.
  const viewer = startEngine(library, { viewOnly: true })
  const drafts = (await viewer.call('interview.open', { interview })).drafts
  expect(drafts.map(({ field, text }) => [field, text]).toSorted()).toEqual([
    ['note:a', '메모'],
    ['rendition:a:ko', '둘째'],
    ['rendition:a:uk', 'Друге'],
  ])
  await viewer.close()

  await engine.call('interview.execute', { interview, command: commitCommand('a', '둘째', 'c') })
  await engine.call('interview.execute', {
    interview,
    command: { id: 'n', type: 'SetNote', segment: 'a', note: '메모.' },
  })
  await engine.close()
  const again = startEngine(library)
  const left = (await again.call('interview.open', { interview })).drafts
  expect(left.map(({ field }) => field)).toEqual(['rendition:a:uk'])
  await again.close()
})

test('a draft stays when something else than its text changes in the row', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  await engine.call('interview.saveDraft', { interview, field: 'rendition:a:ko', text: '둘째' })
  for (const command of [
    { id: 's', type: 'SetStatus', segments: ['a'], status: 'final' },
    { id: 'u', type: 'Undo' },
  ] as const) {
    await engine.call('interview.execute', { interview, command: { ...command } as never })
  }
  await engine.close()
  const again = startEngine(library)
  const left = (await again.call('interview.open', { interview })).drafts
  expect(left).toMatchObject([{ field: 'rendition:a:ko', text: '둘째' }])
  await again.close()
})

test('a draft whose text was committed before a crash is not offered again', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  await engine.call('interview.execute', { interview, command: commitCommand('a', '각', 'c') })
  await engine.call('interview.saveDraft', {
    interview,
    field: 'rendition:a:ko',
    text: '각'.normalize('NFD'),
  })
  await engine.close()
  const again = startEngine(library)
  expect((await again.call('interview.open', { interview })).drafts).toEqual([])
  await again.close()
})

test('damaged drafts are put aside and hide nothing else', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  await engine.addRow(interview, '하나', 'a')
  await engine.call('interview.saveDraft', { interview, field: 'note:a', text: '메모' })
  await engine.close()
  flipBit(join(folderOf(library, interview), 'drafts.json'), 90, 0)
  const again = startEngine(library)
  const opened = await again.call('interview.open', { interview })
  expect(opened.drafts).toEqual([])
  expect(textsOf(opened)).toEqual(['하나'])
  expect(quarantined(library, interview)).toEqual([expect.stringMatching(/^drafts-.*\.json$/)])
  await again.close()
})

test('summaries follow the work, whether an interview is open or not', async () => {
  const engine = startEngine(library)
  const { interview } = await engine.call('interview.addSample', {})
  const line = async () => {
    const overview = await engine.call('library.overview', {})
    return overview.state === 'open' ? overview.interviews[0] : undefined
  }
  const before = await line()
  expect(before).toMatchObject({ exercise: true, sittings: 2, problem: null })
  const states = Object.values(before?.coverage ?? {})
  expect(states.reduce((sum, count) => sum + count, 0)).toBe(12)
  await engine.addRow(interview, '하나', 'new-row')
  expect((await line())?.segments).toBe((before?.segments ?? 0) + 1)
  await engine.call('interview.close', { interview })
  expect((await line())?.segments).toBe((before?.segments ?? 0) + 1)
  await engine.close()
  const again = startEngine(library)
  expect(await again.call('library.overview', {})).toMatchObject({
    interviews: [{ segments: (before?.segments ?? 0) + 1, drafts: expect.any(Number) }],
  })
  await again.close()
})

test('finds a text across interviews, the newest first, in every language and in notes', async () => {
  const engine = startEngine(library)
  const old = await engine.create('Old')
  await engine.addRow(old, 'Київ і київ', 'a')
  await engine.call('interview.close', { interview: old })
  const recent = await engine.create('Recent')
  await engine.addRow(recent, '키이우', 'a')
  await engine.call('interview.execute', {
    interview: recent,
    command: { id: 'n', type: 'SetNote', segment: 'a', note: 'Про КИЇВ' },
  })
  const found = await engine.call('library.search', { query: 'КИЇВ'.normalize('NFD'), limit: 10 })
  expect(found.more).toBe(false)
  expect(
    found.hits.map(({ interviewTitle, language, number, start, end }) => [
      interviewTitle,
      language,
      number,
      start,
      end,
    ]),
  ).toEqual([
    ['Recent', null, 1, 4, 8],
    ['Old', 'ko', 1, 0, 4],
    ['Old', 'ko', 1, 7, 11],
  ])
  const limited = await engine.call('library.search', { query: 'київ', limit: 2 })
  expect(limited).toMatchObject({ more: true })
  expect(limited.hits).toHaveLength(2)
  await engine.close()
})
