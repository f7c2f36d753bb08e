import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { run } from '../../electron/cli/run.ts'

/** Each test starts the program several times; a busy machine takes its time for that. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const PROGRAM = join(import.meta.dirname, '../../electron/cli/main.ts')
const ID = /^[0-9a-f-]{36}\n$/

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, ...env } = process.env
  return spawn(process.execPath, [PROGRAM, ...args], {
    ...options,
    env: { ...env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

const dragoman = (args: readonly string[], options?: SpawnOptions): Promise<Ended> =>
  ended(start(args, options))

/** Runs a command that must succeed and say nothing beside its result. */
async function succeeds(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await dragoman(args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** The same program in this process: quicker, for what it says and how it ends. */
async function inProcess(
  args: readonly string[],
  { env = {}, isTTY = false }: { env?: NodeJS.ProcessEnv; isTTY?: boolean } = {},
) {
  let stdout = ''
  let stderr = ''
  const streams = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text), isTTY },
  }
  const code = await run(args, { ...streams, env }, new AbortController().signal)
  return { code, stdout, stderr }
}

const made: string[] = []
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'dragoman-cli-'))
  made.push(path)
  return path
}
afterAll(async () => {
  for (const path of made) await rm(path, { recursive: true, force: true })
})

async function newInterview(library: string, ...more: readonly string[]): Promise<string> {
  return (await succeeds('new', '--library', library, '--title', 'Exercise', ...more)).trim()
}

/** The library's files and their content. */
const contents = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file, 'base64')]),
  )

const HEADER = 'start\tend\tspeaker\tsource\tko\tuk\ten\tnote\tlinks\n'
const ROW = '0:00:01.000\t0:00:02.500\tA\tko\t네, 그렇습니다.\tТак.\tYes.\t\t\n'

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

describe('a table of 10,000 rows', () => {
  let work: string
  let library: string
  let table: string
  const row = (index: number) =>
    [
      `${Math.floor(index / 720)}:${String(Math.floor(index / 12) % 60).padStart(2, '0')}:${String((index % 12) * 5).padStart(2, '0')}.007`,
      '',
      index % 2 === 0 ? 'Q' : 'A',
      index % 2 === 0 ? 'uk' : 'ko',
      index % 100 === 0 ? `"첫 줄 ${index}\n둘째\t줄 ""인용"""` : `네, ${index}번입니다.`,
      index % 7 === 0 ? '' : `Так, ${index}.`,
      ` Yes, ${index}. `,
      index % 50 === 0 ? 'nods' : '',
      '',
    ].join('\t')

  beforeAll(async () => {
    work = await folder()
    library = join(work, 'library')
    table = `${HEADER}${Array.from({ length: 10_000 }, (_, index) => `${row(index)}\n`).join('')}`
    writeFileSync(join(work, 'table.tsv'), table)
  })

  it('comes in, and comes out byte for byte', async () => {
    const id = await newInterview(library)
    const file = join(work, 'table.tsv')
    expect(await succeeds('import', '--library', library, '--interview', id, file)).toBe(`${id}\n`)
    expect(await succeeds('list', '--library', library)).toContain(`${id}\t10000\t`)
    const out = join(work, 'out.tsv')
    expect(await succeeds('export', '--library', library, '--interview', id, '--to', out)).toBe('')
    expect(readFileSync(out, 'utf8')).toBe(table)
  })

  it('is left out altogether when one row is at fault, and the place is named', async () => {
    const id = await newInterview(library)
    const lines = table.split('\n')
    const at = lines.findIndex((line, index) => index > 9_000 && line.includes('번입니다'))
    lines[at] = `${lines[at]}\tone more`
    const file = join(work, 'ragged.tsv')
    writeFileSync(file, lines.join('\n'))
    const done = await dragoman(['import', '--library', library, '--interview', id, file])
    expect(done).toMatchObject({ code: 1, stdout: '' })
    expect(done.stderr).toMatch(new RegExp(`ragged\\.tsv, line ${at + 1}, column 10\\b`))
    const listed = JSON.parse(await succeeds('list', '--library', library, '--json'))
    const summary = listed.find((each: { id: string }) => each.id === id)
    expect(summary).toMatchObject({ segments: 0 })
    const out = join(work, 'empty.tsv')
    await succeeds('export', '--library', library, '--interview', id, '--to', out)
    expect(readFileSync(out, 'utf8')).toBe(HEADER)
  })

  it('is in as a whole or not at all when the import is interrupted', async () => {
    const id = await newInterview(library)
    const child = start([
      'import',
      '--library',
      library,
      '--interview',
      id,
      join(work, 'table.tsv'),
    ])
    const done = ended(child)
    const journal = join(library, 'interviews', id, 'journal.log')
    const lock = join(library, '.lock')
    while (!existsSync(lock) && child.exitCode === null) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    child.kill('SIGINT')
    const { code, stdout } = await done
    expect(existsSync(lock)).toBe(false)
    expect(await succeeds('verify', '--library', library, '--interview', id)).toContain('intact')
    expect(statSync(journal).isFile()).toBe(true)
    const listed = JSON.parse(await succeeds('list', '--library', library, '--json'))
    const { segments } = listed.find((each: { id: string }) => each.id === id)
    expect({ code, stdout, segments }).toEqual(
      code === 0
        ? { code: 0, stdout: `${id}\n`, segments: 10_000 }
        : { code: 1, stdout: '', segments: 0 },
    )
  })
})

