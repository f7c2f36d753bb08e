import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDesk } from '../../electron/engine/desk.ts'
import { nodeDisk } from '../../electron/engine/disk/nodeDisk.ts'
import { engineOver } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { addRowCommand, newLibrary, removeLibrary, TestEngine } from './library.ts'

let library: string
let engine: TestEngine
beforeEach(() => {
  library = newLibrary()
  const mortal = new URL('../fixtures/mortalAssistWorker.ts', import.meta.url)
  const desk = createDesk(
    {
      library,
      host: 'in-process',
      version: '0.0.0',
      paths: { ...sourcePaths(), assistWorker: mortal },
      systemLanguages: ['en'],
      files: noFileDialogs,
    },
    { disk: nodeDisk, now: () => new Date() },
  )
  engine = new TestEngine(engineOver(desk))
})
afterEach(async () => {
  await engine.close()
  removeLibrary(library)
})

const end = () => engine.error('assist.concordance', { query: 'the end', language: null, limit: 1 })

async function addFinal(interview: string, id: string, ko: string, uk: string): Promise<void> {
  const rendition = (text: string, kind: 'original' | 'translated') => ({
    text,
    status: 'final' as const,
    kind,
    author: null,
    origin: { type: 'typed' as const },
  })
  const command = addRowCommand(ko, id)
  if (command.type !== 'AddSegment') throw new Error(command.type)
  const renditions = { ko: rendition(ko, 'original'), uk: rendition(uk, 'translated') }
  const segment = { ...command.segment, renditions }
  await engine.call('interview.execute', { interview, command: { ...command, segment } })
}

it('a lost thread is told of, started again, and knows everything again', async () => {
  const interview = await engine.create()
  await addFinal(interview, 'first', '길이 막혔습니다.', 'Дорога перекрита.')
  await engine.addRow(interview, '길이 막혔습니다.', 'second')
  const ask = () => engine.call('assist.row', { interview, segment: 'second', texts: {} })
  expect((await ask()).matches[0]?.score).toBe(100)
  expect(await end()).toMatchObject({ code: 'ASSIST_UNAVAILABLE' })
  // What is committed while there is no thread is read with the rest.
  const command = { id: randomUUID(), type: 'AddName', name: personNamed() } as const
  await engine.call('interview.execute', { interview, command })
  await engine.addRow(interview, '박철을 압니다.', 'third')
  expect((await ask()).matches[0]?.score).toBe(100)
  const third = await engine.call('assist.row', { interview, segment: 'third', texts: {} })
  expect(third.names).toHaveLength(1)
})

it('questions under way when the thread is lost are answered, not left hanging', async () => {
  const interview = await engine.create()
  await engine.addRow(interview, '예.', 'row')
  await engine.call('assist.row', { interview, segment: 'row', texts: {} })
  const [ended, findings] = await Promise.all([
    end(),
    engine.engine.call('assist.findings', { interview }),
  ])
  expect(ended).toMatchObject({ code: 'ASSIST_UNAVAILABLE' })
  if (!findings.ok) expect(findings.error).toMatchObject({ code: 'ASSIST_UNAVAILABLE' })
})

it('a thread that is lost again and again is given up for a while, and work goes on', async () => {
  const interview = await engine.create()
  for (let time = 0; time < 4; time += 1) {
    expect(await end()).toMatchObject({ code: 'ASSIST_UNAVAILABLE' })
    // The thread is started again by itself, on the next turn.
    await setImmediate()
  }
  expect(await end()).toMatchObject({
    code: 'ASSIST_UNAVAILABLE',
    detail: expect.stringMatching(/3/),
  })
  await engine.addRow(interview, '계속합니다.', 'row')
  const { document } = await engine.call('interview.open', { interview })
  expect(document.segments).toHaveLength(1)
})

function personNamed() {
  return {
    id: 'name',
    kind: 'person' as const,
    forms: { ko: { text: '박철', system: 'usage' as const, variants: [] } },
    note: '',
  }
}
