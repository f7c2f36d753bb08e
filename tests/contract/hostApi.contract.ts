import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Command, commandSchema } from '#core/interview/command.ts'
import type { CommandId, InterviewId, SegmentId, SittingId } from '#core/interview/ids.ts'
import { languageTagSchema } from '#core/interview/languageTag.ts'
import { type HostKind, requestSchemas } from '#core/protocol/hostApi.ts'
import { DEFAULT_PRINT, type PrintOptions } from '#core/protocol/printOptions.ts'
import { type ContractHost, jobEnd, must, mustFail } from './contractHost.ts'

interface ContractSubject {
  readonly kind: HostKind
  /** Whether it shows native dialogs (answered here by nobody) instead of taking files from a page. */
  readonly dialogs: boolean
  start(library: string): Promise<ContractHost>
}

const fields = {
  title: 'Questioning of interviewee A',
  caseNumber: '1/2025',
  timeZone: 'Europe/Kyiv',
  exercise: true,
  languages: ['ko', 'uk', 'en'],
} as const
const print: PrintOptions = DEFAULT_PRINT
const KO = languageTagSchema.parse('ko')
const newId = <Id extends string>(): Id => randomUUID() as Id

function addSegment(segment: SegmentId, text: string): Command {
  return commandSchema.parse({
    id: newId<CommandId>(),
    type: 'AddSegment',
    after: 'end',
    segment: {
      id: segment,
      sitting: null,
      speaker: null,
      addressee: null,
      source: 'ko',
      mode: 'spoken',
      mediaStart: null,
      mediaEnd: null,
      wallStart: null,
      wallEnd: null,
      note: '',
      renditions: {
        ko: { text, status: 'draft', kind: 'original', author: null, origin: { type: 'typed' } },
      },
      links: [],
    },
  })
}

