import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InterviewId, SegmentId, SittingId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { HostApi, Method } from '#core/protocol/hostApi.ts'
import { fail } from '#core/protocol/result.ts'
import { createEngine, type Engine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { renditionField } from '../../renderer/session/draftField.ts'
import {
  type CommandBody,
  type InterviewSession,
  openSession,
} from '../../renderer/session/interviewSession.ts'

const ko = 'ko' as LanguageTag
const uk = 'uk' as LanguageTag

let folder: string
let engine: Engine
let id: InterviewId
/** Answers instead of the engine, while set. */
let refused: ReadonlyMap<Method, AppError>
/** True: the engine carries the call out, and its answer is lost on the way. */
let loseAnswer: boolean
let calls: Method[]

const host: HostApi = {
  async call(method, request) {
    calls.push(method)
    const refusal = refused.get(method)
    if (refusal !== undefined) return fail(refusal)
    const answer = await engine.call(method, request)
    return loseAnswer ? fail({ code: 'HOST_UNREACHABLE' }) : answer
  },
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-session-'))
  engine = start()
  refused = new Map()
  loseAnswer = false
  calls = []
  const created = await engine.call('interview.create', {
    fields: {
      title: 'Session',
      caseNumber: '',
      timeZone: 'Europe/Kyiv',
      exercise: true,
      languages: [ko, uk],
    },
    sitting: 'sitting-1' as SittingId,
  })
  if (!created.ok) throw new Error(created.error.code)
  id = created.value.interview
})

afterEach(async () => {
  await engine.close()
  await rm(folder, { recursive: true })
})

function start(): Engine {
  return createEngine({
    library: join(folder, 'Library'),
    host: 'in-process',
    version: '0',
    paths: sourcePaths(),
    systemLanguages: ['en'],
    files: noFileDialogs,
  })
}

async function open(): Promise<InterviewSession> {
  const opened = await openSession(host, id)
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

const addRow = (segment: string): CommandBody => ({
  type: 'AddSegment',
  after: 'end',
  segment: {
    id: segment as SegmentId,
    sitting: null,
    speaker: null,
    addressee: null,
    source: ko,
    mode: 'spoken',
    mediaStart: null,
    mediaEnd: null,
    wallStart: null,
    wallEnd: null,
    note: '',
    renditions: {},
    links: [],
  },
})

const commit = (segment: string, text: string): CommandBody => ({
  type: 'CommitRendition',
  segment: segment as SegmentId,
  language: ko,
  text,
  author: null,
  origin: { type: 'typed' },
})

const textOf = (session: InterviewSession, segment: string) =>
  session.interview().segments.get(segment as SegmentId)?.renditions[ko]?.text

test('the window holds what the engine holds after any commands given at once', async () => {
  const session = await open()
  const given = [
    addRow('a'),
    addRow('b'),
    commit('a', '첫째'),
    commit('b', '둘째'),
    commit('a', '세째'),
  ]
  const answers = await Promise.all(given.map((body) => session.execute(body)))
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true, true])
  const kept = await engine.call('interview.open', { interview: id })
  expect(kept.ok && kept.value.document).toEqual(toDocument(session.interview()))
  expect(kept.ok && { seq: kept.value.seq, head: kept.value.head }).toEqual(session.head())
  expect(session.save().pending).toBe(0)
})

test('commands are carried out in the order in which they were given', async () => {
  const session = await open()
  await Promise.all([
    session.execute(addRow('a')),
    session.execute(commit('a', '하나')),
    session.execute(commit('a', '둘')),
  ])
  expect(textOf(session, 'a')).toBe('둘')
})

test('undo and redo go through the session like any command', async () => {
  const session = await open()
  await session.execute(addRow('a'))
  await session.execute(commit('a', '말'))
  await session.execute({ type: 'Undo' })
  expect(textOf(session, 'a')).toBeUndefined()
  expect(session.history().redo).not.toBeNull()
  await session.execute({ type: 'Redo' })
  expect(textOf(session, 'a')).toBe('말')
})

test('a refusal by the interview’s rules is answered and is no trouble with saving', async () => {
  const session = await open()
  const answer = await session.execute(commit('nowhere', '말'))
  expect(answer.ok).toBe(false)
  expect(session.save().failure).toBeNull()
  expect(session.save().pending).toBe(0)
})

