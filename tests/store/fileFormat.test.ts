import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { frameEnds, journalOf, newLibrary, removeLibrary, startEngine } from './library.ts'
import { replayBytes } from './smallJournal.ts'

const page = readFileSync(
  fileURLToPath(new URL('../../docs/file-format.md', import.meta.url)),
  'utf8',
)
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? ''

let library: string
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => removeLibrary(library))

test('the journal printed in docs/file-format.md opens, to the byte', async () => {
  const journal = Buffer.from(block('journal'))
  expect(frameEnds(journal)).toEqual([575, 575 + 349])
  expect(page).toContain('575 + 349 bytes')
  const { scan, state } = await replayBytes('i', journal)
  expect(scan).toMatchObject({ fault: null, good: { frames: 2, bytes: journal.byteLength } })
  expect(state?.interview).toMatchObject({ title: 'Questioning of A', caseNumber: 'EX-1' })
})

const python = spawnSync('python3', ['--version']).status === 0

test.skipIf(!python)(
  'the program printed in docs/file-format.md reads what the engine writes, and finds damage',
  async () => {
    const program = join(library, 'check.py')
    writeFileSync(program, block('python'))
    const engine = startEngine(library)
    const { interview } = await engine.call('interview.addSample', {})
    await engine.addRow(interview, '한 줄\n두 줄 "따옴표" 😀', 'row')
    const { frames, head } = await engine.call('interview.verify', { interview })
    await engine.close()
    const journal = journalOf(library, interview)
    const run = () => spawnSync('python3', [program, journal], { encoding: 'utf8' })
    expect(run().stdout).toBe(`${frames} frames, head ${head}\n`)
    const bytes = readFileSync(journal)
    const last = bytes.byteLength - 300
    bytes[last] = (bytes[last] as number) ^ 1
    writeFileSync(journal, bytes)
    expect(run().stderr).toContain(`frame ${frames}: checksum`)
  },
)
