import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { languageTagSchema } from '#core/interview/languageTag.ts'
import type { DictionaryInfo } from '#core/protocol/hostApi.ts'
import { createEngine, type Engine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { createSpelling, type Spelling } from '../../electron/engine/spelling/createSpelling.ts'
import { findDictionaries } from '../../electron/engine/spelling/findDictionaries.ts'
import { type ContractHost, must, mustFail } from './contractHost.ts'

const UK = languageTagSchema.parse('uk')
const EN = languageTagSchema.parse('en')
const KO = languageTagSchema.parse('ko')
const { spellingWasm } = sourcePaths()

/** A dictionary of our own: nouns of one declension. */
const AFFIXES = `SET UTF-8
TRY оаниітв
SFX A Y 3
SFX A а и .
SFX A а ою .
SFX A а і .
`
const WORDS = "4\nрота/A\nкулемет\nп'ять\nКурськ\n"

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-spelling-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function pair(name: string, affixes: string | Buffer, words: string | Buffer) {
  await mkdir(folder, { recursive: true })
  const files = { affixes: join(folder, `${name}.aff`), words: join(folder, `${name}.dic`) }
  await writeFile(files.affixes, affixes)
  await writeFile(files.words, words)
  return { id: `library/${name}`, ...files }
}
const spelling = (dictionaries: Parameters<typeof createSpelling>[0]['dictionaries']) =>
  createSpelling({ wasm: spellingWasm, dictionaries })

/** Text in an encoding of one byte a character. */
function encoded(text: string, label: string): Buffer {
  const decoder = new TextDecoder(label)
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Buffer.from([...text].map((character) => bytes.get(character) ?? 0x3f))
}

describe('a dictionary', () => {
  let uk: Spelling
  beforeAll(async () => {
    uk = await spelling({ [UK]: await pair('uk_UA', AFFIXES, WORDS) })
  })

  it('knows its words and their forms, and no others', () => {
    for (const word of ['рота', 'ротою', 'роті', 'Рота', 'Курськ']) {
      expect(uk.check(word, UK), word).toBe(true)
    }
    for (const word of ['ротаю', 'курськ', 'кулемети']) expect(uk.check(word, UK), word).toBe(false)
  })
  it('proposes what was meant', () => {
    expect(uk.suggest('кулемт', UK)).toEqual(['кулемет'])
  })
  it('finds the word under which a form stands', () => {
    expect(uk.stem('ротою', UK)).toEqual(['рота'])
    expect(uk.stem('гармата', UK)).toEqual([])
  })
  it('takes every apostrophe for one', () => {
    for (const word of ["п'ять", 'п’ять', 'пʼять']) expect(uk.check(word, UK), word).toBe(true)
  })
  it('says nothing of other languages', () => {
    expect(uk.knows(UK)).toBe(true)
    expect(uk.knows(EN)).toBe(false)
    expect(uk.check('zzz', EN)).toBe(true)
    expect(uk.suggest('zzz', EN)).toEqual([])
  })
})

describe('a dictionary in another encoding', () => {
  it.each([
    ['KOI8-U', 'koi8-u'],
    ['microsoft-cp1251', 'windows-1251'],
    ['ISO8859-5', 'iso-8859-5'],
  ])('is read: %s', async (name, label) => {
    // The flag is a character outside of ASCII, as it is in real dictionaries of these encodings.
    const text = (written: string) => encoded(written.replaceAll('A', 'Ж'), label)
    const affixes = Buffer.concat([Buffer.from(`SET ${name}\n`), text(AFFIXES.slice(10))])
    const read = await spelling({ [UK]: await pair(`uk-${label}`, affixes, text(WORDS)) })
    expect(read.problems).toEqual({})
    expect(read.check('ротою', UK)).toBe(true)
    expect(read.check('ротаю', UK)).toBe(false)
  })

  it('is Latin 1 when it names none', async () => {
    const words = Buffer.from('1\ncafé\n', 'latin1')
    const read = await spelling({ [EN]: await pair('en_GB', 'TRY esian\n', words) })
    expect(read.check('café', EN)).toBe(true)
    expect(read.check('cafe', EN)).toBe(false)
  })
})

describe('a dictionary that is none', () => {
  it.each([
    ['no-words', AFFIXES, ''],
    ['no-words', AFFIXES, 'рота/A\nкулемет\n'],
    ['no-words', AFFIXES, '12\n\n'],
    ['no-affixes', '', WORDS],
    ['no-affixes', '# nothing but a remark\n', WORDS],
    ['encoding', 'SET EBCDIC-13\n', WORDS],
    ['not-text', 'SET UTF-8\n', Buffer.from([0x31, 0x0a, 0xff, 0xfe, 0x0a])],
    ['not-text', Buffer.from('SET UTF-8\n\0\0'), WORDS],
    ['refused', 'SET UTF-8\nFORBIDDENWORD X\n', '1\nрота/X\n'],
  ])('is a problem of its language alone: %s', async (reason, affixes, words) => {
    const broken = await pair('uk_XX', affixes, words)
    const sound = await pair('ko_KR', AFFIXES, WORDS)
    const read = await spelling({ [UK]: broken, [KO]: sound })
    expect(read.problems).toEqual({
      [UK]: { code: 'DICTIONARY_DAMAGED', file: 'uk_XX.dic', reason },
    })
    expect(read.check('що завгодно', UK)).toBe(true)
    expect(read.check('рота', KO)).toBe(true)
  })

  it('is a problem when it is gone', async () => {
    const gone = { id: 'x', affixes: join(folder, 'gone.aff'), words: join(folder, 'gone.dic') }
    expect((await spelling({ [UK]: gone })).problems).toEqual({
      [UK]: { code: 'READ_FAILED', cause: 'ENOENT' },
    })
  })
})

describe('the dictionaries of a system', () => {
  it('are pairs whose name says a language, each name once', async () => {
    const place = await mkdtemp(join(folder, 'place-'))
    const extension = join(place, 'extensions/dict-uk/nested')
    await mkdir(extension, { recursive: true })
    const put = (name: string, at = place) => writeFile(join(at, name), '')
    for (const name of ['uk_UA', 'en_US-large', 'sr-Latn_RS', 'README', 'de']) {
      await put(`${name}.aff`)
      await put(`${name}.dic`)
    }
    await put('hyph_uk_UA.dic')
    await put('pl_PL.dic')
    for (const name of ['uk_UA', 'ko']) {
      await put(`${name}.aff`, extension)
      await put(`${name}.dic`, extension)
    }
    const places = [
      { folder: place, depth: 0 },
      { folder: join(place, 'extensions'), depth: 2 },
      { folder: join(place, 'not-there'), depth: 1 },
    ]
    const found = await findDictionaries(places, 'system')
    expect(found.map(({ id, language }) => [id, language])).toEqual([
      ['system/de', 'de'],
      ['system/en_US-large', 'en-US'],
      ['system/ko', 'ko'],
      ['system/sr-Latn_RS', 'sr-Latn-RS'],
      ['system/uk_UA', 'uk-UA'],
    ])
    expect(found.at(-1)?.words).toBe(join(place, 'uk_UA.dic'))
  })
})

describe('the dictionaries of a library', () => {
  let engine: Engine
  let host: ContractHost
  let library: string
  beforeAll(async () => {
    library = join(folder, 'Library')
    vi.stubEnv('DICPATH', join(folder, 'dicpath'))
    await mkdir(join(folder, 'dicpath'))
    await writeFile(join(folder, 'dicpath/uk_UA.aff'), AFFIXES)
    await writeFile(join(folder, 'dicpath/uk_UA.dic'), WORDS)
    engine = createEngine({
      library,
      host: 'in-process',
      version: '0.0.0-test',
      paths: sourcePaths(),
      systemLanguages: [],
      files: noFileDialogs,
    })
    host = {
      call: (method, request) => engine.call(method as never, request as never),
      close: () => engine.close(),
    }
  })
  afterAll(async () => {
    await engine.close()
    vi.unstubAllEnvs()
  })

  const offer = async (name: string, text: string): Promise<string> => {
    const base64 = Buffer.from(text).toString('base64')
    return (await must(host, 'file.offer', { name, base64 })).ticket
  }
  const request = async (
    affixes: string,
    words: string,
    names = ['правопис.aff', 'правопис.dic'],
  ) => ({
    language: 'uk',
    affix: await offer(names[0] ?? '', affixes),
    words: await offer(names[1] ?? '', words),
  })
  const own = (list: readonly DictionaryInfo[]) => list.filter(({ place }) => place === 'library')
  const kept = () => readdir(join(library, 'dictionaries')).catch(() => [])

  it('come beside those of the system, which are told without their paths', async () => {
    const list = await must(host, 'dictionaries.list', {})
    expect(list).toContainEqual({
      id: 'system/uk_UA',
      language: 'uk-UA',
      name: 'uk_UA',
      place: 'system',
    })
    expect(JSON.stringify(list)).not.toContain(folder)
  })

  it('are kept byte for byte, and listed under their language', async () => {
    const added = await must(host, 'dictionaries.add', await request(AFFIXES, WORDS))
    expect(own(added)).toMatchObject([{ language: 'uk', place: 'library' }])
    const name = own(added)[0]?.name
    expect(await readFile(join(library, `dictionaries/${name}.dic`), 'utf8')).toBe(WORDS)
    expect(await readFile(join(library, `dictionaries/${name}.aff`), 'utf8')).toBe(AFFIXES)
  })

  it('are replaced by a newer one of the same name', async () => {
    const again = await request(AFFIXES, "2\nвзвод\nп'ять\n")
    expect(own(await must(host, 'dictionaries.add', again))).toHaveLength(1)
  })

  it('take nothing in that is no dictionary', async () => {
    const before = await kept()
    const bad = await request(AFFIXES, 'no count\n')
    expect(await mustFail(host, 'dictionaries.add', bad)).toEqual({
      code: 'DICTIONARY_DAMAGED',
      file: 'правопис.dic',
      reason: 'no-words',
    })
    const swapped = await request(WORDS, AFFIXES, ['a.dic', 'a.aff'])
    expect(await mustFail(host, 'dictionaries.add', swapped)).toMatchObject({ reason: 'no-pair' })
    const unknown = { language: 'uk', affix: 'none', words: 'none' }
    expect(await mustFail(host, 'dictionaries.add', unknown)).toEqual({ code: 'TICKET_UNKNOWN' })
    expect(await kept()).toEqual(before)
  })

  it('are removed; those of the system are not', async () => {
    const list = await must(host, 'dictionaries.list', {})
    const id = own(list)[0]?.id ?? ''
    expect(own(await must(host, 'dictionaries.remove', { dictionary: id }))).toEqual([])
    expect(await kept()).toEqual([])
    expect(
      await mustFail(host, 'dictionaries.remove', { dictionary: 'system/uk_UA' }),
    ).toMatchObject({ code: 'NOT_SUPPORTED_HERE' })
    expect(await readdir(join(folder, 'dicpath'))).toHaveLength(2)
  })
})