test('a full disk is told, and the text that was to be committed stays a draft', async () => {
  const session = await open()
  await session.execute(addRow('a'))
  refused = new Map([['interview.execute', { code: 'DISK_FULL', savedAt: null }]])
  const answer = await session.execute(commit('a', '잃지 않을 말'))
  expect(answer.ok).toBe(false)
  expect(session.save().failure?.code).toBe('DISK_FULL')
  expect(session.draft(renditionField('a' as SegmentId, ko))).toBe('잃지 않을 말')
  expect(session.save().unsavedDrafts).toBe(1)
  refused = new Map()
  await session.flushDrafts()
  expect(session.save()).toMatchObject({ unsavedDrafts: 0, failure: null })
})

test('an engine that is gone is told, and what it wrote unheard is taken in when it is back', async () => {
  const session = await open()
  await session.execute(addRow('a'))
  loseAnswer = true
  const lost = await session.execute(commit('a', '대답이 사라진 말'))
  expect(lost.ok).toBe(false)
  expect(session.save().failure?.code).toBe('HOST_UNREACHABLE')
  loseAnswer = false
  await session.execute(addRow('b'))
  expect(textOf(session, 'a')).toBe('대답이 사라진 말')
  expect(session.interview().segmentOrder).toEqual(['a', 'b'])
  expect(session.save().failure).toBeNull()
})

test('what another window wrote is taken in with the next acknowledgement', async () => {
  const first = await open()
  const second = await open()
  await second.execute(addRow('a'))
  await first.execute(addRow('b'))
  expect(first.interview().segmentOrder).toEqual(['a', 'b'])
})

test('typed text survives the end of the program as a draft, and is offered again', async () => {
  const field = renditionField('a' as SegmentId, ko)
  const session = await open()
  await session.execute(addRow('a'))
  session.saveDraft(field, '아직 확정하지 않은')
  await session.flushDrafts()
  await engine.close()
  engine = start()
  const again = await open()
  expect(again.draft(field)).toBe('아직 확정하지 않은')
  expect(again.recovered()).toEqual([field])
})

test('a commit makes an end of the field’s draft, here and on disk', async () => {
  const field = renditionField('a' as SegmentId, ko)
  const session = await open()
  await session.execute(addRow('a'))
  session.saveDraft(field, '말')
  await session.flushDrafts()
  await session.execute(commit('a', '말씀'))
  expect(session.draft(field)).toBeNull()
  const again = await open()
  expect(again.recovered()).toEqual([])
})

test('text typed while the same field is being committed stays a draft of its own', async () => {
  const field = renditionField('a' as SegmentId, ko)
  const session = await open()
  await session.execute(addRow('a'))
  const committing = session.execute(commit('a', '먼저'))
  session.saveDraft(field, '먼저 그리고 더')
  await committing
  await session.flushDrafts()
  expect(session.draft(field)).toBe('먼저 그리고 더')
  const again = await open()
  expect(again.draft(field)).toBe('먼저 그리고 더')
})

test('listeners hear of changes, and the state of saving is the same object until it changes', async () => {
  const session = await open()
  const before = session.save()
  let heard = 0
  const stop = session.subscribe(() => {
    heard += 1
  })
  expect(session.save()).toBe(before)
  await session.execute(addRow('a'))
  expect(heard).toBeGreaterThan(0)
  expect(session.save().savedAt >= before.savedAt).toBe(true)
  stop()
  const until = heard
  await session.execute(addRow('b'))
  expect(heard).toBe(until)
})

test('a command that changes nothing leaves the interview the same object', async () => {
  const session = await open()
  await session.execute(addRow('a'))
  await session.execute(commit('a', '말'))
  const interview = session.interview()
  await session.execute({ type: 'ChangeSegments', segments: ['a' as SegmentId], changes: {} })
  expect(session.interview()).toBe(interview)
})

test('closing writes out what was typed, then closes the interview', async () => {
  const session = await open()
  session.saveDraft('note:a', '메모')
  await session.close()
  expect(calls.slice(-2)).toEqual(['interview.saveDraft', 'interview.close'])
})

test('text that the disk did not take before the interview was left is there when it is opened again', async () => {
  const field = renditionField('a' as SegmentId, ko)
  const session = await open()
  await session.execute(addRow('a'))
  const full: AppError = { code: 'DISK_FULL', savedAt: null }
  refused = new Map([
    ['interview.execute', full],
    ['interview.saveDraft', full],
  ])
  void session.execute(commit('a', '떠나며 남긴 말'))
  void session.close()
  const again = await open()
  expect(again.draft(field)).toBe('떠나며 남긴 말')
  expect(again.recovered()).toEqual([field])
  refused = new Map()
  await again.flushDrafts()
  await again.close()
  const kept = await engine.call('interview.open', { interview: id })
  expect(kept.ok && kept.value.drafts).toMatchObject([{ field, text: '떠나며 남긴 말' }])
})
