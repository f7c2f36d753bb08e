import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
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
