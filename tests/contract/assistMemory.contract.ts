import { describe, expect, it } from 'vitest'
import { DEFAULT_ASSIST } from '#core/assist/assistSettings.ts'
import { type AssistCalls, EN, KO, proposals, tmx, UK } from './assistCalls.ts'
import { type ContractHost, must, mustFail } from './contractHost.ts'

/** What the memory promises. */
export function memoryContract(hostNow: () => ContractHost, calls: AssistCalls): void {
  const {
    create,
    addRow,
    setStatus,
    row,
    ready,
    offer,
    done,
    failed,
    textOf,
    changeAssist,
    importMemory,
    memories,
  } = calls
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
      await must(hostNow(), 'interview.close', { interview: learnt })
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
      await ready()
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
      const { ticket } = await offer('peer.tmx', tmx([['식량은 충분했습니다.', 'Їжі вистачало.']]))
      const preview = await must(hostNow(), 'memory.inspect', { ticket })
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
      const change = (changes: object) => must(hostNow(), 'memory.change', { memory, changes })
      await change({ penalty: 0, name: 'Peer' })
      expect((await row(interview, segment)).matches[0]).toMatchObject({
        score: 100,
        provenance: { name: 'Peer' },
      })
      await change({ enabled: false })
      expect((await row(interview, segment)).matches).toEqual([])
      await change({ enabled: true })
      expect((await row(interview, segment)).matches).toHaveLength(1)
      expect(await must(hostNow(), 'memory.remove', { memory })).toMatchObject({ imported: [] })
      expect((await row(interview, segment)).matches).toEqual([])
      expect(await mustFail(hostNow(), 'memory.remove', { memory })).toMatchObject({
        code: 'UNKNOWN_RESOURCE',
      })
    })

    it('is not there when its file is broken, and the place is named', async () => {
      const { ticket } = await offer('torn.tmx', tmx([['하나', 'один']]).slice(0, -20))
      const { job } = await must(hostNow(), 'memory.import', {
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
      const { job } = await must(hostNow(), 'memory.import', {
        ticket,
        name: 'Large',
        penalty: 0,
        mapping: { languages: { 'ko-KR': KO, uk: UK } },
      })
      await must(hostNow(), 'job.cancel', { job })
      expect(await failed(job)).toEqual({ code: 'CANCELLED' })
      expect(await memories()).toEqual([])
    })

    it('may come in parts', async () => {
      const content = Buffer.from(tmx([['다리를 건넜습니다.', 'Перейшли міст.']]), 'utf8')
      const base64 = (from: number, to?: number) => content.subarray(from, to).toString('base64')
      const name = 'parts.tmx'
      const { ticket } = await must(hostNow(), 'file.offer', { name, base64: base64(0, 100) })
      const rest = await must(hostNow(), 'file.offer', { name, base64: base64(100), ticket })
      expect(rest).toEqual({ ticket, name, bytes: content.byteLength })
      expect(await must(hostNow(), 'memory.inspect', { ticket })).toMatchObject({ units: 1 })
      const gone = { name, base64: base64(0, 3), ticket: 'gone' }
      expect(await mustFail(hostNow(), 'file.offer', gone)).toEqual({ code: 'TICKET_UNKNOWN' })
    })

    it('is what an export of final renditions can be taken for', async () => {
      const interview = await create()
      const texts = { ko: '비가 왔습니다.', uk: 'Ішов дощ.', en: 'It rained.' }
      await addRow(interview, texts, 'final')
      await addRow(interview, { ko: '초안', uk: 'чернетка' })
      const { job } = await must(hostNow(), 'memory.export', { interview, languages: [KO, UK] })
      const outcome = await done(job)
      expect(outcome).toMatchObject({ type: 'exported', name: 'Questioning.tmx' })
      const written = await textOf(outcome)
      expect(written).not.toContain('It rained')
      expect(await importMemory('Back', written)).toMatchObject({ units: 1, skipped: 0 })
      await ready()
      const other = await create('Other')
      const asking = await addRow(other, { ko: '비가 왔습니다.' })
      expect(proposals(await row(other, asking), UK)).toEqual([[100, 'Ішов дощ.']])
      for (const { id } of await memories()) await must(hostNow(), 'memory.remove', { memory: id })
    })
  })

  describe('a concordance', () => {
    it('shows where a text stands, in all its languages, and can be kept as a table', async () => {
      const interview = await create('Concordance')
      await addRow(interview, { ko: '무전기를 껐습니다.', uk: 'Вимкнули рацію.' }, 'final')
      const query = { query: '무전기', language: null }
      await ready()
      await row(interview, await addRow(interview, { ko: '예.' }))
      const { hits, more } = await must(hostNow(), 'assist.concordance', { ...query, limit: 10 })
      expect(more).toBe(false)
      expect(hits).toMatchObject([
        {
          language: KO,
          ranges: [{ start: 0, end: 3 }],
          texts: { ko: '무전기를 껐습니다.', uk: 'Вимкнули рацію.' },
        },
      ])
      const { job } = await must(hostNow(), 'assist.exportConcordance', {
        ...query,
        format: 'tsv',
        languages: [KO, UK],
      })
      const table = await textOf(await done(job))
      expect(table).toContain('Concordance\t1\t')
      expect(table).toContain('Вимкнули рацію.')
    })
  })
}
