import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { folder, removeFolders, succeeds, UNHURRIED } from '../fixtures/commandLine.ts'
import { readDocx, within, writtenIn } from './docxTools.ts'

vi.setConfig(UNHURRIED)
afterAll(removeFolders)

it('writes a copy as DOCX where the file is named so', async () => {
  const work = await folder()
  const library = join(work, 'Cases')
  const id = (await succeeds('sample', '--library', library)).trim()
  const file = join(work, 'record.docx')
  const where = ['--library', library, '--interview', id, '--to', file]
  await succeeds(
    'export',
    ...where,
    '--copy',
    'signature',
    '--labels',
    'uk',
    '--languages',
    'ko,uk',
  )
  const { document } = readDocx(readFileSync(file))
  const text = writtenIn(document)
  expect(text).toContain('Свідчення')
  expect(text).toContain('안녕하십니까')
  expect(text).not.toContain('Good morning.')
  expect(within(document, 'w:pgSz')[0]?.attributes['w:orient']).toBe('portrait')
})
