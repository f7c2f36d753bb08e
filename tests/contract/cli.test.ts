import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import {
  dragoman,
  ended,
  folder,
  HEADER,
  ID,
  inProcess,
  newInterview,
  ROW,
  removeFolders,
  start,
  succeeds,
  UNHURRIED,
} from '../fixtures/commandLine.ts'

vi.setConfig(UNHURRIED)
afterAll(removeFolders)

describe('new, sample and list', () => {
  it('print ids alone, and a line for each interview', async () => {
    const library = join(await folder(), 'library')
    const first = await succeeds(
      'new',
      '--library',
      library,
      '--title',
      ' 첫  면담 ',
      '--case',
      '12/24',
    )
    expect(first).toMatch(ID)
    const sample = await succeeds('sample', '--library', library)
    expect(sample).toMatch(ID)
    const lines = (await succeeds('list', '--library', library)).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(new RegExp(`^${first.trim()}\t0\t\\d{4}-.*Z\t12/24\t첫 면담$`))
    expect(lines[0]?.startsWith(`${sample.trim()}\t`)).toBe(true)
    const listed = JSON.parse(await succeeds('list', '--library', library, '--json'))
    expect(listed).toMatchObject([
      { id: sample.trim() },
      { id: first.trim(), languages: ['ko', 'uk', 'en'] },
    ])
  })

  it('take the languages asked for, in that order', async () => {
    const library = await folder()
    await newInterview(library, '--languages', 'EN, zh-hant,ko')
    const [listed] = JSON.parse(await succeeds('list', '--library', library, '--json'))
    expect(listed.languages).toEqual(['en', 'zh-Hant', 'ko'])
    const seven = await inProcess([
      'new',
      '--library',
      library,
      '--title',
      'x',
      '--languages',
      'ko,uk,en,de,fr,ja,zh',
    ])
    expect(seven.code).toBe(1)
    expect(seven.stderr).toContain('7')
    const twice = await inProcess([
      'new',
      '--library',
      library,
      '--title',
      'x',
      '--languages',
      'ko,KO',
    ])
    expect(twice).toMatchObject({ code: 1, stdout: '' })
    const empty = await inProcess(['new', '--library', library, '--title', ' '])
    expect(empty).toMatchObject({ code: 1, stdout: '' })
  })

  it('make no library where only something is to be read', async () => {
    const parent = await folder()
    const library = join(parent, 'missing')
    for (const args of [
      ['list'],
      ['verify'],
      ['export', '--interview', 'x', '--to', join(parent, 'x.tsv')],
    ]) {
      const done = await dragoman([...args, '--library', library, '--json'])
      expect(done).toMatchObject({ code: 1, stdout: '' })
      expect(JSON.parse(done.stderr).error).toEqual({ code: 'LIBRARY_NOT_FOUND', library })
    }
    expect(readdirSync(parent)).toEqual([])
  })
})

describe('verify', () => {
  it('names interview, frame and reason of a damaged journal, and still checks the others', async () => {
    const library = join(await folder(), 'library')
    const sound = await newInterview(library)
    const damaged = await newInterview(library)
    const table = join(library, '..', 'row.tsv')
    writeFileSync(table, HEADER + ROW)
    await succeeds('import', '--library', library, '--interview', damaged, table)
    const journal = join(library, 'interviews', damaged, 'journal.log')
    const bytes = readFileSync(journal)
    const offset = bytes.length - 40
    bytes.writeUInt8(bytes.readUInt8(offset) ^ 1, offset)
    writeFileSync(journal, bytes)

    const done = await dragoman(['verify', '--library', library])
    expect(done.code).toBe(1)
    const lines = done.stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines.find((line) => line.startsWith(sound))).toMatch(/intact {2}frames 1 /)
    expect(lines.find((line) => line.startsWith(damaged))).toMatch(/DAMAGED {2}frame 2 .*checksum/)
    expect(done.stderr).toContain(damaged)
    expect(done.stderr).toMatch(/frame 2\b/)

    const one = await dragoman(['verify', '--library', library, '--interview', sound])
    expect(one).toMatchObject({ code: 0, stderr: '' })
    const json = await dragoman(['verify', '--library', library, '--interview', damaged, '--json'])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.stdout)).toMatchObject([
      {
        interview: damaged,
        ok: false,
        error: { code: 'JOURNAL_DAMAGED', frame: 2, reason: 'checksum' },
      },
    ])
    const listed = await dragoman(['list', '--library', library])
    expect(listed.code).toBe(0)
    expect(listed.stdout).toContain(sound)
    expect(listed.stdout).toContain(damaged)
    expect(listed.stderr).toContain(damaged)
    expect(readFileSync(journal).equals(bytes)).toBe(true)
  })
})

