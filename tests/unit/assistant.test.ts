import { beforeEach, expect, test } from 'vitest'
import type { InterviewId } from '#core/interview/ids.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { Assistant } from '../../electron/engine/assist/assistant.ts'
import { emptyInterview } from '../fixtures/interviewOf.ts'

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