describe('an interview', () => {
  it('goes out and comes back byte for byte, as CSV and as JSON', async () => {
    const work = await folder()
    const library = join(work, 'library')
    const first = await newInterview(library)
    const file = join(work, 'rows.tsv')
    writeFileSync(file, `${HEADER}${ROW}\t\t\tuk\t\t"a ""b""\n, c"\t\t\t\n`)
    await succeeds('import', '--library', library, '--interview', first, file)
    const out = (id: string, name: string): Promise<string> =>
      succeeds('export', '--library', library, '--interview', id, '--to', join(work, name))

    await out(first, 'first.csv')
    const second = await newInterview(library)
    await succeeds('import', '--library', library, '--interview', second, join(work, 'first.csv'))
    await out(second, 'second.csv')
    expect(readFileSync(join(work, 'second.csv'), 'utf8')).toBe(
      readFileSync(join(work, 'first.csv'), 'utf8'),
    )

    await out(first, 'first.json')
    await out(first, 'first.dragoman')
    const copy = await succeeds('import', '--library', library, join(work, 'first.dragoman'))
    expect(copy).toMatch(ID)
    await out(copy.trim(), 'copy.json')
    expect(readFileSync(join(work, 'copy.json'), 'utf8')).toBe(
      readFileSync(join(work, 'first.json'), 'utf8'),
    )
    expect(await succeeds('verify', '--library', library)).toMatch(/^(\S+ {2}intact .*\n){3}$/)
  })
})

