import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_ASSIST } from '#core/assist/assistSettings.ts'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { RowAssistance } from '#core/assist/rowAssistance.ts'
import type { Concept } from '#core/assist/terms/concept.ts'
import { type Command, commandSchema } from '#core/interview/command.ts'
import type { InterviewId, SegmentId } from '#core/interview/ids.ts'
import { type LanguageTag, languageTagSchema } from '#core/interview/languageTag.ts'
import type { HostKind, JobOutcome, MemoryInfo } from '#core/protocol/hostApi.ts'
import { type ContractHost, jobEnd, must, mustFail } from './contractHost.ts'

interface ContractSubject {
  readonly kind: HostKind
  start(library: string): Promise<ContractHost>
}

const [KO, UK, EN] = (['ko', 'uk', 'en'] as const).map((tag) => languageTagSchema.parse(tag)) as [
  LanguageTag,
  LanguageTag,
  LanguageTag,
]
type Texts = Readonly<Record<string, string>>

/** What assistance promises, on every host alike. */
export function assistContract({ kind, start }: ContractSubject): void {
  describe(`assistance, ${kind}`, () => {
    let folder: string
    let host: ContractHost
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dragoman-assist-'))
      host = await start(join(folder, 'Library'))
    }, 120_000)
    afterAll(async () => {
      await host.close()
      await rm(folder, { recursive: true, force: true })
    })

    const create = async (title = 'Questioning'): Promise<InterviewId> => {
      const fields = {
        title,
        caseNumber: '',
        timeZone: 'Europe/Kyiv',
        exercise: true,
        languages: ['ko', 'uk', 'en'],
      }
      return (await must(host, 'interview.create', { fields, sitting: randomUUID() })).interview
    }
    const execute = (interview: InterviewId, command: object) =>
      must(host, 'interview.execute', { interview, command: withId(command) })
    const addRow = async (
      interview: InterviewId,
      texts: Texts,
      status: 'draft' | 'final' = 'draft',
    ): Promise<SegmentId> => {
      const row = newSegment(texts, status)
      await execute(interview, { type: 'AddSegment', after: 'end', segment: row })
      return row.id
    }
    const setStatus = (interview: InterviewId, segment: SegmentId, status: 'draft' | 'final') =>
      execute(interview, { type: 'SetStatus', segments: [segment], status })
    const row = (interview: InterviewId, segment: SegmentId, texts: Texts = {}) =>
      must(host, 'assist.row', { interview, segment, texts })
    /** Until everything that there is to read is read. */
    const ready = async () => {
      for (;;) {
        const status = await must(host, 'assist.status', {})
        if (status.state === 'ready') return status
        await setImmediate()
      }
    }
    const offer = async (name: string, content: string) =>
      must(host, 'file.offer', { name, base64: Buffer.from(content, 'utf8').toString('base64') })
    const done = async (job: string): Promise<JobOutcome> => {
      const end = await jobEnd(host, job)
      if (end.state !== 'done') throw new Error(JSON.stringify(end))
      return end.outcome
    }
    const failed = async (job: string) => {
      const end = await jobEnd(host, job)
      if (end.state !== 'failed') throw new Error(JSON.stringify(end))
      return end.error
    }
    const textOf = async (outcome: JobOutcome): Promise<string> => {
      if (outcome.type !== 'exported') throw new Error(outcome.type)
      const { base64 } = await must(host, 'file.fetch', { ticket: outcome.ticket })
      return Buffer.from(base64, 'base64').toString('utf8')
    }
    const changeAssist = async (changes: object) => {
      const { assist } = await must(host, 'settings.get', {})
      await must(host, 'settings.change', { changes: { assist: { ...assist, ...changes } } })
    }
    const importMemory = async (name: string, content: string, penalty = 0) => {
      const { ticket } = await offer(`${name}.tmx`, content)
      const mapping = { languages: { ko: KO, 'ko-KR': KO, uk: UK, en: EN } }
      const { job } = await must(host, 'memory.import', { ticket, name, penalty, mapping })
      return done(job)
    }
    const memories = async (): Promise<readonly MemoryInfo[]> =>
      (await must(host, 'memory.list', {})).imported
    const proposals = ({ matches }: RowAssistance, language: LanguageTag) =>
      matches.map(({ score, proposals: by }) => [score, by[language]?.text])

    describe('the memory', () => {
      it('proposes a final rendition to a row that says the same, at once', async () => {
        const interview = await create()
        const said = '우리 부대는 십이월 말에 왔습니다.'
        const rendered = 'Наш підрозділ прибув наприкінці грудня.'
        await addRow(interview, { ko: said, uk: rendered }, 'final')
        const twin = await addRow(interview, { ko: said })
        const { matches } = await row(interview, twin)
        expect(matches[0]).toMatchObject({
          kind: 'exact',
          score: 100,
          source: said,
          provenance: { type: 'interview', interview, title: 'Questioning', number: 1 },
          proposals: { uk: { text: rendered, repairs: [] } },
        })
      })

      it('knows a context match by the row before', async () => {
        const interview = await create()
        const question = { ko: '부대 이름을 말해 주십시오.', uk: 'Назвіть свій підрозділ.' }
        const answer = { ko: '구십사 려단 이대대입니다.', uk: 'Другий батальйон 94-ї бригади.' }
        await addRow(interview, question, 'final')
        await addRow(interview, answer, 'final')
        await addRow(interview, { ko: question.ko })
        const again = await addRow(interview, { ko: answer.ko })
        const { matches } = await row(interview, again)
        expect(matches[0]).toMatchObject({ kind: 'context', score: 101 })
      })

      it('learns nothing from drafts, and forgets what is a draft again', async () => {
        const interview = await create()
        const said = '저는 초안을 기억하지 않습니다.'
        const first = await addRow(interview, { ko: said, uk: 'Я не памʼятаю чернеток.' })
        const asking = await addRow(interview, { ko: said })
        expect((await row(interview, asking)).matches).toEqual([])
        await setStatus(interview, first, 'final')
        expect(proposals(await row(interview, asking), UK)).toHaveLength(1)
        await setStatus(interview, first, 'draft')
        expect((await row(interview, asking)).matches).toEqual([])
      })

      it('proposes across interviews, and not from one that is kept out', async () => {
        const [learnt, asking] = [await create('Earlier'), await create('Later')]
        const said = '보급품은 열차로 도착했습니다.'
        await addRow(learnt, { ko: said, en: 'The supplies came by train.' }, 'final')
        await must(host, 'interview.close', { interview: learnt })
        const segment = await addRow(asking, { ko: said })
        expect(proposals(await row(asking, segment), EN)).toEqual([
          [100, 'The supplies came by train.'],
        ])
        await changeAssist({ keptOut: [learnt] })
        expect((await row(asking, segment)).matches).toEqual([])
        await changeAssist({ keptOut: [] })
        expect((await row(asking, segment)).matches).toHaveLength(1)
        await changeAssist({ learnFromInterviews: false })
        expect((await row(asking, segment)).matches).toEqual([])
        await changeAssist(DEFAULT_ASSIST)
      })

      it('asks with the text that stands in the field', async () => {
        const interview = await create()
        await addRow(
          interview,
          { ko: '화물차 석 대를 보았습니다.', uk: 'Бачив три вантажівки.' },
          'final',
        )
        const segment = await addRow(interview, { ko: '모릅니다.' })
        expect((await row(interview, segment)).matches).toEqual([])
        const typed = await row(interview, segment, { ko: '화물차 석 대를 보았습니다.' })
        expect(typed.matches[0]?.score).toBe(100)
      })

      it('names the rows that say the same and have another rendition', async () => {
        const interview = await create()
        const said = '그 질문에는 대답하지 않겠습니다.'
        const first = await addRow(interview, { ko: said, uk: 'На це не відповідатиму.' })
        const second = await addRow(interview, { ko: said })
        expect((await row(interview, first)).twins).toEqual({ uk: [second] })
      })
    })

    describe('an imported memory', () => {
      it('says what is in it before it is imported', async () => {
        const { ticket } = await offer(
          'peer.tmx',
          tmx([['식량은 충분했습니다.', 'Їжі вистачало.']]),
        )
        const preview = await must(host, 'memory.inspect', { ticket })
        expect(preview).toMatchObject({ units: 1, whole: true, languages: { 'ko-KR': 1, uk: 1 } })
      })

      it('gives matches, with its penalty, until it is switched off or removed', async () => {
        const interview = await create()
        const segment = await addRow(interview, { ko: '식량은 충분했습니다.' })
        const content = tmx([['식량은 충분했습니다.', 'Їжі вистачало.']])
        const outcome = await importMemory('Colleague', content, 7)
        expect(outcome).toMatchObject({ type: 'memory-imported', units: 1, skipped: 0 })
        await ready()
        const matched = await row(interview, segment)
        expect(matched.matches[0]).toMatchObject({
          score: 93,
          penalty: 7,
          provenance: { type: 'imported', name: 'Colleague' },
        })
        const memory = (await memories())[0]?.id ?? ''
        const change = (changes: object) => must(host, 'memory.change', { memory, changes })
        await change({ penalty: 0, name: 'Peer' })
        expect((await row(interview, segment)).matches[0]).toMatchObject({
          score: 100,
          provenance: { name: 'Peer' },
        })
        await change({ enabled: false })
        expect((await row(interview, segment)).matches).toEqual([])
        await change({ enabled: true })
        expect((await row(interview, segment)).matches).toHaveLength(1)
        expect(await must(host, 'memory.remove', { memory })).toMatchObject({ imported: [] })
        expect((await row(interview, segment)).matches).toEqual([])
        expect(await mustFail(host, 'memory.remove', { memory })).toMatchObject({
          code: 'UNKNOWN_RESOURCE',
        })
      })

      it('is not there when its file is broken, and the place is named', async () => {
        const { ticket } = await offer('torn.tmx', tmx([['하나', 'один']]).slice(0, -20))
        const { job } = await must(host, 'memory.import', {
          ticket,
          name: 'Torn',
          penalty: 0,
          mapping: { languages: { 'ko-KR': KO, uk: UK } },
        })
        expect(await failed(job)).toMatchObject({ code: 'XML_BROKEN', file: 'torn.tmx' })
        expect(await memories()).toEqual([])
      })

      it('is not there when the import is stopped', async () => {
        const many = Array.from({ length: 20_000 }, (_, number) => [
          `문장 ${number}`,
          `речення ${number}`,
        ])
        const { ticket } = await offer('large.tmx', tmx(many))
        const { job } = await must(host, 'memory.import', {
          ticket,
          name: 'Large',
          penalty: 0,
          mapping: { languages: { 'ko-KR': KO, uk: UK } },
        })
        await must(host, 'job.cancel', { job })
        expect(await failed(job)).toEqual({ code: 'CANCELLED' })
        expect(await memories()).toEqual([])
      })

      it('may come in parts', async () => {
        const content = Buffer.from(tmx([['다리를 건넜습니다.', 'Перейшли міст.']]), 'utf8')
        const base64 = (from: number, to?: number) => content.subarray(from, to).toString('base64')
        const name = 'parts.tmx'
        const { ticket } = await must(host, 'file.offer', { name, base64: base64(0, 100) })
        const rest = await must(host, 'file.offer', { name, base64: base64(100), ticket })
        expect(rest).toEqual({ ticket, name, bytes: content.byteLength })
        expect(await must(host, 'memory.inspect', { ticket })).toMatchObject({ units: 1 })
        const gone = { name, base64: base64(0, 3), ticket: 'gone' }
        expect(await mustFail(host, 'file.offer', gone)).toEqual({ code: 'TICKET_UNKNOWN' })
      })

      it('is what an export of final renditions can be taken for', async () => {
        const interview = await create()
        const texts = { ko: '비가 왔습니다.', uk: 'Ішов дощ.', en: 'It rained.' }
        await addRow(interview, texts, 'final')
        await addRow(interview, { ko: '초안', uk: 'чернетка' })
        const { job } = await must(host, 'memory.export', { interview, languages: [KO, UK] })
        const outcome = await done(job)
        expect(outcome).toMatchObject({ type: 'exported', name: 'Questioning.tmx' })
        const written = await textOf(outcome)
        expect(written).not.toContain('It rained')
        expect(await importMemory('Back', written)).toMatchObject({ units: 1, skipped: 0 })
        await ready()
        const other = await create('Other')
        const asking = await addRow(other, { ko: '비가 왔습니다.' })
        expect(proposals(await row(other, asking), UK)).toEqual([[100, 'Ішов дощ.']])
        for (const { id } of await memories()) await must(host, 'memory.remove', { memory: id })
      })
    })

    describe('a concordance', () => {
      it('shows where a text stands, in all its languages, and can be kept as a table', async () => {
        const interview = await create('Concordance')
        await addRow(interview, { ko: '무전기를 껐습니다.', uk: 'Вимкнули рацію.' }, 'final')
        const query = { query: '무전기', language: null }
        await ready()
        await row(interview, await addRow(interview, { ko: '예.' }))
        const { hits, more } = await must(host, 'assist.concordance', { ...query, limit: 10 })
        expect(more).toBe(false)
        expect(hits).toMatchObject([
          {
            language: KO,
            ranges: [{ start: 0, end: 3 }],
            texts: { ko: '무전기를 껐습니다.', uk: 'Вимкнули рацію.' },
          },
        ])
        const { job } = await must(host, 'assist.exportConcordance', {
          ...query,
          format: 'tsv',
          languages: [KO, UK],
        })
        const table = await textOf(await done(job))
        expect(table).toContain('Concordance\t1\t')
        expect(table).toContain('Вимкнули рацію.')
      })
    })

    describe('terms', () => {
      const edit = (before: Concept | null, after: Concept | null) =>
        must(host, 'terms.apply', { edits: [{ before, after }] })

      it('are recognised in the source, with what may stand for them', async () => {
        const interview = await create()
        const segment = await addRow(interview, { ko: '정찰총국에서 명령을 받았습니다.' })
        const { terms } = await row(interview, segment)
        expect(terms.find(({ term }) => term.text === '정찰총국')).toMatchObject({
          range: { start: 0, end: 4 },
        })
        const starter = (await must(host, 'terms.list', {})).others.find(({ builtIn }) => builtIn)
        const termbase = starter?.id ?? ''
        await must(host, 'terms.changeBase', { termbase, changes: { enabled: false } })
        expect((await row(interview, segment)).terms).toEqual([])
        await must(host, 'terms.changeBase', { termbase, changes: { enabled: true } })
        expect((await row(interview, segment)).terms).not.toEqual([])
        expect(await mustFail(host, 'terms.removeBase', { termbase })).toMatchObject({
          code: 'UNKNOWN_RESOURCE',
        })
      })

      it('of the library are added, changed and removed, and count at once', async () => {
        const interview = await create()
        const segment = await addRow(interview, { ko: '쇄빙선을 보았습니다.' })
        const added = concept({ ko: '쇄빙선', uk: 'криголам' })
        await edit(null, added)
        const [hint] = (await row(interview, segment)).terms
        expect(hint).toMatchObject({
          concept: { id: added.id },
          targets: { uk: [{ text: 'криголам' }] },
        })
        const changed = { ...added, note: 'військове судно' }
        await edit(added, changed)
        expect((await row(interview, segment)).terms[0]?.concept.note).toBe('військове судно')
        await edit(changed, null)
        expect((await row(interview, segment)).terms).toEqual([])
      })

      it('are changed all or none, and only as whoever changes them saw them', async () => {
        const first = concept({ ko: '첫째', uk: 'перший' })
        const second = concept({ ko: '둘째', uk: 'другий' })
        await edit(null, second)
        const before = (await must(host, 'terms.list', {})).concepts
        const stale = { before: { ...second, note: 'інше' }, after: null }
        const edits = [{ before: null, after: first }, stale]
        expect(await mustFail(host, 'terms.apply', { edits })).toEqual({
          code: 'ENTRY_CHANGED',
          kind: 'concept',
          id: second.id,
        })
        expect((await must(host, 'terms.list', {})).concepts).toEqual(before)
        await edit(second, null)
      })

      it('are pointed out where they are there already', async () => {
        const known = concept({ ko: '헬리콥터', uk: 'вертоліт' })
        await edit(null, known)
        const again = concept({ ko: '헬리콥터', en: 'helicopter' })
        const found = await must(host, 'terms.duplicates', { concept: again })
        expect(found.map(({ concept: { id } }) => id)).toContain(known.id)
        await edit(known, null)
      })

      it.each(['tbx-v3', 'tbx-v2', 'tsv', 'csv'] as const)(
        'come back from %s as they were',
        async (format) => {
          const own = concept({ ko: '지뢰밭', uk: 'мінне поле', en: 'minefield' })
          await edit(null, own)
          const { own: termbase } = await must(host, 'terms.list', {})
          const { job } = await must(host, 'terms.export', { termbase, format })
          const outcome = await done(job)
          if (outcome.type !== 'exported') throw new Error(outcome.type)
          const { ticket } = await offer(outcome.name, await textOf(outcome))
          const preview = await must(host, 'terms.inspect', { ticket })
          const mapping = preview.type === 'table' ? preview.preview.proposal : null
          const imported = await must(host, 'terms.import', {
            ticket,
            mapping,
            into: 'base',
            name: 'Copy',
            duplicates: 'add',
          })
          const { termbase: copy } = (await done(imported.job)) as { termbase: string }
          const { concepts } = await must(host, 'terms.read', { termbase: copy })
          expect(concepts).toEqual([own])
          const again = await offer(outcome.name, await textOf(outcome))
          const skipping = await must(host, 'terms.import', {
            ticket: again.ticket,
            mapping,
            into: 'own',
            name: 'Own',
            duplicates: 'skip',
          })
          expect(await done(skipping.job)).toMatchObject({ concepts: 0, skipped: 1 })
          await must(host, 'terms.removeBase', { termbase: copy })
          await edit(own, null)
        },
      )
    })

    describe('names', () => {
      it('of an interview are found with their forms in every script', async () => {
        const interview = await create()
        const segment = await addRow(interview, { ko: '김철수를 압니다.' })
        const name = person({ ko: '김철수', uk: 'Кім Чхоль Су', en: 'Kim Chol Su' })
        await execute(interview, { type: 'AddName', name })
        const { names } = await row(interview, segment)
        expect(names).toMatchObject([{ name: { id: name.id }, range: { start: 0, end: 3 } }])
        const other = await create('Other')
        const there = await addRow(other, { ko: '김철수를 압니다.' })
        expect((await row(other, there)).names).toEqual([])
      })

      it('of the library hold in every interview', async () => {
        const name = person({ ko: '박영희', uk: 'Пак Йон Хі' })
        await must(host, 'names.apply', { edits: [{ before: null, after: name }] })
        const interview = await create()
        const segment = await addRow(interview, { ko: '박영희가 말했습니다.' })
        expect((await row(interview, segment)).names).toHaveLength(1)
        expect((await must(host, 'names.list', {})).names).toEqual([name])
        const stale = { before: { ...name, note: 'інша' }, after: null }
        expect(await mustFail(host, 'names.apply', { edits: [stale] })).toMatchObject({
          code: 'ENTRY_CHANGED',
          kind: 'name',
        })
        await must(host, 'names.apply', { edits: [{ before: name, after: null }] })
        expect((await row(interview, segment)).names).toEqual([])
      })
    })

    describe('the checks', () => {
      const said = '삼천팔백 명이 있었습니다.'
      const isNumber = ({ check }: { readonly check: string }) => check === 'numbers'

      it('see a wrong number before the row is left', async () => {
        const interview = await create()
        const segment = await addRow(interview, { ko: said, uk: 'Було 3 800 осіб.' })
        expect((await row(interview, segment)).findings.filter(isNumber)).toEqual([])
        const typed = await row(interview, segment, { uk: 'Було 3 008 осіб.' })
        expect(typed.findings.filter(isNumber)).toHaveLength(1)
        await changeAssist({ checks: { ...DEFAULT_ASSIST.checks, numbers: 'off' } })
        const off = await row(interview, segment, { uk: 'Було 3 008 осіб.' })
        expect(off.findings.filter(isNumber)).toEqual([])
        await changeAssist(DEFAULT_ASSIST)
      })

      it('put what somebody let stand apart, in the row and in the list', async () => {
        const interview = await create()
        await addRow(interview, { ko: '예.', uk: 'Так.', en: 'Yes.' })
        const segment = await addRow(interview, { ko: said, uk: 'Було 3 008 осіб.' })
        const [finding] = (await row(interview, segment)).findings.filter(isNumber)
        if (finding === undefined) throw new Error('the number was not seen')
        const { check, key } = finding
        const reason = 'as the interviewee said'
        await execute(interview, {
          type: 'AcceptFinding',
          segment,
          acceptance: { check, key, reason, author: null },
        })
        const after = await row(interview, segment)
        expect(after.findings.filter(isNumber)).toEqual([])
        expect(after.accepted.map((accepted) => accepted.key)).toEqual([key])
        const { rows } = await must(host, 'assist.findings', { interview })
        const listed = rows.find((one) => one.segment === segment)
        expect(listed).toMatchObject({ number: 2, accepted: [{ key }] })
        expect(listed?.open.filter(isNumber)).toEqual([])
      })
    })

    it('answers for a row that is not there with its reason', async () => {
      const interview = await create()
      const segment = randomUUID()
      const asked = { interview, segment, texts: {} }
      expect(await mustFail(host, 'assist.row', asked)).toEqual({
        code: 'UNKNOWN_ENTITY',
        kind: 'segment',
        id: segment,
      })
    })

    it('gives up a row that somebody has left already', async () => {
      const interview = await create()
      const segment = await addRow(interview, { ko: '예.' })
      const asked = Array.from({ length: 4 }, () =>
        host.call('assist.row', { interview, segment, texts: {} }),
      )
      const answers = await Promise.all(asked)
      expect(answers.at(-1)?.ok).toBe(true)
      for (const answer of answers) {
        if (!answer.ok) expect(answer.error).toEqual({ code: 'CANCELLED' })
      }
    })
  })
}

