import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_ASSIST } from '#core/assist/assistSettings.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import { addRowCommand, newLibrary, removeLibrary, startEngine } from './library.ts'

// Written by the program when its journals had schema 1: two rows, one of them removed.
const OLD = fileURLToPath(new URL('../fixtures/library-schema-1', import.meta.url))
const INTERVIEW = '2a2a8da9-4bca-4033-b368-818690bddc3c' as InterviewId

let library: string
beforeEach(() => {
  library = newLibrary()
  cpSync(OLD, library, { recursive: true })
})
afterEach(() => removeLibrary(library))

test('opens an interview of schema 1 without a word of complaint, and writes on', async () => {
  const engine = startEngine(library)
  const opened = await engine.call('interview.open', { interview: INTERVIEW })
  expect(opened.notices).toEqual([])
  expect(opened.readOnly).toBeNull()
  expect(opened.document.names).toEqual([])
  expect(opened.document.segments).toMatchObject([
    { id: 'row-2', acceptances: [], renditions: { uk: { text: 'Не знаю.' } } },
  ])
  await engine.call('interview.execute', {
    interview: INTERVIEW,
    command: {
      id: 'accept',
      type: 'AcceptFinding',
      segment: 'row-2',
      acceptance: { check: 'length', key: 'length uk', reason: 'a short answer', author: null },
    },
  })
  await engine.close()

  const again = startEngine(library)
  const later = await again.call('interview.open', { interview: INTERVIEW })
  expect(later.notices).toEqual([])
  expect(later.document.segments[0]?.acceptances).toMatchObject([{ reason: 'a short answer' }])
  expect(await again.call('interview.verify', { interview: INTERVIEW })).toMatchObject({
    frames: 6,
  })
  await again.close()
})

test('undoes what was done under schema 1', async () => {
  const engine = startEngine(library)
  await engine.call('interview.open', { interview: INTERVIEW })
  await engine.call('interview.execute', {
    interview: INTERVIEW,
    command: { id: 'undo', type: 'Undo' },
  })
  const { document } = await engine.call('interview.open', { interview: INTERVIEW })
  expect(document.segments.map(({ id, acceptances }) => ({ id, acceptances }))).toEqual([
    { id: 'row-1', acceptances: [] },
    { id: 'row-2', acceptances: [] },
  ])
  await engine.close()
})

test('keeps the settings of a library that knew nothing of assistance', async () => {
  const engine = startEngine(library)
  const settings = await engine.call('settings.get', {})
  expect(settings).toMatchObject({ theme: 'dark', assist: DEFAULT_ASSIST })
  expect(settings.translation.enabled).toBe(false)
  await engine.call('settings.change', { changes: { theme: 'light' } })
  expect((await engine.call('settings.get', {})).assist).toEqual(DEFAULT_ASSIST)
  await engine.call('interview.execute', {
    interview: INTERVIEW,
    command: addRowCommand('새 줄', 'row-3'),
  })
  await engine.close()
})
