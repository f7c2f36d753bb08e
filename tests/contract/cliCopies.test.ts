import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dragoman, folder, removeFolders, succeeds, UNHURRIED } from '../fixtures/commandLine.ts'
import { canReadBack, toolOn } from './printTools.ts'

vi.setConfig(UNHURRIED)
afterAll(removeFolders)

describe.skipIf(!canReadBack)('export of a copy', () => {
  let library: string
  let id: string
  let work: string

  beforeAll(async () => {
    work = await folder()
    library = join(work, 'Cases')
    id = (await succeeds('sample', '--library', library)).trim()
  })

  async function exported(name: string, ...options: readonly string[]): Promise<Uint8Array> {
    const file = join(work, name)
    const done = await dragoman(
      ['export', '--library', library, '--interview', id, '--to', file, ...options],
      { env: { LC_ALL: 'uk_UA.UTF-8' } },
    )
    expect(done).toMatchObject({ code: 0, stdout: '' })
    return readFile(file)
  }

  const pages = async (name: string, ...options: readonly string[]) =>
    toolOn(await exported(name, ...options), 'pdfinfo', (file) => [file])

  it('sets the sheet as it was asked for', async () => {
    const release = ['--copy', 'release', '--languages', 'ko,uk']
    expect(await pages('upright.pdf', ...release)).toMatch(/Page size: +595.* x 841/)
    expect(await pages('wide.pdf', ...release, '--orientation', 'landscape')).toMatch(
      /Page size: +841.* x 595/,
    )
    expect(await pages('letter.pdf', ...release, '--paper', 'us-letter')).toMatch(
      /Page size: +612 x 792/,
    )
  })

  it('names its words in the language of the labels, not of the terminal', async () => {
    const options = ['--copy', 'signature', '--labels', 'ko', '--large-print']
    const pdf = await exported('korean.pdf', ...options)
    const text = toolOn(pdf, 'pdftotext', (file) => [file, '-'])
    expect(text).toContain('조서')
    expect(text).not.toContain('Протокол')
  })
})
