import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { type InterviewDocument, interviewDocumentSchema } from '#core/interview/document.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { REDACTED } from '#core/record/redactedMark.ts'
import { docxPress } from '../../electron/engine/print/docx/docxPress.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { filledRecord } from '../fixtures/filledRecord.ts'
import { type DocxParts, readDocx, within, writtenIn, type XmlElement } from './docxTools.ts'
import { documentOf, inputOf } from './printDocument.ts'

const canConvert = ['soffice', 'pdftotext'].every(
  (tool) => spawnSync(tool, ['--version']).error === undefined,
)
if (!canConvert) console.warn('DOCX is not laid out: soffice or pdftotext not found (LibreOffice)')

const run = (tool: string, ...args: readonly string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

async function bytesOf(
  document: InterviewDocument,
  options: Partial<PrintOptions> = {},
): Promise<Uint8Array> {
  const result = await docxPress(sourcePaths(), inputOf(document, options))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const docxOf = async (document: InterviewDocument, options: Partial<PrintOptions> = {}) =>
  readDocx(await bytesOf(document, options))

function sample(): InterviewDocument {
  const file = new URL('../../resources/samples/captured-soldiers.json', import.meta.url)
  return interviewDocumentSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

const attribute = (element: XmlElement, name = 'w:val') => element.attributes[name] ?? ''
const all = (element: XmlElement, name: string, of = 'w:val') =>
  within(element, name).map((found) => attribute(found, of))

/** Parts in which text stands, as trees. */
const texts = (docx: DocxParts): readonly XmlElement[] =>
  [...docx.texts.keys()]
    .filter((path) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(path))
    .map((path) => docx.part(path))

const tables = (docx: DocxParts): readonly XmlElement[] => within(docx.document, 'w:tbl')
const rowsOf = (table: XmlElement): readonly XmlElement[] => within(table, 'w:tr')
/** A row of testimony has its segment's bookmark. */
const segmentRows = (docx: DocxParts): readonly XmlElement[] =>
  tables(docx)
    .flatMap(rowsOf)
    .filter((row) => all(row, 'w:bookmarkStart', 'w:name').some((name) => /^segment_/.test(name)))

const COPIES = ['working', 'signature', 'release', 'analysis'] as const

describe('a record as DOCX', () => {
  test.each(COPIES)('is a package that opens without repair: %s', async (copy) => {
    const docx = await docxOf(filledRecord(), { copy })
    for (const [path, text] of docx.texts) {
      expect(text, path).toMatch(/^<\?xml /)
      docx.part(path)
    }
    const types = docx.part('[Content_Types].xml')
    const named = all(types, 'Override', 'PartName')
    const endings = all(types, 'Default', 'Extension')
    for (const path of docx.texts.keys())
      if (path !== '[Content_Types].xml')
        expect(named.includes(`/${path}`) || endings.includes(path.replace(/.*\./, ''))).toBe(true)
    for (const name of named) expect(docx.texts.has(name.slice(1)), name).toBe(true)
    for (const path of [...docx.texts.keys()].filter((name) => name.endsWith('.rels'))) {
      const relations = within(docx.part(path), 'Relationship')
      const ids = relations.map((relation) => attribute(relation, 'Id'))
      expect(new Set(ids).size).toBe(ids.length)
      for (const relation of relations)
        expect(
          docx.texts.has(posix.join(dirname(dirname(path)), attribute(relation, 'Target'))),
        ).toBe(true)
    }
    const related = all(docx.part('word/_rels/document.xml.rels'), 'Relationship', 'Id')
    for (const reference of ['w:headerReference', 'w:footerReference'])
      for (const id of all(docx.document, reference, 'r:id')) expect(related).toContain(id)
  })

  test.each(INTERFACE_LANGUAGES)(
    'holds every rendition of the sample, labelled in %s',
    async (labels) => {
      const document = sample()
      const docx = await docxOf(document, { labels })
      const text = writtenIn(docx.document)
      for (const { renditions } of document.segments)
        for (const rendition of Object.values(renditions)) expect(text).toContain(rendition.text)
      expect(within(docx.part('docProps/core.xml'), 'dc:language')[0]?.children).toEqual([
        { en: 'en-GB', uk: 'uk-UA', ko: 'ko-KR' }[labels],
      ])
    },
  )

  test('uses the styles that it defines, and no others', async () => {
    const docx = await docxOf(filledRecord())
    const styles = within(docx.part('word/styles.xml'), 'w:style')
    const defined = (type: string) =>
      styles
        .filter((style) => attribute(style, 'w:type') === type)
        .map((style) => attribute(style, 'w:styleId'))
    expect(defined('paragraph')).toEqual(
      expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'BodyText', 'Testimony', 'Label']),
    )
    for (const part of texts(docx)) {
      expect(defined('paragraph')).toEqual(expect.arrayContaining(all(part, 'w:pStyle')))
      expect(defined('character')).toEqual(expect.arrayContaining(all(part, 'w:rStyle')))
    }
    const ids = [...defined('paragraph'), ...defined('character')]
    for (const basis of styles.flatMap((style) => all(style, 'w:basedOn')))
      expect(ids).toContain(basis)
  })

  test('has its headings in outline levels, with the testimony among them', async () => {
    const docx = await docxOf(filledRecord())
    const levels = new Map(
      within(docx.part('word/styles.xml'), 'w:style').map((style) => [
        attribute(style, 'w:styleId'),
        all(style, 'w:outlineLvl')[0],
      ]),
    )
    const outline = within(docx.document, 'w:p').flatMap((paragraph) => {
      const level = levels.get(all(paragraph, 'w:pStyle')[0] ?? '')
      return level === undefined ? [] : `${level} ${writtenIn(paragraph)}`
    })
    for (const heading of ['0 Testimony', '1 Sitting 1', '1 Sitting 2', '0 Signatures'])
      expect(outline).toContain(heading)
  })

  test('repeats the head of every table with one, and keeps each row on a page', async () => {
    const docx = await docxOf(filledRecord())
    const segments = segmentRows(docx)
    expect(segments).toHaveLength(8)
    for (const row of segments) expect(within(row, 'w:cantSplit')).toHaveLength(1)
    for (const table of tables(docx)) {
      const isTestimony = rowsOf(table).some((row) => segments.includes(row))
      if (isTestimony) expect(within(rowsOf(table)[0] as XmlElement, 'w:tblHeader')).toHaveLength(1)
    }
    const heads = within(docx.document, 'w:tblHeader')
    expect(heads.length).toBeGreaterThan(6)
  })

  test('repeats number and speaker of a row that may not fit on a page', async () => {
    const long = 'слово '.repeat(1500)
    const rows = [{ texts: { ko: '예' } }, { texts: { uk: long } }, { texts: { ko: '예' } }]
    const docx = await docxOf(documentOf(rows))
    const table = tables(docx).find((one) => writtenIn(one).includes('слово слово'))
    const heads = rowsOf(table as XmlElement).filter((row) => within(row, 'w:tblHeader').length > 0)
    expect(heads).toHaveLength(2)
    expect(writtenIn(heads[1] as XmlElement)).toMatch(/^2\nA\b/)
    expect(all(heads[1] as XmlElement, 'w:bookmarkStart', 'w:name')).toEqual(['segment_2'])
    const split = rowsOf(table as XmlElement).at(-1) as XmlElement
    expect(within(split, 'w:cantSplit')).toHaveLength(0)
  })

  test('numbers the lines of the testimony on each page, and nothing moves the lines', async () => {
    const docx = await docxOf(filledRecord(), { copy: 'signature' })
    const numbered = texts(docx).filter((part) => within(part, 'w:framePr').length > 0)
    expect(numbered).toHaveLength(1)
    const numbers = within(numbered[0] as XmlElement, 'w:p')
      .filter((paragraph) => within(paragraph, 'w:framePr').length > 0)
      .map(writtenIn)
    expect(numbers.length).toBeGreaterThan(20)
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)))
    for (const row of segmentRows(docx)) {
      expect(within(row, 'w:trHeight')).toHaveLength(0)
      expect(within(row, 'w:spacing')).toHaveLength(0)
      for (const borders of within(row, 'w:tcBorders'))
        expect(borders.children.map((side) => (side as XmlElement).name)).toEqual(['w:left'])
      for (const margin of ['w:top', 'w:bottom'])
        for (const cell of within(row, 'w:tcMar')) expect(all(cell, margin, 'w:w')).toEqual(['0'])
    }
    const styles = within(docx.part('word/styles.xml'), 'w:style')
    const lines = ['Testimony', 'LineNumber', 'TestimonyHeading1', 'TestimonyHeading2'].map((id) =>
      styles
        .filter((style) => attribute(style, 'w:styleId') === id)
        .flatMap((style) => within(style, 'w:spacing'))
        .map((spacing) => `${attribute(spacing, 'w:line')} ${attribute(spacing, 'w:lineRule')}`),
    )
    expect(new Set(lines.flat()).size).toBe(1)
    expect(lines.flat()).toHaveLength(4)
    expect(lines.flat()[0]).toMatch(/^\d+ exact$/)
  })

  test('leads from remarks, errata and corrected text to what they are about', async () => {
    const docx = await docxOf(filledRecord())
    const names = all(docx.document, 'w:bookmarkStart', 'w:name')
    const ids = all(docx.document, 'w:bookmarkStart', 'w:id')
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(ids).size).toBe(ids.length)
    expect(all(docx.document, 'w:bookmarkEnd', 'w:id').toSorted()).toEqual(ids.toSorted())
    const anchors = all(docx.document, 'w:hyperlink', 'w:anchor')
    for (const anchor of anchors) expect(names).toContain(anchor)
    expect(anchors).toEqual(expect.arrayContaining(['segment_5', 'erratum_1', 'erratum_4']))
    const corrected = segmentRows(docx)[4] as XmlElement
    expect(all(corrected, 'w:hyperlink', 'w:anchor')).toEqual(
      expect.arrayContaining(['erratum_1', 'erratum_2', 'erratum_3']),
    )
  })

  test('shows both readings of a correction without tracking changes', async () => {
    const docx = await docxOf(filledRecord())
    const styled = (style: string) =>
      within(docx.document, 'w:r')
        .filter((run) => all(run, 'w:rStyle').includes(style))
        .flatMap((run) => within(run, 'w:t').map((text) => text.children.join('')))
    expect(styled('Removed').join(' ')).toContain('사천')
    expect(styled('Inserted').join(' ')).toContain('사백')
    for (const tracked of ['w:ins', 'w:del']) expect(within(docx.document, tracked)).toEqual([])
  })

  test('leads nowhere from an analysis, which holds no testimony', async () => {
    const docx = await docxOf(sample(), { copy: 'analysis' })
    expect(within(docx.document, 'w:hyperlink')).toEqual([])
    expect(segmentRows(docx)).toEqual([])
    expect(writtenIn(docx.document)).toContain('S1')
  })

  test('counts stances of each statement in each sitting, and links each to its segments', async () => {
    const document = sample()
    const docx = await docxOf(document)
    const linked = document.segments.flatMap(({ links }, index) =>
      links.length === 0 ? [] : `segment_${index + 1}`,
    )
    expect(linked.length).toBeGreaterThan(5)
    expect(all(docx.document, 'w:hyperlink', 'w:anchor')).toEqual(expect.arrayContaining(linked))
    const matrix = tables(docx).find((table) =>
      writtenIn(rowsOf(table)[0] as XmlElement).includes('Sitting 1'),
    )
    expect(rowsOf(matrix as XmlElement)).toHaveLength(document.statements.length + 2)
  })

  test('says of each run in which language it is', async () => {
    const docx = await docxOf(documentOf([{ texts: { ko: '네', uk: 'Так', en: 'Yes' } }]))
    const language = (text: string) => {
      const run = within(docx.document, 'w:r').find((one) =>
        within(one, 'w:t').some((written) => written.children.join('') === text),
      )
      return within(run as XmlElement, 'w:lang')[0]?.attributes
    }
    expect(language('네')).toEqual({ 'w:val': 'en-GB', 'w:eastAsia': 'ko-KR' })
    expect(language('Так')).toEqual({ 'w:val': 'uk-UA', 'w:eastAsia': 'ko-KR' })
    expect(language('Yes')).toEqual({ 'w:val': 'en-GB', 'w:eastAsia': 'ko-KR' })
  })

  test('has no italics, and a Korean face wherever it has another', async () => {
    const docx = await docxOf(filledRecord())
    for (const part of [...texts(docx), docx.part('word/styles.xml')]) {
      expect(within(part, 'w:i')).toEqual([])
      for (const fonts of within(part, 'w:rFonts'))
        expect(attribute(fonts, 'w:eastAsia')).toBe(`${attribute(fonts, 'w:ascii')} KR`)
    }
  })

  test.each([
    ['a4', 'auto', ['ko'], '11906 × 16838'],
    ['a4', 'auto', ['ko', 'uk', 'en'], '16838 × 11906'],
    ['us-letter', 'landscape', ['ko'], '15840 × 12240'],
    ['us-letter', 'portrait', ['ko', 'uk', 'en'], '12240 × 15840'],
  ] as const)('stands on %s, %s, in %j', async (paper, orientation, tags, size) => {
    const document = sample()
    const languages = document.languages.filter((tag) => (tags as readonly string[]).includes(tag))
    const docx = await docxOf(document, { paper, orientation, languages })
    const sizes = within(docx.document, 'w:pgSz').map(
      (page) => `${attribute(page, 'w:w')} × ${attribute(page, 'w:h')}`,
    )
    expect(new Set(sizes)).toEqual(new Set([size]))
  })

  test('is set at least half as large again in large print', async () => {
    const sizeOf = async (largePrint: boolean) => {
      const docx = await docxOf(sample(), { largePrint })
      const style = within(docx.part('word/styles.xml'), 'w:style').find(
        (one) => attribute(one, 'w:styleId') === 'Testimony',
      )
      return Number(all(style as XmlElement, 'w:sz')[0])
    }
    expect(await sizeOf(true)).toBeGreaterThanOrEqual(1.5 * (await sizeOf(false)))
  })

  test('has on every sheet the record, its state, the hashes and the page; boxes to sign', async () => {
    const sheets = async (copy: PrintOptions['copy']) =>
      texts(await docxOf(filledRecord(), { copy })).map((part) => ({
        name: part.name,
        text: writtenIn(part),
        fields: within(part, 'w:instrText').map((field) => field.children.join('').trim()),
      }))
    const signed = await sheets('signature')
    for (const head of signed.filter(({ name }) => name === 'w:hdr')) {
      for (const words of ['EX-2025-07', 'P-14/2025', 'FOR OFFICIAL USE', 'version 2'])
        expect(head.text).toContain(words)
      expect(head.text).toContain('Training exercise. Invented testimony.')
    }
    const feet = signed.filter(({ name }) => name === 'w:ftr')
    expect(feet).not.toHaveLength(0)
    for (const foot of feet) {
      expect(foot.text).toContain('4f'.repeat(32))
      expect(foot.text).toMatch(/Document SHA-256 [0-9a-f]{64}/)
      expect(foot.text).toContain('Initials or seal')
      expect(foot.fields).toEqual(['PAGE', 'NUMPAGES'])
    }
    for (const { name, text } of await sheets('working'))
      if (name === 'w:ftr') expect(text).not.toContain('Initials or seal')
  })

  test('has a line for each signature that is open, and says of the others what they are', async () => {
    const { document } = await docxOf(filledRecord(), { copy: 'signature' })
    const text = writtenIn(document)
    for (const words of ['refused to sign', 'unable to sign', 'I have no objection'])
      expect(text).toContain(words)
    const lines = within(document, 'w:tc').filter(
      (cell) =>
        within(cell, 'w:tcBorders').some((borders) => within(borders, 'w:bottom').length > 0) &&
        writtenIn(cell) === 'Signature',
    )
    expect(lines.length).toBeGreaterThan(1)
  })
})

