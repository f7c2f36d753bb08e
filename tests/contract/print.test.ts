import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { writeDocument } from '#core/exchange/writeDocument.ts'
import type { InterviewDocument } from '#core/interview/document.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Result } from '#core/protocol/result.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { attachedDocument } from '#core/record/attachedDocument.ts'
import { copyDocument } from '#core/record/copyDocument.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import type { PrintInput } from '../../electron/engine/print/printInput.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { documentOf, inputOf, type Row } from './printDocument.ts'
import { canReadBack, folded, type ReadBack, readBack } from './printTools.ts'
import { sampleDocument } from './sampleDocument.ts'

const printer = createPrinter(sourcePaths())
afterAll(() => printer.close())

const MARKUP = [
  '#let x = 1',
  '$x$',
  '*b*',
  '`c`',
  '@a',
  '<b>',
  '\\',
  '//',
  '/* */',
  '[',
  ']',
  '#text("x")',
  '= heading',
  '- item',
  '+ item',
  '-- --- ... "q" \'s\' ~',
  'https://example.org/a_b',
]
const LONG = Array.from({ length: 250 }, (_, index) => `слово${index}x`).join(' ')

function value<Value>(result: Result<Value, AppError>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const pdfOf = async (input: PrintInput): Promise<Uint8Array> =>
  value(await printer.pdf(input, new AbortController().signal))

const printed = async (rows: readonly Row[], options: Partial<PrintInput['options']> = {}) =>
  readBack(await pdfOf(inputOf(documentOf(rows), options)))

const pagesOf = (text: string) => text.split('\f').filter((page) => page.trim() !== '')

function expectEveryRendition(read: ReadBack, document: InterviewDocument, languages: string[]) {
  const text = folded(read.text)
  for (const segment of document.segments)
    for (const [language, rendition] of Object.entries(segment.renditions))
      if (languages.includes(language)) expect(text).toContain(folded(rendition.text))
}

describe.skipIf(!canReadBack)('a printed record, read back', () => {
  test.each(INTERFACE_LANGUAGES)(
    'holds every rendition of the sample, labelled in %s',
    async (labels) => {
      const document = sampleDocument()
      const read = readBack(await pdfOf(inputOf(document, { labels })))
      expectEveryRendition(read, document, ['ko', 'uk', 'en'])
    },
  )

  test.each(['ko', 'uk', 'en'])('holds every rendition of one language: %s', async (language) => {
    const document = sampleDocument()
    const languages = document.languages.filter((tag) => tag === language)
    const read = readBack(await pdfOf(inputOf(document, { languages })))
    expectEveryRendition(read, document, [language])
  })

  test('is tagged PDF/A-3a with a title, an outline and the language of its labels', async () => {
    const read = await printed([{ texts: { ko: '예', uk: 'Так', en: 'Yes' } }], { labels: 'uk' })
    expect(read.info).toMatch(/Tagged:\s+yes/)
    expect(read.info).toMatch(/Title:\s+Questioning of interviewee A/)
    expect(read.info).toMatch(/CreationDate:.*Jan 20 .*2025/)
    expect(read.metadata).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(read.metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(read.metadata).toContain('<rdf:li>uk</rdf:li>')
    expect(read.objects).toContain('"/Outlines"')
    for (const language of ['ko', 'uk', 'en']) expect(read.objects).toContain(`"u:${language}"`)
    expect(read.check).toContain('No syntax or stream encoding errors')
  })

  test('embeds every font, as a subset', async () => {
    const { fonts } = await printed([{ texts: { ko: '예', uk: 'Так', en: 'Yes' } }])
    const lines = fonts.trim().split('\n').slice(2)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(/^[A-Z]{6}\+Noto.*\byes yes yes\b/)
  })

  test('carries the data of what it shows as its source, and their sum on every page', async () => {
    const document = sampleDocument()
    const shown = { languages: document.languages.slice(0, 1) }
    const input = inputOf(document, shown)
    const read = readBack(await pdfOf(input))
    const data = writeDocument(
      attachedDocument(copyDocument(document, input.options), input.options),
    )
    expect(Buffer.from(read.attachment).toString('utf8')).toBe(data)
    expect(read.objects).toContain('"/AFRelationship": "/Source"')
    const sum = createHash('sha256').update(data).digest('hex')
    for (const page of pagesOf(read.text)) expect(page).toContain(sum)
  })

  test('does not carry a name that a pseudonym replaces', async () => {
    const { participants, ...others } = documentOf([{ texts: { ko: '예' } }])
    const names = { p1: 'Realname', p2: 'Openname' } as Readonly<Record<string, string>>
    const document = {
      ...others,
      participants: participants.map((one) => ({ ...one, name: names[one.id] ?? '' })),
    }
    const { attachment, text } = readBack(await pdfOf(inputOf(document)))
    const attached = Buffer.from(attachment).toString('utf8')
    expect(JSON.parse(attached).interview.participants).toMatchObject([
      { pseudonym: 'Interviewee A', name: '' },
      { pseudonym: '', name: 'Openname' },
    ])
    expect(text + attached).not.toContain('Realname')
  })

  test('says on every page that an exercise is one, and the journal head', async () => {
    const { text } = await printed(Array.from({ length: 60 }, () => ({ texts: { ko: '예' } })))
    const pages = pagesOf(text)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(page).toContain('Training exercise. Invented testimony.')
      expect(page).toContain('4f'.repeat(32))
      expect(page).toContain(`of ${pages.length}`)
    }
  })

  test('prints what looks like markup as it was typed', async () => {
    const text = MARKUP.join('\n')
    const read = await printed([{ texts: { ko: text, uk: text, en: text }, note: text }])
    const found = folded(read.text)
    for (const markup of MARKUP) expect(found.split(folded(markup)).length).toBeGreaterThan(4)
  })

  test('keeps a row of 3,000 characters whole and names it on each page it reaches', async () => {
    const row = { texts: { uk: LONG, en: LONG, ko: '가나다 '.repeat(750).trim() } }
    const { text } = await printed([{ texts: { ko: '예' } }, row, { texts: { ko: '아니요' } }])
    const pages = text.split('\f').filter((page) => page.includes('слово'))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toMatch(/^2 A\b/m)
    for (const word of LONG.split(' ')) expect(text.split(word).length).toBe(3)
    expect(text.match(/가나다/g)?.length).toBe(750)
  })

  test('prints a word that no column could hold', async () => {
    const word = 'ж'.repeat(400)
    const read = await printed([{ texts: { ko: word, uk: word, en: word } }], { annex: false })
    expect(folded(read.text).split(word).length).toBe(4)
  })

  test('prints a note only where there is one', async () => {
    const rows = [{ texts: { ko: '예' } }, { texts: { ko: '예' }, note: 'nods' }]
    const { text } = await printed(rows)
    expect(text.match(/Interpreter.s note/g)?.length).toBe(1)
    expect(text).toContain('nods]')
  })

  test('holds a thousand rows', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      texts: { ko: `대답 ${index}번`, uk: `відповідь ${index}.`, en: `answer ${index}.` },
    }))
    const document = documentOf(rows)
    const read = readBack(await pdfOf(inputOf(document)))
    expectEveryRendition(read, document, ['ko', 'uk', 'en'])
  })

  test('shows characters without a glyph by their code points', async () => {
    const { text } = await printed([{ texts: { ko: '예 😀 שלום', en: 'x\u0378' } }])
    for (const code of ['U+1F600', 'U+05E9', 'U+05DD', 'U+0378']) expect(text).toContain(code)
  })
})

