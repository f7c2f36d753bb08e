import { describe, expect, it } from 'vitest'
import { inspectTmx } from '#core/exchange/inspectTmx.ts'
import { proposeTmxMapping } from '#core/exchange/proposeTmxMapping.ts'
import { createTmxWriter } from '#core/exchange/tmxWriter.ts'
import type { InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { readTmx } from '../fixtures/readTmx.ts'
import { tmxText } from '../fixtures/tmxText.ts'

const KO = 'ko' as LanguageTag
const UK = 'uk' as LanguageTag
const ALL = { ko: 'ko', 'ko-KR': 'ko', uk: 'uk', en: 'en', 'en-US': 'en' }

const tuv = (language: string, text: string) =>
  `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`
const pair = `<tu>${tuv('ko', '예')}${tuv('uk', 'так')}</tu>`
const textsOf = (units: string) => readTmx(tmxText(units), ALL).units.map(({ texts }) => texts)
const errorOf = (text: string) => {
  const { end } = readTmx(text, ALL)
  return end.ok ? null : end.error
}

describe('a unit of a TMX file', () => {
  it('has its texts in the languages to which the file’s are mapped', () => {
    const unit = `<tu tuid="a">${tuv('ko-KR', '예')}${tuv('EN_us', 'yes')}${tuv('fr', 'oui')}</tu>`
    const { units, end } = readTmx(tmxText(unit), ALL)
    expect(units).toEqual([
      { id: 'a', texts: { ko: '예', en: 'yes' }, previous: {}, at: null, author: '' },
    ])
    expect(end.ok && end.value.languages).toEqual({ ko: 1, en: 1 })
  })

  it('names its language as TMX 1.1 does, too', () => {
    const text = tmxText(pair)
      .replace('version="1.4"', 'version="1.1"')
      .replaceAll('xml:lang', 'lang')
    expect(readTmx(text, ALL).units).toHaveLength(1)
  })

  it('keeps the words of highlighted text, and no code', () => {
    const seg = tuv('ko', 'a<bpt i="1">&lt;b></bpt>b<hi>c<ph>x<sub>y</sub></ph></hi><ept i="1"/>d')
    expect(textsOf(`<tu>${seg}${tuv('uk', 'q')}</tu>`)[0]?.[KO]).toBe('abcd')
  })

  it('keeps a line end where the code was a line break', () => {
    const seg = tuv('ko', 'a<ph>&lt;br/></ph>b<ph type="lb"/>c')
    expect(textsOf(`<tu>${seg}${tuv('uk', 'q')}</tu>`)[0]?.[KO]).toBe('a\nb\nc')
  })

  it('is in the form in which texts are stored: composed, without a line end around it', () => {
    const seg = tuv('ko', '\n   \u1112\u1161\u11ab &amp; <![CDATA[<b>]]>  x\n  ')
    expect(textsOf(`<tu>${seg}${tuv('uk', ' q ')}</tu>`)).toEqual([
      { ko: '한 & <b>  x', uk: ' q ' },
    ])
  })

  it('gives one more unit for every further text of a language', () => {
    const unit = `<tu tuid="a">${tuv('ko', '예')}${tuv('uk', 'так')}${tuv('uk', 'еге')}${tuv('uk', 'так')}</tu>`
    expect(readTmx(tmxText(unit), ALL).units.map(({ id, texts }) => [id, texts])).toEqual([
      ['a', { ko: '예', uk: 'так' }],
      ['a~2', { ko: '예', uk: 'еге' }],
    ])
  })

  it('has an id of its own where the file repeats one or has none', () => {
    const unit = (id: string) => `<tu${id}>${tuv('ko', '예')}${tuv('uk', 'так')}</tu>`
    const { units } = readTmx(
      tmxText(unit(' tuid="2"') + unit('') + unit(' tuid="2"') + unit('')),
      ALL,
    )
    expect(new Set(units.map(({ id }) => id)).size).toBe(4)
    expect(units[0]?.id).toBe('2')
  })

  it('remembers the text before, from properties of the unit and of a language', () => {
    const unit =
      `<tu><prop type="prev">앞</prop>${tuv('ko', '예')}` +
      '<tuv xml:lang="uk"><prop type="x-context-pre">&lt;seg>a &amp;amp; b&lt;ph/>&lt;/seg></prop><seg>так</seg></tuv></tu>'
    expect(readTmx(tmxText(unit), ALL).units[0]?.previous).toEqual({ ko: '앞', uk: 'a & b' })
  })

  it('remembers the text before in a language that it has no text in', () => {
    const unit = `<tu><prop type="x-context-pre" xml:lang="EN_us">before</prop><prop type="prev" xml:lang="fr">avant</prop>${tuv('ko', '예')}${tuv('uk', 'так')}</tu>`
    expect(readTmx(tmxText(unit), ALL).units[0]?.previous).toEqual({ en: 'before' })
  })

  it('has the time of its last change and who made it', () => {
    const unit = `<tu creationdate="20240229T101112Z" changedate="20230229T101112Z" creationid="interpreter">${tuv('ko', '예')}${tuv('uk', 'так')}</tu>`
    // 2023 had no 29 February.
    expect(readTmx(tmxText(unit), ALL).units[0]).toMatchObject({
      at: '2024-02-29T10:11:12.000Z',
      author: 'interpreter',
    })
  })

  it('is left out, and counted, where it has not two texts in the languages taken', () => {
    const units = `${pair}<tu>${tuv('ko', '예')}${tuv('uk', ' ')}</tu><tu>${tuv('ko', '예')}<note>n</note></tu>`
    const { end } = readTmx(tmxText(units.replace('<note>n</note>', '')), ALL)
    expect(end.ok && [end.value.units, end.value.skipped]).toEqual([1, 2])
  })
})

describe('a TMX file that is refused', () => {
  it.each([
    [
      'a segment that is missing',
      '<tu>\n  <tuv xml:lang="ko">\n</tuv></tu>',
      'XML_ELEMENT_MISSING',
      6,
      3,
    ],
    [
      'a text without a language',
      `<tu>\n <tuv\n><seg>a</seg></tuv></tu>`,
      'XML_ATTRIBUTE_MISSING',
      6,
      2,
    ],
    ['a unit without texts', `${pair}\n<tu></tu>`, 'XML_ELEMENT_MISSING', 6, 1],
    [
      'two segments in one text',
      '<tu><tuv xml:lang="ko"><seg/><seg/></tuv></tu>',
      'XML_ELEMENT_MISPLACED',
      5,
      30,
    ],
    ['a text outside of a unit', `<!-- 한 -->${tuv('ko', 'a')}`, 'XML_ELEMENT_MISPLACED', 5, 11],
    ['an unknown entity', `<tu>${tuv('ko', 'a &nbsp; b')}</tu>`, 'XML_BROKEN', 5, 36],
    [
      'an element closed in the wrong place',
      '<tu><tuv xml:lang="ko"><seg>a</tuv></tu>',
      'XML_BROKEN',
      5,
      35,
    ],
    ['a text closed before its segment', '<tu>\n<tuv xml:lang="ko">\n</tu>', 'XML_BROKEN', 7, 5],
    ['a unit closed before its texts', '<tu>\n</body>', 'XML_BROKEN', 6, 7],
    ['an attribute twice', '<tu tuid="a" tuid="b">', 'XML_BROKEN', 5, 22],
    ['a control character', `<tu>${tuv('ko', 'a\u0001')}</tu>`, 'XML_BROKEN', 5, 30],
    ['half of a character', `<tu>${tuv('ko', 'a\ud800b')}</tu>`, 'XML_BROKEN', 5, 30],
  ])('names line and column of %s', (_name, units, code, line, column) => {
    expect(errorOf(tmxText(units))).toMatchObject({ code, file: 'memory.tmx', line, column })
  })

  it.each([
    ['entity', '<tu>&nbsp;</tu>'],
    ['tag', '<tu><x></tu>'],
    ['attribute', '<tu a=b>'],
    ['character', '<tu>\u0001</tu>'],
    ['too-deep', '<x>'.repeat(100)],
    ['too-long', `<!--${'x'.repeat(1_200_000)}-->`],
    ['too-long', `<tu a="${'x'.repeat(1_200_000)}">`],
    [
      'too-long',
      `<tu ${Array.from({ length: 120_000 }, (_n, index) => `attribute${index}=""`).join(' ')}>`,
    ],
  ])('says why it cannot be read: %s', (reason, units) => {
    expect(errorOf(tmxText(units))).toMatchObject({ code: 'XML_BROKEN', reason })
  })

  it('has something before the XML declaration, or text around its root', () => {
    expect(errorOf(` ${tmxText(pair)}`)).toMatchObject({ reason: 'declaration' })
    expect(errorOf(`${tmxText(pair)}x`)).toMatchObject({ reason: 'text-outside' })
    expect(errorOf('')).toMatchObject({ reason: 'truncated' })
  })

  it('declares entities, whether or not they are used, in any spelling', () => {
    const billion =
      '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>\n<tmx version="1.4"><body><tu>&c;</tu></body></tmx>'
    expect(errorOf(billion)).toMatchObject({ code: 'XML_DOCTYPE', line: 1, column: 1 })
    const external =
      '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "a[b].dtd" [\n<!ENTITY x SYSTEM "file:///etc/passwd">\n]>\n<tmx version="1.4"/>'
    expect(errorOf(external)).toMatchObject({ code: 'XML_DOCTYPE', line: 2, column: 1 })
    const parameter = '<!DOCTYPE tmx [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]><tmx/>'
    expect(errorOf(parameter)).toMatchObject({ code: 'XML_DOCTYPE' })
  })

  it('is not refused for naming a DTD, which is not fetched', () => {
    const text = tmxText(pair).replace('"tmx14.dtd"', '"http://127.0.0.1:9/[tmx]14.dtd"')
    expect(readTmx(text, ALL).end.ok).toBe(true)
  })

  it('is another kind of file, or of a version to come', () => {
    expect(errorOf('<martif type="TBX"/>')).toMatchObject({
      code: 'XML_WRONG_ROOT',
      found: 'martif',
    })
    expect(errorOf('<tmx version="2.0"/>')).toMatchObject({
      code: 'XML_WRONG_VERSION',
      found: '2.0',
    })
    expect(errorOf('<tmx/>')).toMatchObject({ code: 'XML_ATTRIBUTE_MISSING' })
    expect(errorOf('<tmx version="1.4"/>')).toMatchObject({ code: 'XML_ELEMENT_MISSING' })
  })

  it('says that it is in another encoding than it is', () => {
    const text = tmxText(pair).replace('UTF-8', 'EUC-KR')
    expect(errorOf(text)).toMatchObject({
      code: 'XML_ENCODING',
      declared: 'EUC-KR',
      found: 'UTF-8',
    })
  })

  it('has nothing in two of the languages taken', () => {
    const text = tmxText(`<tu>${tuv('fr', 'oui')}${tuv('de', 'ja')}</tu>`)
    expect(errorOf(text)).toMatchObject({ code: 'IMPORT_NO_LANGUAGES', found: 'fr, de', line: 7 })
  })

  it('has a text that is too long', () => {
    const text = tmxText(`<tu>\n${tuv('ko', 'x'.repeat(200_001))}</tu>`)
    expect(errorOf(text)).toMatchObject({
      code: 'IMPORT_TEXT_TOO_LONG',
      length: 200_001,
      line: 6,
      column: 1,
    })
  })

  it('answers every further call with its first error', () => {
    const { end } = readTmx(`${tmxText('<tu>&x;</tu>')}<more>&y;`, ALL, 10)
    expect(end.ok ? null : end.error).toMatchObject({ line: 5, column: 7 })
  })
})

describe('a look at a TMX file', () => {
  const look = (text: string, whole: boolean) => {
    const inspector = inspectTmx('memory.tmx', 'UTF-8')
    const written = inspector.write(text)
    return written.ok ? inspector.close(whole) : written
  }
  const units = `${pair}<tu>${tuv('ko-KR', '네')}${tuv('en_US', 'yes')}${tuv('?', 'x')}</tu>`

  it('tells its languages, its units and the program that wrote it', () => {
    expect(look(tmxText(units), true)).toEqual({
      ok: true,
      value: {
        languages: { ko: 1, uk: 1, 'ko-KR': 1, 'en-US': 1 },
        unusable: { '?': 1 },
        units: 2,
        whole: true,
        creationTool: 'Colleague',
        sample: [
          { ko: '예', uk: 'так' },
          { 'ko-KR': '네', 'en-US': 'yes' },
        ],
      },
    })
  })

  it('is content with the beginning of the file, unless it is meant to be whole', () => {
    const begin = tmxText(units).slice(0, -40)
    const preview = look(begin, false)
    expect(preview.ok && preview.value.whole).toBe(false)
    expect(look(begin, true)).toMatchObject({ ok: false, error: { reason: 'truncated' } })
  })

  it('proposes for each language itself, else one with the same base', () => {
    const found = ['ko-KP', 'ko', 'en-US', 'fr'] as LanguageTag[]
    expect(proposeTmxMapping(found, ['en', 'ko-KR', 'ko'] as LanguageTag[])).toEqual({
      languages: { 'ko-KP': 'ko-KR', ko: 'ko', 'en-US': 'en' },
    })
  })
})

describe('a TMX file that is written', () => {
  const writer = createTmxWriter({
    version: '0.1.0',
    source: null,
    at: '2026-11-23T10:00:00.123Z',
  })
  const unit = {
    id: 'i:s "1"',
    texts: { [KO]: ' <예> & ]]>\n\t둘 ', [UK]: 'так\u0007\ufffe' },
    previous: { [KO]: '<seg>앞 &amp; </seg>' },
    at: '2026-11-20T09:08:07.654Z',
    author: 'interpreter',
  }
  const provenance = {
    type: 'interview',
    interview: 'i' as InterviewId,
    title: 'Day 1',
    segment: 's' as SegmentId,
    number: 4,
  } as const
  const text = writer.header() + writer.unit(unit, provenance) + writer.footer()

  it('comes back as it was, to the second, without what XML cannot hold', () => {
    expect(readTmx(text, { ko: 'ko', uk: 'uk' }).units).toEqual([
      { ...unit, texts: { ...unit.texts, [UK]: 'так' }, at: '2026-11-20T09:08:07.000Z' },
    ])
  })

  it('has its elements in the order of the DTD, and dates as TMX writes them', () => {
    expect(text.match(/<(?!\/)[a-z]+/g)?.map((tag) => tag.slice(1))).toEqual(
      'tmx header body tu prop prop prop prop tuv prop seg tuv seg'.split(' '),
    )
    expect(text).toContain('creationdate="20261120T090807Z" creationid="interpreter"')
    expect(text).toContain('srclang="*all*"')
  })

  it('says where a unit comes from only when asked to', () => {
    expect(text).toContain('<prop type="x-dragoman-number">4</prop>')
    expect(writer.unit(unit, null)).not.toContain('x-dragoman')
  })
})
