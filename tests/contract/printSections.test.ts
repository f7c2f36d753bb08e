import { afterAll, describe, expect, test } from 'vitest'
import { type InterviewDocument, interviewDocumentSchema } from '#core/interview/document.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { copyDocument } from '#core/record/copyDocument.ts'
import { printRecord } from '#core/record/printRecord.ts'
import type { RecordBlock, RecordSection } from '#core/record/recordSection.ts'
import { REDACTED } from '#core/record/redactedMark.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { filledRecord } from '../fixtures/filledRecord.ts'
import { blockLines, printWords } from '../fixtures/sectionText.ts'
import { inputOf } from './printDocument.ts'
import { canReadBack, folded, pdfObjects, readBack } from './printTools.ts'

const printer = createPrinter(sourcePaths())
afterAll(() => printer.close())

const KO_UK = filledRecord().languages.slice(0, 2)

async function printed(document: InterviewDocument, options: Partial<PrintOptions>) {
  const pdf = await printer.pdf(inputOf(document, options), new AbortController().signal)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error))
  return readBack(pdf.value)
}

/** The sections of the copy that these options ask for. */
function sectionsOf(
  document: InterviewDocument,
  options: Partial<PrintOptions>,
): readonly RecordSection[] {
  const input = inputOf(document, options)
  const record = printRecord(copyDocument(document, input.options), input.options, {
    seq: input.seq,
    head: input.head,
    document: '',
    printedAt: input.printedAt,
  })
  if (!record.ok) throw new Error(JSON.stringify(record.error))
  return [...record.value.front, ...record.value.back]
}

/** The pieces of a block that stand together on paper, without what marks them up in a line. */
function pieces(block: RecordBlock, labels: PrintOptions['labels']): readonly string[] {
  return blockLines(block, printWords(labels))
    .flatMap((line) => line.replace(/^(?:[=+-] |(?:ko|uk|en): )/, '').split(/ \| |: | · /))
    .filter((piece) => !/#\d|^(?:open|signed|refused|unable)\b|^E\d/.test(piece))
    .map((piece) => piece.replaceAll(REDACTED, printWords(labels).redacted))
}

describe.skipIf(!canReadBack)('the sections of a printed record, read back', () => {
  test.each(
    INTERFACE_LANGUAGES.flatMap((labels) =>
      (['working', 'signature', 'release'] as const).map((copy) => [labels, copy] as const),
    ),
  )('say everything that is recorded, labelled in %s, in the copy %s', async (labels, copy) => {
    const options = { labels, copy, languages: KO_UK }
    const text = folded((await printed(filledRecord(), options)).text)
    const words = printWords(labels)
    const sections = sectionsOf(filledRecord(), options)
    let from = 0
    for (const { key, blocks } of sections) {
      const heading = folded(words.record.sections[key] ?? '')
      from = text.indexOf(heading, from)
      expect(from, `${key} stands in its order`).toBeGreaterThanOrEqual(0)
      for (const block of blocks)
        for (const piece of pieces(block, labels))
          expect(text.slice(from), `${key}: ${piece}`).toContain(folded(piece))
    }
  })

  test('print what is not recorded as such, in a record of which little is known', async () => {
    const document = { ...filledRecord(), entries: [], closings: [] }
    const { text } = await printed(document, { labels: 'uk', copy: 'signature', languages: KO_UK })
    expect(text.match(/не зафіксовано/g)?.length).toBeGreaterThan(30)
    expect(text).toContain('Протокол не закрито.')
    expect(text.match(/Власноруч/g)).toHaveLength(1)
  })

  test('link every segment they name to its row, with page and line', async () => {
    const { text, objects } = await printed(filledRecord(), { labels: 'en', languages: KO_UK })
    const named = sectionsOf(filledRecord(), { languages: KO_UK })
      .flatMap(({ blocks }) => blocks.flatMap((block) => blockLines(block, printWords('en'))))
      .flatMap((line) => line.match(/#\d+/g) ?? [])
    expect(named.length).toBeGreaterThan(15)
    expect(text.match(/\(\d+:\d+\)/g)?.length).toBeGreaterThanOrEqual(named.length)
    expect(objects.match(/"\/Subtype": "\/Link"/g)?.length).toBeGreaterThanOrEqual(named.length)
  })

  test('keep a place to sign on one page, and the declaration with the first of its kind', async () => {
    const entry = (index: number) => ({
      kind: 'signature',
      id: `place-${index}`,
      order: `b${String(index).padStart(3, '1')}`,
      purpose: index < 40 ? 'party' : 'translation',
      participant: null,
      name: `Signatory ${index}.`,
      role: 'party to the exercise',
      from: 'ko',
      to: 'uk',
      state: index % 4 === 3 ? 'refused' : 'open',
      reason: '',
      place: '',
      at: null,
      ownHand: index % 2 === 0,
    })
    const document = interviewDocumentSchema.parse({
      ...filledRecord(),
      entries: Array.from({ length: 60 }, (_, index) => entry(index + 1)),
      closings: [],
    })
    const { text } = await printed(document, { labels: 'en', copy: 'signature', languages: KO_UK })
    const pages = text.split('\f').filter((page) => page.includes('Signatory'))
    expect(pages.length).toBeGreaterThan(3)
    const names = (page: string) => page.match(/Signatory \d+\./g)?.length
    for (const page of pages) expect(page.match(/\bSignature\b/g)?.length).toBe(names(page))
    const declared = pages.find((page) => page.includes('повно і правильно'))
    expect(declared).toContain('Signatory 40.')
  })

  test('keep a short correction on one page, from its number to who agreed to it', async () => {
    const { entries, ...others } = filledRecord()
    const errata = entries.filter(({ kind }) => kind === 'erratum')
    const again = Array.from({ length: 12 }, (_, index) =>
      errata.map((erratum) => ({ ...erratum, id: `${erratum.id}-${index}` })),
    ).flat()
    const document = interviewDocumentSchema.parse({ ...others, entries: [...entries, ...again] })
    for (const orientation of ['portrait', 'landscape'] as const) {
      const { text } = await printed(document, { orientation, languages: KO_UK })
      const pages = text.split('\f').filter((page) => page.includes('Reading before'))
      expect(pages.length).toBeGreaterThan(5)
      const count = (page: string, words: RegExp) => page.match(words)?.length
      for (const page of pages) {
        const numbers = count(page, /^E\d+ · Segment/gm)
        expect(count(page, /Reading before/g)).toBe(numbers)
        expect(count(page, /Agreed by/g)).toBe(numbers)
      }
    }
  })

  test('hold headings and heads of tables as such, in PDF/UA-1 too', async () => {
    for (const standard of ['archive', 'accessible'] as const) {
      const input = inputOf(filledRecord(), { standard, languages: KO_UK })
      const pdf = await printer.pdf(input, new AbortController().signal)
      if (!pdf.ok) throw new Error(JSON.stringify(pdf.error))
      const objects = pdfObjects(pdf.value)
      for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'Link'])
        expect(objects, `${standard}: ${tag}`).toContain(`"/S": "/${tag}"`)
    }
  })
})
