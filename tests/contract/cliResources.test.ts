import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  dragoman,
  folder,
  ID,
  removeFolders,
  succeeds,
  UNHURRIED,
} from '../fixtures/commandLine.ts'

vi.setConfig(UNHURRIED)
afterAll(removeFolders)

let work: string
let library: string
beforeAll(async () => {
  work = await folder()
  library = join(work, 'library')
  await succeeds('sample', '--library', library)
})

describe('a translation memory on the command line', () => {
  it('is written of the final renditions, and comes in as a memory of its own', async () => {
    const file = join(work, 'memory.tmx')
    expect(await succeeds('export', '--library', library, '--to', file)).toBe('')
    expect(readFileSync(file, 'utf8')).toContain('<tuv xml:lang="ko">')
    const other = join(work, 'other')
    expect(await succeeds('import', '--library', other, file)).toMatch(ID)
    const { stdout } = await dragoman(['import', '--library', other, '--json', file])
    expect(JSON.parse(stdout)).toMatchObject({ units: 39, skipped: 0 })
  })

  it('is left out when it is broken, and the place is named', async () => {
    const file = join(work, 'broken.tmx')
    writeFileSync(file, '<tmx version="1.4">\n<header')
    const { code, stdout, stderr } = await dragoman(['import', '--library', library, file])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/broken\.tmx, line 2/)
  })

  it('names people by their pseudonyms, but for --real-names', async () => {
    const named = join(work, 'named')
    const source = join(work, 'named.json')
    const id = (await succeeds('list', '--library', library)).split('\t')[0] ?? ''
    await succeeds('export', '--library', library, '--interview', id, '--to', source)
    const file = JSON.parse(readFileSync(source, 'utf8'))
    const document = file.interview
    document.participants[0].name = '전투준비'
    document.participants[0].pseudonym = '중대원'
    for (const segment of document.segments) {
      segment.links = []
      if (segment.renditions.ko) segment.renditions.ko.text = '전투준비가 말했습니다.'
    }
    document.entries = []
    writeFileSync(source, JSON.stringify(file))
    await succeeds('import', '--library', named, source)
    const written = async (...options: string[]) => {
      const file = join(work, 'named.tmx')
      await succeeds('export', '--library', named, '--to', file, ...options)
      return readFileSync(file, 'utf8')
    }
    expect(await written()).not.toContain('전투준비')
    expect(await written('--real-names')).toContain('전투준비')
  })

  it('takes no option that says nothing about it', async () => {
    const file = join(work, 'any.tmx')
    const { code, stderr } = await dragoman([
      'import',
      '--library',
      library,
      '--interview',
      'x',
      file,
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('--interview')
  })
})

describe('a termbase on the command line', () => {
  it('goes into the library’s own, and what is there already is left out', async () => {
    const file = join(work, 'terms.tbx')
    writeFileSync(file, TBX)
    const come = async () => {
      const { stdout } = await dragoman(['import', '--library', library, '--json', file])
      return JSON.parse(stdout)
    }
    expect(await come()).toMatchObject({ concepts: 1, skipped: 0 })
    expect(await come()).toMatchObject({ concepts: 0, skipped: 1 })
    const out = join(work, 'out.tbx')
    expect(await succeeds('export', '--library', library, '--to', out)).toBe('')
    expect(readFileSync(out, 'utf8')).toContain('криголам')
  })
})

it('an interview in another form still has to be named', async () => {
  const target = join(work, 'none.pdf')
  const { code, stderr } = await dragoman(['export', '--library', library, '--to', target])
  expect(code).toBe(2)
  expect(stderr).toContain('--interview')
})

const TBX = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>peer</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="c1">
<langSec xml:lang="ko"><termSec><term>쇄빙선</term></termSec></langSec>
<langSec xml:lang="uk"><termSec><term>криголам</term></termSec></langSec>
</conceptEntry></body></text></tbx>
`