describe('import', () => {
  let work: string
  let library: string
  let id: string
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(work, name), content)
    return join(work, name)
  }
  const imports = (path: string, ...more: readonly string[]) =>
    dragoman(['import', '--library', library, '--interview', id, path, ...more])

  beforeAll(async () => {
    work = await folder()
    library = join(work, 'library')
    id = await newInterview(library)
  })

  it('takes a byte order mark, CRLF, and line ends and tabs inside texts', async () => {
    const target = await newInterview(library)
    const path = file('bom.tsv', '\ufeffspeaker\tKO\ten\r\nA\t"가\r\n나\t다"\tYes\r\n')
    await succeeds('import', '--library', library, '--interview', target, path)
    const out = join(work, 'bom-out.tsv')
    await succeeds(
      'export',
      '--library',
      library,
      '--interview',
      target,
      '--to',
      out,
      '--languages',
      'en,ko',
    )
    expect(readFileSync(out, 'utf8')).toBe(
      'start\tend\tspeaker\tsource\ten\tko\tnote\tlinks\n\t\tA\tko\tYes\t"가\n나\t다"\t\t\n',
    )
  })

  it.each([
    ['an unknown column', 'ko\tcolour\n', 'line 1, column 2', 'colour'],
    ['an unknown language', 'ko\tde\n', 'line 1, column 2', 'de'],
    ['an unknown statement', 'ko\tlinks\n"1\n2"\tS1:supports\n', 'line 3, column 2', 'S1'],
    ['a ragged row', 'ko\tuk\n1\t2\n3\n', 'line 3, column 2', '1'],
    ['a bad time', 'ko\tstart\n1\tsoon\n', 'line 2, column 2', 'soon'],
  ])('names line and column of %s', async (_, content, place, value) => {
    const path = file('fault.tsv', content)
    const done = await inProcess(['import', '--library', library, '--interview', id, path])
    expect(done).toMatchObject({ code: 1, stdout: '' })
    expect(done.stderr).toContain(`fault.tsv, ${place}`)
    expect(done.stderr).toContain(value)
  })

  it('of tables that are at fault has left nothing behind', async () => {
    expect(await succeeds('list', '--library', library)).toContain(`${id}\t0\t`)
  })

  it('tells a machine the code and the facts', async () => {
    const done = await imports(file('fault.csv', 'ko,uk\n1,"2\n'), '--json')
    expect(done).toMatchObject({ code: 1, stdout: '' })
    expect(JSON.parse(done.stderr)).toMatchObject({
      error: { code: 'IMPORT_BAD_QUOTE', file: 'fault.csv', line: 2, column: 2 },
    })
  })

  it('speaks the language of the environment', async () => {
    const path = file('fault.tsv', 'ko\tколонка\n')
    const say = async (env: Record<string, string>) =>
      (await inProcess(['import', '--library', library, '--interview', id, path], { env })).stderr
    expect(await say({ LC_ALL: 'uk_UA.UTF-8', LANG: 'ko_KR.UTF-8' })).toContain(
      'рядок 1, стовпець 2',
    )
    expect(await say({ LANG: 'ko_KR.UTF-8' })).toContain('1번째 줄 2번째 열')
    expect(await say({ LC_ALL: 'C', LANG: 'uk_UA.UTF-8' })).toContain('line 1, column 2')
    expect(await say({ LANG: 'de_DE.UTF-8' })).toContain('line 1, column 2')
  })

  it('refuses bytes that are no UTF-8, a missing file and a folder', async () => {
    const latin = await imports(file('latin.csv', Uint8Array.from([0x6b, 0x6f, 0x0a, 0xe9, 0x0a])))
    expect(latin).toMatchObject({ code: 1, stdout: '' })
    expect(latin.stderr).toContain('line 2')
    expect(await imports(join(work, 'missing.tsv'))).toMatchObject({ code: 1, stdout: '' })
    const odd = await dragoman([
      'import',
      '--library',
      library,
      '--interview',
      id,
      `${library}.tsv/../library`,
    ])
    expect(odd.code).toBe(2)
  })

  it('takes a document into an empty interview, and into no other', async () => {
    const sample = (await succeeds('sample', '--library', library)).trim()
    const out = join(work, 'sample.json')
    await succeeds('export', '--library', library, '--interview', sample, '--to', out)
    const target = await newInterview(library)
    await succeeds('import', '--library', library, '--interview', target, out)
    const again = join(work, 'sample-again.json')
    await succeeds('export', '--library', library, '--interview', target, '--to', again)
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(out, 'utf8'))
    const done = await dragoman([
      'import',
      '--library',
      library,
      '--interview',
      target,
      out,
      '--json',
    ])
    expect(JSON.parse(done.stderr).error.code).toBe('INTERVIEW_NOT_EMPTY')
  })

  it('makes no library and no interview for a table', async () => {
    const elsewhere = join(work, 'elsewhere')
    const path = file('fine.tsv', HEADER + ROW)
    const done = await dragoman(['import', '--library', elsewhere, '--interview', id, path])
    expect(done).toMatchObject({ code: 1, stdout: '' })
    expect(existsSync(elsewhere)).toBe(false)
    const unknown = await dragoman([
      'import',
      '--library',
      library,
      '--interview',
      'ffff',
      path,
      '--json',
    ])
    expect(JSON.parse(unknown.stderr).error).toEqual({
      code: 'UNKNOWN_INTERVIEW',
      interview: 'ffff',
    })
  })
})

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
    [['export', '--library', 'x', '--interview', 'i', '--to', 'x.docx']],
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
