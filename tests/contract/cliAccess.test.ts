import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  contents,
  dragoman,
  folder,
  ID,
  removeFolders,
  succeeds,
  UNHURRIED,
} from '../fixtures/commandLine.ts'

vi.setConfig(UNHURRIED)
afterAll(removeFolders)

describe('export', () => {
  let work: string
  let library: string
  let id: string
  const exports = (to: string, ...more: readonly string[]) =>
    dragoman(['export', '--library', library, '--interview', id, '--to', to, ...more])

  beforeAll(async () => {
    work = await folder()
    library = join(work, 'library')
    id = (await succeeds('sample', '--library', library)).trim()
  })

  it('writes the sample in every format, and JSON says what was written', async () => {
    for (const ending of ['pdf', 'tsv', 'csv', 'json']) {
      const to = join(work, `sample.${ending.toUpperCase()}`)
      const { code, stdout } = await exports(to, '--json')
      const bytes = readFileSync(to)
      expect({ code, ...JSON.parse(stdout) }).toMatchObject({
        code: 0,
        file: to,
        bytes: bytes.length,
      })
      if (ending === 'pdf') expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('takes the beginning of an id that is one interview alone', async () => {
    const to = join(work, 'prefix.tsv')
    await succeeds('export', '--library', library, '--interview', id.slice(0, 8), '--to', to)
    expect(existsSync(to)).toBe(true)
    const copy = await mkdtemp(join(work, 'copy-'))
    cpSync(library, copy, { recursive: true })
    const twin = `${id.slice(0, 35)}${id.endsWith('0') ? '1' : '0'}`
    cpSync(join(copy, 'interviews', id), join(copy, 'interviews', twin), { recursive: true })
    const args = ['verify', '--library', copy, '--json', '--interview']
    const both = await dragoman([...args, id.slice(0, 35)])
    expect(JSON.parse(both.stderr).error).toMatchObject({ code: 'INTERVIEW_AMBIGUOUS', count: 2 })
    expect((await dragoman([...args, id])).code).toBe(0)
  })

  it('leaves what was there, and nothing half written, when it fails', async () => {
    const room = await folder()
    const to = join(room, 'kept.tsv')
    writeFileSync(to, 'before')
    const done = await exports(to, '--languages', 'ko,de')
    expect(done).toMatchObject({ code: 1, stdout: '' })
    expect(done.stderr).toContain('de')
    expect(contents(room)).toEqual({ [to]: Buffer.from('before').toString('base64') })
    expect((await exports(to)).code).toBe(0)
    expect(readdirSync(room)).toEqual(['kept.tsv'])
    expect(readFileSync(to, 'utf8')).toMatch(/^start\tend\t/)
  })

  it('refuses a folder that does not exist, and a folder in place of a file', async () => {
    const nowhere = await exports(join(work, 'nowhere', 'x.tsv'))
    expect(nowhere).toMatchObject({ code: 1, stdout: '' })
    expect(nowhere.stderr).toContain('nowhere')
    const room = await mkdtemp(join(work, 'room.'))
    const inPlace = join(room, 'x.tsv')
    cpSync(library, inPlace, { recursive: true })
    expect(await exports(inPlace)).toMatchObject({ code: 1, stdout: '' })
  })

  it('says that JSON is always whole, when a part of it was asked for', async () => {
    const to = join(work, 'whole.json')
    const done = await exports(to, '--languages', 'ko')
    expect(done).toMatchObject({ code: 0, stdout: '' })
    expect(done.stderr).toContain('--languages')
  })
})

describe('a library in use, or that cannot be written', () => {
  let work: string
  let library: string
  let id: string
  const reads = () => [
    ['list', '--library', library],
    ['verify', '--library', library],
    ['export', '--library', library, '--interview', id, '--to', join(work, 'out', 'x.tsv')],
  ]
  const lockFor = (host: string) =>
    writeFileSync(
      join(library, '.lock'),
      JSON.stringify({ pid: process.pid, host, nonce: 'n', since: '2025-01-13T12:00:00.000Z' }),
    )

  beforeAll(async () => {
    work = await folder()
    library = join(work, 'library')
    id = (await succeeds('sample', '--library', library)).trim()
    const out = join(work, 'out')
    cpSync(join(import.meta.dirname, '../fixtures'), out, { recursive: true })
    chmodSync(work, 0o755)
    chmodSync(out, 0o777)
  })

  it('can be listed, verified and exported while another process holds it', async () => {
    lockFor(hostname())
    const before = contents(library)
    for (const args of reads()) expect((await dragoman(args)).code).toBe(0)
    expect(contents(library)).toEqual(before)
    const done = await dragoman([
      'new',
      '--library',
      library,
      '--title',
      'x',
      '--take-over',
      '--json',
    ])
    expect(done).toMatchObject({ code: 1, stdout: '' })
    expect(JSON.parse(done.stderr).error).toMatchObject({
      code: 'LIBRARY_LOCKED',
      pid: process.pid,
    })
    expect(contents(library)).toEqual(before)
  })

  it('is taken over from another computer only when that is asked for', async () => {
    lockFor('another-computer')
    const args = ['new', '--library', library, '--title', 'x']
    const refused = await dragoman(args)
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('--take-over')
    expect(await succeeds(...args, '--take-over')).toMatch(ID)
    expect(existsSync(join(library, '.lock'))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('can be read where nothing can be written', async () => {
    const stranger = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const files = readdirSync(library, { recursive: true, withFileTypes: true })
    for (const entry of files)
      chmodSync(join(entry.parentPath, entry.name), entry.isFile() ? 0o444 : 0o555)
    chmodSync(library, 0o555)
    try {
      const before = contents(library)
      for (const args of reads()) {
        const done = await dragoman(args, stranger)
        expect({ args, ...done }).toMatchObject({ code: 0, stderr: '' })
      }
      const refused = await dragoman(
        ['new', '--library', library, '--title', 'x', '--json'],
        stranger,
      )
      expect(refused).toMatchObject({ code: 1, stdout: '' })
      expect(JSON.parse(refused.stderr).error).toEqual({ code: 'READ_ONLY', reason: 'folder' })
      expect(contents(library)).toEqual(before)
    } finally {
      chmodSync(library, 0o755)
      for (const entry of files) chmodSync(join(entry.parentPath, entry.name), 0o755)
    }
  })
})