const withId = (command: object): Command => commandSchema.parse({ id: randomUUID(), ...command })

function newSegment(texts: Texts, status: 'draft' | 'final') {
  const renditions = Object.entries(texts).map(([language, text]) => [
    language,
    {
      text,
      status,
      kind: language === 'ko' ? 'original' : 'translated',
      author: null,
      origin: { type: 'typed' },
    },
  ])
  return {
    id: randomUUID() as string as SegmentId,
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
    renditions: Object.fromEntries(renditions),
    links: [],
  }
}

function concept(texts: Texts): Concept {
  const terms = Object.entries(texts).map(([language, text]) => ({
    text,
    language: language as LanguageTag,
    status: 'preferred' as const,
    partOfSpeech: null,
    note: '',
  }))
  const id = randomUUID() as string as Concept['id']
  return { id, definition: '', domain: '', note: '', source: '', confidence: null, terms }
}

function person(texts: Texts): NameEntry {
  const forms = Object.entries(texts).map(([language, text]) => [
    language,
    { text, system: 'usage', variants: [] },
  ])
  const id = randomUUID() as string as NameEntry['id']
  return { id, kind: 'person', forms: Object.fromEntries(forms), note: '' }
}

const tmx = (pairs: readonly (readonly string[])[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4"><header creationtool="peer" creationtoolversion="1" segtype="sentence"',
    ' o-tmf="peer" adminlang="en" srclang="ko-KR" datatype="plaintext"/><body>',
    ...pairs.map(
      ([ko, uk]) =>
        `<tu><tuv xml:lang="ko-KR"><seg>${ko}</seg></tuv><tuv xml:lang="uk"><seg>${uk}</seg></tuv></tu>`,
    ),
    '</body></tmx>',
  ].join('\n')
