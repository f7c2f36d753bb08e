import { describe, expect, it } from 'vitest'
import type { Concept } from '#core/assist/terms/concept.ts'
import { type AssistCalls, concept, person } from './assistCalls.ts'
import { type ContractHost, must, mustFail } from './contractHost.ts'

/** What terms and names promise. */
export function termsContract(hostNow: () => ContractHost, calls: AssistCalls): void {
  const { create, execute, addRow, row, offer, done, textOf } = calls
  describe('terms', () => {
    const edit = (before: Concept | null, after: Concept | null) =>
      must(hostNow(), 'terms.apply', { edits: [{ before, after }] })

    it('are recognised in the source, with what may stand for them', async () => {
      const interview = await create()
      const segment = await addRow(interview, { ko: '정찰총국에서 명령을 받았습니다.' })
      const { terms } = await row(interview, segment)
      expect(terms.find(({ term }) => term.text === '정찰총국')).toMatchObject({
        range: { start: 0, end: 4 },
      })
      const starter = (await must(hostNow(), 'terms.list', {})).others.find(
        ({ builtIn }) => builtIn,
      )
      const termbase = starter?.id ?? ''
      await must(hostNow(), 'terms.changeBase', { termbase, changes: { enabled: false } })
      expect((await row(interview, segment)).terms).toEqual([])
      await must(hostNow(), 'terms.changeBase', { termbase, changes: { enabled: true } })
      expect((await row(interview, segment)).terms).not.toEqual([])
      expect(await mustFail(hostNow(), 'terms.removeBase', { termbase })).toMatchObject({
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
      const before = (await must(hostNow(), 'terms.list', {})).concepts
      const stale = { before: { ...second, note: 'інше' }, after: null }
      const edits = [{ before: null, after: first }, stale]
      expect(await mustFail(hostNow(), 'terms.apply', { edits })).toEqual({
        code: 'ENTRY_CHANGED',
        kind: 'concept',
        id: second.id,
      })
      expect((await must(hostNow(), 'terms.list', {})).concepts).toEqual(before)
      await edit(second, null)
    })

    it('are pointed out where they are there already', async () => {
      const known = concept({ ko: '헬리콥터', uk: 'вертоліт' })
      await edit(null, known)
      const again = concept({ ko: '헬리콥터', en: 'helicopter' })
      const found = await must(hostNow(), 'terms.duplicates', { concept: again })
      expect(found.map(({ concept: { id } }) => id)).toContain(known.id)
      await edit(known, null)
    })

    it.each(['tbx-v3', 'tbx-v2', 'tsv', 'csv'] as const)(
      'come back from %s as they were',
      async (format) => {
        const own = concept({ ko: '지뢰밭', uk: 'мінне поле', en: 'minefield' })
        await edit(null, own)
        const { own: termbase } = await must(hostNow(), 'terms.list', {})
        const { job } = await must(hostNow(), 'terms.export', { termbase, format })
        const outcome = await done(job)
        if (outcome.type !== 'exported') throw new Error(outcome.type)
        const { ticket } = await offer(outcome.name, await textOf(outcome))
        const preview = await must(hostNow(), 'terms.inspect', { ticket })
        const mapping = preview.type === 'table' ? preview.preview.proposal : null
        const imported = await must(hostNow(), 'terms.import', {
          ticket,
          mapping,
          into: 'base',
          name: 'Copy',
          duplicates: 'add',
        })
        const { termbase: copy } = (await done(imported.job)) as { termbase: string }
        const { concepts } = await must(hostNow(), 'terms.read', { termbase: copy })
        expect(concepts).toEqual([own])
        const again = await offer(outcome.name, await textOf(outcome))
        const skipping = await must(hostNow(), 'terms.import', {
          ticket: again.ticket,
          mapping,
          into: 'own',
          name: 'Own',
          duplicates: 'skip',
        })
        expect(await done(skipping.job)).toMatchObject({ concepts: 0, skipped: 1 })
        await must(hostNow(), 'terms.removeBase', { termbase: copy })
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
      await must(hostNow(), 'names.apply', { edits: [{ before: null, after: name }] })
      const interview = await create()
      const segment = await addRow(interview, { ko: '박영희가 말했습니다.' })
      expect((await row(interview, segment)).names).toHaveLength(1)
      expect((await must(hostNow(), 'names.list', {})).names).toEqual([name])
      const stale = { before: { ...name, note: 'інша' }, after: null }
      expect(await mustFail(hostNow(), 'names.apply', { edits: [stale] })).toMatchObject({
        code: 'ENTRY_CHANGED',
        kind: 'name',
      })
      await must(hostNow(), 'names.apply', { edits: [{ before: name, after: null }] })
      expect((await row(interview, segment)).names).toEqual([])
    })
  })
}
