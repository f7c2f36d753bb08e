import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { COPIES, type PrintOptions } from '#core/protocol/printOptions.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { filledRecord } from '../fixtures/filledRecord.ts'
import { documentOf, inputOf } from './printDocument.ts'
import { canReadBack, folded, readBack, toolOn } from './printTools.ts'

const printer = createPrinter(sourcePaths())
afterAll(() => printer.close())

const tags = (...languages: readonly string[]) => languages as readonly LanguageTag[]

async function print(options: Partial<PrintOptions>, document = filledRecord()) {
  const made = await printer.pdf(inputOf(document, options), new AbortController().signal)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}

const attached = async (options: Partial<PrintOptions>) => {
  const { attachment } = readBack(await print(options))
  return JSON.parse(Buffer.from(attachment).toString('utf8')).interview
}

const pagesOf = (text: string) => text.split('\f').filter((page) => page.trim() !== '')

describe.skipIf(!canReadBack)('a copy', () => {
  test('for signature has on every sheet what it belongs to and room for initials', async () => {
    const read = readBack(await print({ copy: 'signature', labels: 'en' }))
    const sum = createHash('sha256').update(read.attachment).digest('hex')
    const pages = pagesOf(read.text)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('FOR OFFICIAL USE')
      expect(page).toContain('Record No. P-14/2025')
      expect(page).toContain('Final · version 2')
      expect(page).toContain('Initials or seal')
      expect(page).toContain(sum)
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    }
    expect(read.check).toContain('No syntax or stream encoding errors')
  })

  test('for signature carries neither analysis nor a language that is not printed', async () => {
    const interview = await attached({ copy: 'signature', languages: tags('ko', 'uk') })
    expect(interview).toMatchObject({ reports: [], statements: [], names: [] })
    for (const { links, renditions, acceptances } of interview.segments) {
      expect([links, acceptances]).toEqual([[], []])
      expect(Object.keys(renditions)).not.toContain('en')
    }
  })

  test('of the analysis holds no testimony beside what it quotes', async () => {
    const document = documentOf([
      { texts: { ko: '연결된 대답입니다' } },
      { texts: { ko: '연결되지 않은 대답입니다' } },
    ])
    const { text, attachment } = readBack(await print({ copy: 'analysis' }, document))
    const data = Buffer.from(attachment).toString('utf8')
    expect(folded(text)).toContain(folded('연결된 대답입니다'))
    expect(folded(text) + data).not.toContain(folded('연결되지 않은 대답입니다'))
  })

  test('shows both readings of what was corrected, the old one first, and its number', async () => {
    const { text } = readBack(
      await print({ copy: 'signature', languages: tags('uk'), labels: 'en' }),
    )
    const body = text.slice(text.indexOf('Testimony'))
    expect(body.replace(/\s+/gu, ' ')).toMatch(/одинадцять десять днів\..E4/u)
  })

  test.each(INTERFACE_LANGUAGES)('is PDF/UA-1 on request, labelled in %s', async (labels) => {
    for (const copy of COPIES) {
      const pdf = await print({ copy, labels, standard: 'accessible' })
      expect(toolOn(pdf, 'pdfinfo', (file) => ['-meta', file])).toContain(
        '<pdfuaid:part>1</pdfuaid:part>',
      )
      expect(toolOn(pdf, 'pdfinfo', (file) => [file])).toMatch(/Tagged:\s+yes/)
      expect(toolOn(pdf, 'pdfdetach', (file) => ['-list', file])).toContain('0 emb')
    }
  })

  test.each(COPIES)('is the same byte for byte from the same record: %s', async (copy) => {
    const options = { copy, languages: tags('uk', 'ko') }
    expect(Buffer.compare(await print(options), await print(options))).toBe(0)
  })

  test('says on every page that a row reaches that it goes on', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `слово${index}`).join(' ')
    const document = documentOf([{ texts: { uk: long } }])
    for (const [labels, word] of [
      ['en', '(continued)'],
      ['uk', '(продовження)'],
      ['ko', '(계속)'],
    ] as const) {
      const options = { labels, languages: tags('uk', 'ko'), annex: false, largePrint: true }
      const { text } = readBack(await print(options, document))
      const pages = pagesOf(text).filter((page) => /слово\d/u.test(page))
      expect(pages.length).toBeGreaterThan(1)
      expect(pages.map((page) => page.includes(word))).toEqual(pages.map((_, index) => index > 0))
    }
  })
})