describe('printing', () => {
  test('gives the same bytes for the same record', async () => {
    const input = inputOf(documentOf([{ texts: { ko: '예', en: 'Yes' } }]))
    expect(Buffer.compare(await pdfOf(input), await pdfOf(input))).toBe(0)
  })

  test('never fails on a character', async () => {
    const hard =
      '\u05e9\u05dc\u0627\u0644 😀👩‍👩‍👧 \u0378 \u1100\u119e\u11ab 한\u0301 \ufeff\ufffe\ufff9\u200f\u2066\ue000 \u{10ffff} \t|\n\n|'
    const rows = [{ texts: { ko: hard, uk: hard, en: hard }, note: hard }]
    const pdf = await pdfOf(inputOf(documentOf(rows, { title: hard, caseNumber: hard })))
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
  })

  test('names every character without a glyph, with segment and language', async () => {
    const document = documentOf(
      [{ texts: { ko: '예', en: 'fine' } }, { texts: { ko: '예 😀', en: 'x\u0378😀' }, note: 'ש' }],
      { title: 'Title 😀' },
    )
    const missing = value(await printer.missingGlyphs(inputOf(document)))
    const place = (place: string, codePoints: string[], language: string | null = null) => ({
      segment: place === 'title' ? null : 'g1',
      number: place === 'title' ? null : 2,
      place,
      language,
      codePoints,
    })
    expect(missing).toHaveLength(4)
    expect(missing).toEqual(
      expect.arrayContaining([
        place('title', ['U+1F600']),
        place('rendition', ['U+1F600'], 'ko'),
        place('rendition', ['U+0378', 'U+1F600'], 'en'),
        place('note', ['U+05E9']),
      ]),
    )
  })

  test('has a glyph for every character of the sample', async () => {
    expect(value(await printer.missingGlyphs(inputOf(sampleDocument())))).toEqual([])
  })

  test('refuses more languages than fit side by side', async () => {
    const document = documentOf([{ texts: { ko: '예' } }], {
      languages: ['ko', 'uk', 'en', 'de'] as unknown as InterviewDocument['languages'],
    })
    const languages = document.languages
    const refused = await printer.pdf(
      inputOf(document, { languages }),
      new AbortController().signal,
    )
    expect(refused).toEqual({ ok: false, error: { code: 'PRINT_LANGUAGES', count: 4, max: 3 } })
    expect((await printer.missingGlyphs(inputOf(document))).ok).toBe(true)
  })

  test('prints an interview in which nothing has been said', async () => {
    const nothing = { sittings: [], participants: [], reports: [], statements: [] }
    expect((await pdfOf(inputOf(documentOf([], nothing)))).length).toBeGreaterThan(0)
  })

  test('stops when asked to, and prints the next record', async () => {
    const rows = Array.from({ length: 2000 }, () => ({ texts: { ko: '예', uk: 'Так', en: 'Yes' } }))
    const stop = new AbortController()
    const long = printer.pdf(inputOf(documentOf(rows)), stop.signal)
    const waiting = printer.pdf(inputOf(documentOf(rows)), stop.signal)
    const next = printer.missingGlyphs(inputOf(documentOf(rows.slice(0, 1))))
    stop.abort()
    expect(await long).toEqual({ ok: false, error: { code: 'CANCELLED' } })
    expect(await waiting).toEqual({ ok: false, error: { code: 'CANCELLED' } })
    expect(await next).toEqual({ ok: true, value: [] })
  })

  test('says what went wrong when there is nothing to print with', async () => {
    const broken = createPrinter({ ...sourcePaths(), fonts: [] })
    const failed = await broken.missingGlyphs(inputOf(documentOf([])))
    expect(failed).toMatchObject({ ok: false, error: { code: 'PRINT_FAILED' } })
    await broken.close()
  })

  test('shows a page of a short record and the beginning of a long one', async () => {
    const row = { texts: { ko: '예', uk: 'Так', en: 'Yes' } }
    const short = value(await printer.preview(inputOf(documentOf(Array(30).fill(row))), 2))
    expect(short).toMatchObject({ mediaType: 'image/svg+xml', page: 2, partial: false })
    const long = value(await printer.preview(inputOf(documentOf(Array(500).fill(row))), 99))
    expect(long.partial).toBe(true)
    expect(long.page).toBe(long.pages)
    const picture = Buffer.from(short.base64, 'base64').toString('utf8')
    expect(picture).toMatch(/^<svg viewBox="0 0 841\.\d+ 595\.\d+"/)
    const used = new Set(Array.from(picture.matchAll(/href="#([^"]+)"/g), ([, id]) => id))
    const defined = new Set(Array.from(picture.matchAll(/ id="([^"]+)"/g), ([, id]) => id))
    expect(used.size).toBeGreaterThan(10)
    for (const id of used) expect(defined).toContain(id)
  })
})