describe('a copy for release as DOCX', () => {
  test('holds a bar where a passage was, and nothing of the passage in any part', async () => {
    const redacted = ['중대장 보기', 'командиром Погі', 'Commander Bogi']
    const released = await docxOf(filledRecord(), { copy: 'release' })
    const kept = await docxOf(filledRecord(), { copy: 'signature', pseudonyms: false })
    const whole = [...kept.texts.values()].join('\n')
    for (const string of redacted) expect(whole).toContain(string)
    for (const [path, text] of released.texts)
      for (const string of redacted)
        for (const form of ['NFC', 'NFD'] as const)
          expect(text.normalize(form), path).not.toContain(string.normalize(form))
    const bars = within(released.document, 'w:r').filter((run) =>
      all(run, 'w:rStyle').includes('Redaction'),
    )
    expect(bars.length).toBeGreaterThanOrEqual(redacted.length)
    for (const bar of bars) expect(all(bar, 'w:t', 'xml:space')).toHaveLength(1)
    const elsewhere = within(released.document, 'w:r').filter((run) => !bars.includes(run))
    for (const run of elsewhere)
      for (const text of within(run, 'w:t')) expect(text.children.join('')).not.toContain(REDACTED)
  })
})

describe('writing a DOCX', () => {
  afterEach(() => void vi.useRealTimers())

  test('gives the same bytes for the same record, whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-02-01T10:00:00Z') })
    const first = await bytesOf(sample())
    vi.setSystemTime(new Date('2031-07-05T23:11:37Z'))
    expect(Buffer.compare(first, await bytesOf(sample()))).toBe(0)
  })

  test('names nobody, and tells no time but that of printing', async () => {
    const docx = await docxOf(filledRecord())
    const core = docx.part('docProps/core.xml')
    expect(core.children.map((child) => (child as XmlElement).name)).toEqual([
      'dc:title',
      'dc:language',
      'dcterms:created',
      'dcterms:modified',
    ])
    for (const time of ['dcterms:created', 'dcterms:modified'])
      expect(within(core, time)[0]?.children).toEqual(['2025-01-20T09:30:00Z'])
    expect(within(core, 'dc:title')[0]?.children).toEqual(['Questioning of interviewee A'])
    for (const path of ['docProps/app.xml', 'docProps/custom.xml'])
      expect(docx.part(path).children).toEqual([])
  })

  test('never fails on a character', async () => {
    const hard =
      '\u05e9\u05dc 😀👩‍👩‍👧 \u0378 \u1100\u119e\u11ab 한\u0301 \ufeff\ufffe\uffff \u200f\u2066\ue000 <&>"\' \t|\n\n|'
    const rows = [{ texts: { ko: hard, uk: hard, en: hard }, note: hard }]
    const docx = await docxOf(documentOf(rows, { title: hard, caseNumber: hard }))
    for (const path of docx.texts.keys()) docx.part(path)
    expect(writtenIn(docx.document)).toContain(hard.replace(/[\ufffe\uffff]/gu, '\ufffd'))
  })
})

