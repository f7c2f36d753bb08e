import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InterviewId } from '#core/interview/ids.ts'
import {
  addRowCommand,
  commitCommand,
  folderOf,
  newLibrary,
  recordCommands,
  removeLibrary,
  startEngine,
  type TestEngine,
} from './library.ts'

const WRITER = fileURLToPath(new URL('closedWriter.ts', import.meta.url))

let library: string
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => removeLibrary(library))

/** What must be found again of a record that was read back, closed and corrected. */
async function expectClosed(engine: TestEngine, interview: InterviewId): Promise<void> {
  const { document, notices, history } = await engine.call('interview.open', { interview })
  expect(notices).toEqual([])
  expect(history).toEqual({ undo: null, redo: null })
  expect(document.closings).toMatchObject([
    { id: 'closing', lastSegment: 'row', seq: 4, entries: ['read-back'] },
  ])
  expect(document.closings[0]?.head).toMatch(/^[0-9a-f]{64}$/)
  expect(document.entries).toMatchObject([
    { kind: 'erratum', before: '하나', after: '둘' },
    { kind: 'read-back' },
  ])
  const [row] = document.segments
  expect(row?.reads).toMatchObject([{ readBack: 'read-back', revision: 1 }])
  const command = commitCommand('row', '셋', crypto.randomUUID())
  expect(await engine.error('interview.execute', { interview, command })).toMatchObject({
    code: 'RECORD_CLOSED',
    what: 'segment',
  })
  const undo = { id: crypto.randomUUID(), type: 'Undo' } as const
  expect(await engine.error('interview.execute', { interview, command: undo })).toEqual({
    code: 'NOTHING_TO_UNDO',
  })
}

test('keeps a closing, its ticks and its errata through a kill', { timeout: 60_000 }, async () => {
  const writer = spawn(process.execPath, [WRITER, library], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [interview] = (await once(createInterface({ input: writer.stdout }), 'line')) as [
    InterviewId,
  ]
  writer.kill('SIGKILL')
  await once(writer, 'exit')

  const engine = startEngine(library)
  await expectClosed(engine, interview)
  await engine.close()
})

test('is as closed from a snapshot as from the journal', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  for (const command of recordCommands) {
    await engine.call('interview.execute', { interview, command })
  }
  await expectClosed(engine, interview)
  await engine.close()

  const fromSnapshot = startEngine(library)
  await expectClosed(fromSnapshot, interview)
  await fromSnapshot.close()

  for (const name of ['snapshot.json', 'snapshot.prev.json']) {
    rmSync(join(folderOf(library, interview), name), { force: true })
  }
  const fromJournal = startEngine(library)
  await expectClosed(fromJournal, interview)
  await fromJournal.close()
})

test('goes on behind a closing, and undoes what came after it', async () => {
  const engine = startEngine(library)
  const interview = await engine.create()
  for (const command of recordCommands) {
    await engine.call('interview.execute', { interview, command })
  }
  await engine.call('interview.execute', { interview, command: addRowCommand('넷', 'later') })
  await engine.call('interview.execute', { interview, command: { id: 'undo', type: 'Undo' } })
  await expect(
    engine.error('interview.execute', { interview, command: { id: 'undo-2', type: 'Undo' } }),
  ).resolves.toEqual({ code: 'NOTHING_TO_UNDO' })
  await engine.call('interview.execute', { interview, command: { id: 'redo', type: 'Redo' } })
  const { document } = await engine.call('interview.open', { interview })
  expect(document.segments.map(({ id }) => id)).toEqual(['row', 'later'])
  await engine.close()
})