/** What every host answers alike: the same calls, the same values, the same errors. */
export function hostContract({ kind, dialogs, start }: ContractSubject): void {
  describe(`the host API, ${kind}`, () => {
    let folder: string
    let host: ContractHost
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dragoman-contract-'))
      host = await start(join(folder, 'Library'))
    }, 120_000)
    afterAll(async () => {
      await host.close()
      await rm(folder, { recursive: true, force: true })
    })

    const create = async (): Promise<InterviewId> =>
      (await must(host, 'interview.create', { fields, sitting: newId<SittingId>() })).interview
    const execute = (interview: InterviewId, command: Command) =>
      must(host, 'interview.execute', { interview, command })
    const outcome = (job: string) => jobEnd(host, job)

    it('says what it is', async () => {
      const about = await must(host, 'app.about', {})
      expect(about).toMatchObject({ host: kind, platform: process.platform })
      expect(about.version).not.toBe('')
      expect(about.systemLanguages).toBeInstanceOf(Array)
    })

    it('opens an empty library for writing and names it without its path', async () => {
      const overview = await must(host, 'library.overview', {})
      expect(overview).toMatchObject({ state: 'open', name: 'Library', readOnly: null })
      expect(JSON.stringify(overview)).not.toContain(folder)
    })

    it('keeps an interview that was created, and lists it', async () => {
      const interview = await create()
      const overview = await must(host, 'library.overview', {})
      const listed = overview.state === 'open' ? overview.interviews : []
      expect(listed.find(({ id }) => id === interview)).toMatchObject({
        title: fields.title,
        languages: fields.languages,
        segments: 0,
        sittings: 1,
      })
    })

    it('carries out a command and answers what happened', async () => {
      const interview = await create()
      const before = await must(host, 'interview.open', { interview })
      const segment = newId<SegmentId>()
      const executed = await execute(interview, addSegment(segment, '저는 북쪽에서 왔습니다'))
      expect(executed.seq).toBe(before.seq + 1)
      expect(executed.head).toMatch(/^[0-9a-f]{64}$/)
      expect(executed.events.map(({ type }) => type)).toContain('SegmentAdded')
      const { document } = await must(host, 'interview.open', { interview })
      expect(document.segments[0]?.renditions[KO]?.text).toBe('저는 북쪽에서 왔습니다')
    })

    it('carries out a command once, however often it comes', async () => {
      const interview = await create()
      const command = addSegment(newId<SegmentId>(), '한 번')
      const first = await execute(interview, command)
      const again = await execute(interview, command)
      expect(again.seq).toBe(first.seq)
      const { document } = await must(host, 'interview.open', { interview })
      expect(document.segments).toHaveLength(1)
    })

    it('undoes and does again', async () => {
      const interview = await create()
      await execute(interview, addSegment(newId<SegmentId>(), '하나'))
      const undone = await execute(interview, { id: newId<CommandId>(), type: 'Undo' })
      expect(undone.history.redo).not.toBeNull()
      const redone = await execute(interview, { id: newId<CommandId>(), type: 'Redo' })
      expect(redone.history.undo).not.toBeNull()
      const { document } = await must(host, 'interview.open', { interview })
      expect(document.segments).toHaveLength(1)
    })

    it('answers a command that the interview does not allow with its reason', async () => {
      const interview = await create()
      const undo: Command = { id: newId<CommandId>(), type: 'Undo' }
      // Creating is no step to undo.
      const error = await mustFail(host, 'interview.execute', { interview, command: undo })
      expect(error).toEqual({ code: 'NOTHING_TO_UNDO' })
      const segment = newId<SegmentId>()
      const merge: Command = { id: newId<CommandId>(), type: 'MergeWithNext', segment }
      expect(await mustFail(host, 'interview.execute', { interview, command: merge })).toEqual({
        code: 'UNKNOWN_ENTITY',
        kind: 'segment',
        id: segment,
      })
    })

    it('refuses to change a closed record, and takes an erratum', async () => {
      const interview = await create()
      const segment = newId<SegmentId>()
      await execute(interview, addSegment(segment, '하나'))
      const command = (body: object) => commandSchema.parse({ id: newId<CommandId>(), ...body })
      const closing = { closing: newId(), by: null, note: '', findings: null }
      const closed = await execute(interview, command({ type: 'CloseRecord', ...closing }))
      expect(closed.history).toEqual({ undo: null, redo: null })
      const text = { language: 'ko', text: '둘' }
      const edit = { ...text, segment, author: null, origin: { type: 'typed' } }
      expect(
        await mustFail(host, 'interview.execute', {
          interview,
          command: command({ type: 'CommitRendition', ...edit }),
        }),
      ).toEqual({ code: 'RECORD_CLOSED', what: 'segment', closedAt: closed.savedAt })
      const undo = command({ type: 'Undo' })
      expect(await mustFail(host, 'interview.execute', { interview, command: undo })).toEqual({
        code: 'NOTHING_TO_UNDO',
      })
      const erratum = {
        segment,
        corrections: [{ ...text, erratum: newId() }],
        reason: 'misheard',
        proposer: null,
        agreedBy: [],
        remark: null,
        author: null,
      }
      const corrected = await execute(interview, command({ type: 'CorrectRenditions', ...erratum }))
      expect(corrected.history).toEqual({ undo: null, redo: null })
      const { document } = await must(host, 'interview.open', { interview })
      expect(document.segments[0]?.renditions[KO]?.text).toBe('둘')
      expect(document.entries).toMatchObject([{ kind: 'erratum', before: '하나', after: '둘' }])
    })

    it('keeps a draft until its text is committed or taken back', async () => {
      const interview = await create()
      const field = 'rendition:x:ko'
      const saved = await must(host, 'interview.saveDraft', { interview, field, text: '쓰다 만' })
      expect(Date.parse(saved.savedAt)).not.toBeNaN()
      const drafts = async () => (await must(host, 'interview.open', { interview })).drafts
      expect(await drafts()).toMatchObject([{ field, text: '쓰다 만' }])
      await must(host, 'interview.saveDraft', { interview, field, text: null })
      expect(await drafts()).toEqual([])
    })

    it('closes an interview, verifies it and opens it again', async () => {
      const interview = await create()
      const { head, seq } = await execute(interview, addSegment(newId<SegmentId>(), '끝'))
      expect(await must(host, 'interview.close', { interview })).toBeNull()
      expect(await must(host, 'interview.verify', { interview })).toMatchObject({
        head,
        frames: seq,
      })
      expect(await must(host, 'interview.open', { interview })).toMatchObject({ head, seq })
    })

    it('lists backups, and restores none that it does not know', async () => {
      const interview = await create()
      expect(await must(host, 'interview.backups', { interview })).toBeInstanceOf(Array)
      const restore = { interview, backup: 'no-such-backup' }
      expect(await mustFail(host, 'interview.restore', restore)).toMatchObject({
        code: 'BACKUP_UNKNOWN',
      })
    })

    it('knows no interview that is not there', async () => {
      const interview = newId<InterviewId>()
      for (const method of ['interview.open', 'interview.verify'] as const) {
        expect(await mustFail(host, method, { interview }), method).toEqual({
          code: 'UNKNOWN_INTERVIEW',
          interview,
        })
      }
    })

    it('adds the sample case and finds text in it', async () => {
      const { interview } = await must(host, 'interview.addSample', {})
      const { document } = await must(host, 'interview.open', { interview })
      expect(document.segments.length).toBeGreaterThan(30)
      const { hits } = await must(host, 'library.search', { query: '쿠르스크', limit: 5 })
      const hit = hits.find((found) => found.interview === interview)
      expect(hit?.text.slice(hit.start, hit.end)).toBe('쿠르스크')
    })

    it('keeps settings', async () => {
      const changed = await must(host, 'settings.change', {
        changes: { language: 'uk', theme: 'dark' },
      })
      expect(changed).toMatchObject({ language: 'uk', theme: 'dark' })
      expect(await must(host, 'settings.get', {})).toEqual(changed)
    })

    it('exports, and hands the file out as this host does', async () => {
      const { interview } = await must(host, 'interview.addSample', {})
      const request = { interview, format: 'json', options: print } as const
      const done = await outcome((await must(host, 'export.start', request)).job)
      if (done.state !== 'done' || done.outcome.type !== 'exported') {
        throw new Error(JSON.stringify(done))
      }
      const { ticket } = done.outcome
      if (dialogs) {
        expect(await must(host, 'file.keep', { ticket })).toBeNull()
        return
      }
      const file = await must(host, 'file.fetch', { ticket })
      const written = JSON.parse(Buffer.from(file.base64, 'base64').toString('utf8'))
      expect(written.interview.title ?? written.title).toBeTypeOf('string')
    })

    it.skipIf(dialogs)('imports a table that the page hands in, as one step', async () => {
      const interview = await create()
      const table = 'speaker\tsource\tko\tuk\nINT\tuk\t\tЗвідки ви?\nA\tko\t북쪽에서 왔습니다\t\n'
      const base64 = Buffer.from(table).toString('base64')
      const { ticket } = await must(host, 'file.offer', { name: 'table.tsv', base64 })
      const done = await outcome((await must(host, 'import.start', { interview, ticket })).job)
      expect(done).toEqual({
        state: 'done',
        outcome: { type: 'imported', interview, segments: 2 },
      })
    })

    it.skipIf(dialogs)(
      'imports nothing of a table with a fault, and says where it is',
      async () => {
        const interview = await create()
        const base64 = Buffer.from('ko\tfr\n가\toui\n').toString('base64')
        const { ticket } = await must(host, 'file.offer', { name: 'table.tsv', base64 })
        const done = await outcome((await must(host, 'import.start', { interview, ticket })).job)
        expect(done).toMatchObject({
          state: 'failed',
          error: { code: 'IMPORT_UNKNOWN_LANGUAGE', line: 1, file: 'table.tsv', value: 'fr' },
        })
        const { document } = await must(host, 'interview.open', { interview })
        expect(document.segments).toEqual([])
      },
    )

    it('checks and previews what would be printed', async () => {
      const { interview } = await must(host, 'interview.addSample', {})
      expect((await must(host, 'export.check', { interview, options: print })).missing).toEqual([])
      const page = await must(host, 'export.preview', { interview, options: print, page: 1 })
      expect(page).toMatchObject({ page: 1 })
      expect(Buffer.from(page.base64, 'base64').length).toBeGreaterThan(1_000)
    })

    it('knows no ticket and no job that it did not hand out', async () => {
      const fetch = dialogs ? 'file.keep' : 'file.fetch'
      expect(await mustFail(host, fetch, { ticket: 'made-up' })).toEqual({ code: 'TICKET_UNKNOWN' })
      expect(await mustFail(host, 'import.start', { interview: null, ticket: 'made-up' })).toEqual({
        code: 'TICKET_UNKNOWN',
      })
      expect(await mustFail(host, 'job.status', { job: 'made-up' })).toEqual({
        code: 'JOB_UNKNOWN',
        job: 'made-up',
      })
      expect(await mustFail(host, 'job.cancel', { job: 'made-up' })).toMatchObject({
        code: 'JOB_UNKNOWN',
      })
    })

    it('asks for files by dialog or takes them from the page, never both', async () => {
      if (dialogs) {
        expect(await must(host, 'file.choose', {})).toBeNull()
        expect(await must(host, 'library.choose', {})).toBeNull()
        expect(await mustFail(host, 'file.offer', { name: 'a.tsv', base64: '' })).toEqual({
          code: 'NOT_SUPPORTED_HERE',
          method: 'file.offer',
        })
        return
      }
      for (const method of ['file.choose', 'library.choose'] as const) {
        expect(await mustFail(host, method, {})).toEqual({ code: 'NOT_SUPPORTED_HERE', method })
      }
    })

    it.each(['app.quit', '', 'constructor', '__proto__', 'toString', 'interview.execute '])(
      'knows no other method: %j',
      async (method) => {
        expect(await host.call(method, {})).toMatchObject({
          ok: false,
          error: { code: 'UNKNOWN_METHOD' },
        })
      },
    )

    it.each(Object.keys(requestSchemas))('refuses a request out of form: %s', async (method) => {
      for (const request of [null, 'x', [], { unknown: 1 }]) {
        const result = await host.call(method, request)
        expect(result, JSON.stringify(request)).toMatchObject({
          ok: false,
          error: { code: 'INVALID_REQUEST' },
        })
      }
    })

    it('answers values that survive being sent: no classes, no undefined, no dates', async () => {
      const { interview } = await must(host, 'interview.addSample', {})
      for (const [method, request] of [
        ['interview.open', { interview }],
        ['library.overview', {}],
        ['interview.open', { interview: 'unknown' }],
      ] as const) {
        const result = await host.call(method, request)
        expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
      }
    })
  })
}