describe('the print worker', () => {
  const printer = createPrinter(sourcePaths())
  afterAll(() => printer.close())

  test('writes a DOCX, and stops writing one that is cancelled', async () => {
    const input = inputOf(sample())
    const stop = new AbortController()
    const cancelled = printer.docx(input, stop.signal)
    stop.abort()
    expect(await cancelled).toEqual({ ok: false, error: { code: 'CANCELLED' } })
    const written = await printer.docx(input, new AbortController().signal)
    if (!written.ok) throw new Error(JSON.stringify(written.error))
    expect(Buffer.compare(written.value, await bytesOf(sample()))).toBe(0)
  })
})

describe.skipIf(!canConvert)('LibreOffice', () => {
  test('lays out every page with its number, and every line of testimony with its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-docx-'))
    try {
      writeFileSync(join(folder, 'record.docx'), await bytesOf(sample(), { annex: false }))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder]
      run('soffice', profile, ...convert, join(folder, 'record.docx'))
      const text = run('pdftotext', '-layout', join(folder, 'record.pdf'), '-')
      const pages = text.split('\f').filter((page) => page.trim() !== '')
      for (const [index, page] of pages.entries())
        expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      const testimony = pages.filter((page) => /^ *1 {2,}/m.test(page))
      expect(testimony.length).toBeGreaterThan(2)
      for (const page of testimony)
        for (const number of [1, 10, 20, 30])
          expect(page).toMatch(new RegExp(`^ *${number}( |$)`, 'm'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 120_000)
})