describe('a command line', () => {
  it.each([
    [[]],
    [['explode']],
    [['list']],
    [['list', '--library']],
    [['list', '--library', '']],
    [['list', '--library', '--title']],
    [['list', '--library', 'x', '--colour']],
    [['list', '--library', 'x', '-l']],
    [['list', '--library', 'x', '--title', 't']],
    [['list', '--library', 'x', '--library', 'y']],
    [['list', '--library', 'x', '--json=yes', '--title', 'y']],
    [['list', '--library', 'x', 'y']],
    [['new', '--library', 'x']],
    [['new', '--library', 'x', '--title', 't', '--languages', 'ko,_']],
    [['import', '--library', 'x', '--interview', 'i']],
    [['import', '--library', 'x', 'table.tsv']],
    [['import', '--library', 'x', '--interview', 'i', 'table.xlsx']],
    [['import', '--library', 'x', '--interview', 'i', 'a.tsv', 'b.tsv']],
    [['export', '--library', 'x', '--interview', 'i', '--to', 'x.odt']],
    [['export', '--library', 'x', '--interview', 'i', '--to', 'x.pdf', '--copy', 'secret']],
    [['export', '--library', 'x', '--interview', 'i', '--to', 'x.pdf', '--paper', 'a5']],
    [['export', '--library', 'x', '--interview', 'i', '--to', 'tsv']],
    [['export', '--library', 'x', '--interview', 'i', '--to', 'x.tsv', '--languages', '']],
  ])('that is wrong ends with 2, and with how it is used: %j', async (args) => {
    const done = await inProcess(args)
    expect(done).toMatchObject({ code: 2, stdout: '' })
    expect(done.stderr).toMatch(/^dragoman: .*\n(.*\n)*Usage: dragoman/)
    expect(done.stderr).not.toMatch(/\{\{|usageFault|commands\.\w/)
  })

  it('that is wrong does nothing', async () => {
    const room = await folder()
    const done = await dragoman(['new', '--library', 'x', '--titel', 't'], { cwd: room })
    expect(done).toMatchObject({ code: 2, stdout: '' })
    expect(done.stderr).toContain('--titel')
    expect(readdirSync(room)).toEqual([])
    const told = await dragoman(['new', '--library', 'x', '--json'], { cwd: room })
    expect(JSON.parse(told.stderr).error).toMatchObject({
      code: 'OPTION_MISSING',
      option: '--title',
    })
  })

  it('shows how far a long job is on a terminal, and leaves no trace of it', async () => {
    const room = await folder()
    const library = join(room, 'library')
    const id = (await inProcess(['new', '--library', library, '--title', 'x'])).stdout.trim()
    const rows = join(room, 'rows.tsv')
    writeFileSync(rows, HEADER + ROW.repeat(2_000))
    const done = await inProcess(['import', '--library', library, '--interview', id, rows], {
      isTTY: true,
    })
    expect(done).toMatchObject({ code: 0, stdout: `${id}\n` })
    const lines = done.stderr.split('\r\u001b[K')
    expect(lines.some((line) => /^(Reading|Checking|Writing)…/.test(line))).toBe(true)
    expect(lines.at(-1)).toBe('2,000 segments imported.\n')
  })

  it('that asks for help or the version gets it on standard output', async () => {
    const help = await succeeds('help')
    for (const command of ['new', 'sample', 'list', 'import', 'export', 'verify']) {
      expect(help).toContain(`  ${command} --library DIR`)
    }
    expect(await succeeds('export', '--help')).toBe(help)
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await succeeds('--version')).toBe(`${version}\n`)
  })

  it('whose title begins with a dash is meant so when it is written with =', async () => {
    const library = await folder()
    await succeeds('new', '--library', library, '--title=-x')
    expect(await succeeds('list', '--library', library)).toContain('\t-x\n')
  })

  it('ends well when nobody reads its result', async () => {
    const library = await folder()
    await newInterview(library)
    const child = start(['list', '--library', library])
    child.stdout?.destroy()
    const { code, stderr } = await ended(child)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})
