import { beforeEach, expect, test } from 'vitest'
import { interviewUnits } from '#core/assist/memory/interviewUnits.ts'
import { decide } from '#core/interview/decide.ts'
import { foldAll } from '#core/interview/fold.ts'
import type { InterviewId, MemoryId, SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { Assistant } from '../../electron/engine/assist/assistant.ts'
import type { Committed } from '../../electron/engine/library/libraryObserver.ts'
import { CONTEXT, emptyInterview, segment, texts, withId } from '../fixtures/interviewOf.ts'

const ID = 'interview' as InterviewId
const PROBLEM: AppError = { code: 'READ_FAILED', cause: 'EIO' }

let said: string[]
let assistant: Assistant
beforeEach(() => {
  said = []
  assistant = new Assistant((what, interview) => said.push(`${what} ${interview}`))
  assistant.tell({ type: 'opened', interview: ID, opening: 1 })
})

const ask = () => assistant.ask({ type: 'findings', interview: ID })

/** What adding a row with final renditions does to an interview, as its `seq`th command. */
function added(before: Interview, id: string, renditions: Record<string, string>, seq: number) {
  const final = Object.entries(texts(renditions)).map(
    ([language, rendition]) => [language, { ...rendition, status: 'final' as const }] as const,
  )
  const proposal = segment(id, { renditions: Object.fromEntries(final) })
  const decided = decide(
    before,
    withId({ type: 'AddSegment', after: 'end', segment: proposal }),
    CONTEXT,
  )
  if (!decided.ok) throw new Error(decided.error.code)
  const events = decided.value
  const what: Committed = { events, seq, head: `head-${seq}`, previousHead: `head-${seq - 1}` }
  return { after: foldAll(before, events), what }
}

function read(opening: number): void {
  const { segments: _, ...document } = toDocument(emptyInterview())
  const upTo = { interview: ID, seq: 1, head: 'first' }
  assistant.feed({ type: 'document', opening, upTo, document })
  assistant.feed({ type: 'documentEnd', interview: ID })
}

test('an interview that could not be read is read again when somebody asks', async () => {
  assistant.tell({ type: 'unread', interview: ID, error: PROBLEM })
  const first = ask()
  expect(said).toEqual([`lost ${ID}`])
  assistant.tell({ type: 'unread', interview: ID, error: PROBLEM })
  expect(await first).toEqual({ ok: false, error: PROBLEM })
  const second = ask()
  expect(said).toEqual([`lost ${ID}`, `lost ${ID}`])
  read(1)
  expect(await second).toEqual({ ok: true, value: { rows: [] } })
})

test('a question whose interview is closed is answered', async () => {
  const asked = ask()
  assistant.tell({ type: 'closed', interview: ID })
  expect(await asked).toMatchObject({ error: { code: 'UNKNOWN_INTERVIEW' } })
})

test('an interview closed before it was read is to be learnt from all the same', async () => {
  assistant.tell({ type: 'closed', interview: ID })
  expect(said).toEqual([`unlearnt ${ID}`])
})

test('an interview that was learnt from is not read again on closing', async () => {
  read(1)
  expect(await ask()).toMatchObject({ ok: true })
  assistant.tell({ type: 'closed', interview: ID })
  expect(said).toEqual([])
})

test('a row that was committed while its interview was being read is learnt from', async () => {
  const spoken = '화물차 석 대를 보았습니다.'
  const empty = emptyInterview()
  const first = added(empty, 'row-1', { ko: spoken, uk: 'Бачив три вантажівки.' }, 2)
  const second = added(first.after, 'row-2', { ko: spoken }, 3)
  const fresh = new Assistant(() => {})
  // Known as it was when it was made, before it was opened.
  const upTo = { interview: ID, seq: 1, head: 'head-1' }
  fresh.feed({ type: 'learn', upTo, title: empty.title })
  fresh.feed({ type: 'learnEnd', interview: ID })
  fresh.tell({ type: 'opened', interview: ID, opening: 1 })
  fresh.tell({ type: 'committed', interview: ID, what: first.what })
  const { segments, ...document } = toDocument(first.after)
  const read = { interview: ID, seq: 2, head: 'head-2' }
  fresh.feed({ type: 'document', opening: 1, upTo: read, document })
  fresh.tell({ type: 'committed', interview: ID, what: second.what })
  fresh.feed({ type: 'segments', interview: ID, segments })
  fresh.feed({ type: 'documentEnd', interview: ID })
  const row = 'row-2' as SegmentId
  const answer = await fresh.ask({ type: 'row', interview: ID, segment: row, texts: {} })
  expect(answer).toMatchObject({ ok: true, value: { matches: [{ score: 100, source: spoken }] } })
})

test('an interview closed before its last command was learnt is to be learnt from again', () => {
  const empty = emptyInterview()
  const { what } = added(empty, 'row-1', { ko: '네.', uk: 'Так.' }, 2)
  const told: string[] = []
  const fresh = new Assistant((news, interview) => told.push(`${news} ${interview}`))
  const upTo = { interview: ID, seq: 1, head: 'head-1' }
  fresh.feed({ type: 'learn', upTo, title: empty.title })
  fresh.feed({ type: 'learnEnd', interview: ID })
  fresh.tell({ type: 'opened', interview: ID, opening: 1 })
  fresh.tell({ type: 'committed', interview: ID, what })
  fresh.tell({ type: 'closed', interview: ID })
  expect(told).toEqual([`unlearnt ${ID}`])
})

test('an interview opened and closed while it was being learnt from is not taken for known', async () => {
  const spoken = '화물차 석 대를 보았습니다.'
  const { after } = added(emptyInterview(), 'row-1', { ko: spoken, uk: 'Бачив три вантажівки.' }, 2)
  const told: string[] = []
  const fresh = new Assistant((news, interview) => told.push(`${news} ${interview}`))
  const upTo = { interview: ID, seq: 2, head: 'head-2' }
  fresh.feed({ type: 'learn', upTo, title: after.title })
  fresh.tell({ type: 'opened', interview: ID, opening: 1 })
  fresh.feed({ type: 'learnt', interview: ID, units: interviewUnits(after) })
  fresh.tell({ type: 'closed', interview: ID })
  fresh.feed({ type: 'learnEnd', interview: ID })
  expect(told).toEqual([`unlearnt ${ID}`])
  // Opened again before it could be read once more: it is learnt from as it stands.
  fresh.tell({ type: 'opened', interview: ID, opening: 2 })
  const { segments, ...document } = toDocument(after)
  fresh.feed({ type: 'document', opening: 2, upTo, document })
  fresh.feed({ type: 'segments', interview: ID, segments })
  fresh.feed({ type: 'documentEnd', interview: ID })
  expect(await fresh.ask({ type: 'status' })).toMatchObject({ value: { learnt: 1 } })
})

test('units of a memory that was removed while its file was being read are left alone', async () => {
  const memory = 'memory' as MemoryId
  const facts = { id: memory, name: 'Removed', penalty: 0, enabled: true }
  const unit = { id: 'u1', texts: { ko: '네.', uk: 'Так.' }, previous: {}, at: null, author: '' }
  const payload = new TextEncoder().encode(JSON.stringify([unit]))
  assistant.tell({ type: 'memory', memory: facts })
  assistant.tell({ type: 'memoryGone', memory })
  assistant.feed({ type: 'memoryUnits', memory, payload })
  expect(await assistant.ask({ type: 'status' })).toMatchObject({ value: { units: 0 } })
})
