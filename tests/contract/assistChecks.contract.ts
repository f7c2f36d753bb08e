import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DEFAULT_ASSIST } from '#core/assist/assistSettings.ts'
import type { AssistCalls } from './assistCalls.ts'
import { type ContractHost, must, mustFail } from './contractHost.ts'

/** What the checks promise, and rows at large. */
export function checksContract(hostNow: () => ContractHost, calls: AssistCalls): void {
  const { create, execute, addRow, row, changeAssist } = calls
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
      const { rows } = await must(hostNow(), 'assist.findings', { interview })
      const listed = rows.find((one) => one.segment === segment)
      expect(listed).toMatchObject({ number: 2, accepted: [{ key }] })
      expect(listed?.open.filter(isNumber)).toEqual([])
    })
  })

  it('answers for a row that is not there with its reason', async () => {
    const interview = await create()
    const segment = randomUUID()
    const asked = { interview, segment, texts: {} }
    expect(await mustFail(hostNow(), 'assist.row', asked)).toEqual({
      code: 'UNKNOWN_ENTITY',
      kind: 'segment',
      id: segment,
    })
  })

  it('gives up a row that somebody has left already', async () => {
    const interview = await create()
    const segment = await addRow(interview, { ko: '예.' })
    const asked = Array.from({ length: 4 }, () =>
      hostNow().call('assist.row', { interview, segment, texts: {} }),
    )
    const answers = await Promise.all(asked)
    expect(answers.at(-1)?.ok).toBe(true)
    for (const answer of answers) {
      if (!answer.ok) expect(answer.error).toEqual({ code: 'CANCELLED' })
    }
  })
}
