import { expect, test } from 'vitest'
import type { RowAssistance } from '#core/assist/rowAssistance.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { createLatestRow } from '../../electron/engine/assist/latestRow.ts'

const ID = 'interview' as InterviewId
const answer = ok({ matches: [] } as unknown as RowAssistance)

test('of the questions that come while one is answered, the last is asked and the rest given up', async () => {
  const latest = createLatestRow()
  const first = Promise.withResolvers<Result<RowAssistance, AppError>>()
  const asked: string[] = []
  const one = latest(ID, () => first.promise)
  const two = latest(ID, async () => {
    asked.push('two')
    return answer
  })
  const three = latest(ID, async () => {
    asked.push('three')
    return answer
  })
  expect(await two).toEqual(fail({ code: 'CANCELLED' }))
  first.resolve(answer)
  expect([await one, await three]).toEqual([answer, answer])
  expect(asked).toEqual(['three'])
})

test('a question that fails is answered, and so is the one that waited for it', async () => {
  const latest = createLatestRow()
  const one = latest(ID, () => Promise.reject(new Error('no thread')))
  const two = latest(ID, async () => answer)
  expect(await one).toMatchObject({ ok: false, error: { code: 'ASSIST_UNAVAILABLE' } })
  expect(await two).toEqual(answer)
})
