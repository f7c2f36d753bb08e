import { cpSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InterviewId } from '#core/interview/ids.ts'
import { journalOf, newLibrary, removeLibrary, startEngine } from './library.ts'

// Written by the program when its journals had schema 2: two rows, one of them removed, an
// accepted finding, a name in the ledger.
const OLD = fileURLToPath(new URL('../fixtures/library-schema-2', import.meta.url))
const INTERVIEW = 'fdb1d5cf-03ea-410f-ac5f-9895d71caf68' as InterviewId

let library: string
beforeEach(() => {
  library = newLibrary()
  cpSync(OLD, library, { recursive: true })
})
afterEach(() => removeLibrary(library))

test('opens an interview of schema 2 without a word of complaint, and writes on', async () => {
  const engine = startEngine(library)
  const opened = await engine.call('interview.open', { interview: INTERVIEW })
  expect(opened.notices).toEqual([])
  expect(opened.readOnly).toBeNull()
  expect(opened.document).toMatchObject({ entries: [], closings: [] })
  expect(opened.document.names).toMatchObject([{ id: 'name-1' }])
  expect(opened.document.segments).toMatchObject([
    { id: 'row-2', acceptances: [{ key: 'length uk' }], reads: [], redactions: [] },
  ])
  const before = readFileSync(journalOf(library, INTERVIEW), 'utf8')
  await engine.call('interview.execute', {
    interview: INTERVIEW,
    command: {
      id: 'read-back',
      type: 'AddEntry',
      entry: {
        kind: 'read-back',
        id: 'read-back-1',
        way: 'read-aloud',
        reader: null,
        language: 'uk',
        sitting: null,
        first: null,
        last: null,
        startedAt: null,
        endedAt: null,
        note: '',
      },
    },
  })
  await engine.call('interview.execute', {
    interview: INTERVIEW,
    command: {
      id: 'tick',
      type: 'TickReadBack',
      readBack: 'read-back-1',
      segments: ['row-2'],
      read: true,
    },
  })
  await engine.close()
  const after = readFileSync(journalOf(library, INTERVIEW), 'utf8')
  expect(after.startsWith(before)).toBe(true)
  expect(before.match(/"schema":2,/g)).toHaveLength(7)
  expect(after.slice(before.length).match(/"schema":3,/g)).toHaveLength(2)

  const again = startEngine(library)
  const later = await again.call('interview.open', { interview: INTERVIEW })
  expect(later.notices).toEqual([])
  expect(later.document.segments[0]?.reads).toMatchObject([
    { readBack: 'read-back-1', revision: 1 },
  ])
  expect(await again.call('interview.verify', { interview: INTERVIEW })).toMatchObject({
    frames: 9,
  })
  await again.close()
})

test('undoes what was done under schema 2', async () => {
  const engine = startEngine(library)
  await engine.call('interview.open', { interview: INTERVIEW })
  await engine.call('interview.execute', {
    interview: INTERVIEW,
    command: { id: 'undo', type: 'Undo' },
  })
  const { document } = await engine.call('interview.open', { interview: INTERVIEW })
  expect(document.segments.map(({ id }) => id)).toEqual(['row-1', 'row-2'])
  await engine.close()
})
