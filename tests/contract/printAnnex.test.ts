import { afterAll, describe, expect, test } from 'vitest'
import type { InterviewDocument } from '#core/interview/document.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import type { PrintInput } from '../../electron/engine/print/printInput.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { documentOf, inputOf } from './printDocument.ts'
import { canReadBack, readBack } from './printTools.ts'
import { sampleDocument } from './sampleDocument.ts'

const printer = createPrinter(sourcePaths())
afterAll(() => printer.close())

async function printed(
  document: InterviewDocument,
  options: Partial<PrintInput['options']> = {},
): Promise<string> {
  const pdf = await printer.pdf(inputOf(document, options), new AbortController().signal)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error))
  return readBack(pdf.value).text
}

const words = (text: string): string => text.replaceAll(/\s+/g, ' ')
const annexOf = (text: string): string => words(text.slice(text.indexOf('Annex. Reported')))

/** Statements S1 to S3 and so many sittings of one segment each; the first bears on S1. */
function many(sittings: number): InterviewDocument {
  const document = documentOf(
    Array.from({ length: sittings }, () => ({ texts: { ko: '예', en: 'Yes' } })),
  )
  const [statement] = document.statements
  const [sitting] = document.sittings
  if (statement === undefined || sitting === undefined) throw new Error('no statement')
  const order = (index: number) => `a${String(index).padStart(3, '0')}`
  return {
    ...document,
    statements: [1, 2, 3].map((number) => ({
      ...statement,
      id: `st${number}` as typeof statement.id,
      order: order(number),
      label: `S${number}`,
    })),
    sittings: document.segments.map((_, index) => ({
      ...sitting,
      id: `s${index + 1}` as typeof sitting.id,
      order: order(index),
    })),
    segments: document.segments.map((segment, index) => ({
      ...segment,
      sitting: `s${index + 1}` as typeof sitting.id,
    })),
  }
}

describe.skipIf(!canReadBack)('the printed annex, read back', () => {
  test('says that it is analysis, and counts stances by sitting', async () => {
    const annex = annexOf(await printed(sampleDocument(), { labels: 'en' }))
    expect(annex).toContain('This annex is analysis. It is no part of the testimony.')
    expect(annex).toContain('contested 2 S1, S9')
    expect(annex).toContain('untested 5 S2, S3, S6, S11, S12')
    // S4: partly in the first sitting, supported and with context in the second.
    expect(annex).toMatch(/South Korean intelligence assisting\. supported ± ?1 \+ ?1 · ?1/)
  })

  test('lists what is contested, of one source and untested, with its segments', async () => {
    const annex = annexOf(await printed(sampleDocument(), { labels: 'en' }))
    const attention = annex.slice(annex.indexOf('What needs attention'))
    expect(attention).toMatch(/Contested: .* S1 .*− ?11 .*± ?12 .* Contradicted: .* S7 /)
    expect(attention).toMatch(/Single source: .* S8 .*\+ ?32 .* Untested: .* S2 .* S12 /)
  })

  test('quotes each link in its source and in the reader’s language, at page and line', async () => {
    const text = words(await printed(sampleDocument(), { labels: 'uk' }))
    const link = text.slice(text.lastIndexOf('정찰총국 사람들은'))
    expect(link).toContain('корейська · оригінал')
    expect(link).toContain('Я просто піхотинець')
    expect(text).toMatch(/суперечить 11 \d+:\d+ A … 정찰총국 사람들은/)
  })

  test('stands apart without any testimony, by segment number alone', async () => {
    const document = sampleDocument()
    const text = words(await printed(document, { labels: 'en', copy: 'analysis' }))
    expect(text).toContain('This annex is analysis.')
    expect(text).toMatch(/contradicts 11 A … 정찰총국 사람들은/)
    const unlinked = document.segments.find(({ links }) => links.length === 0)
    expect(text).not.toContain(unlinked?.renditions[unlinked.source]?.text.slice(0, 20))
  })

  test('breaks many sittings into parts that name the statements again', async () => {
    const annex = annexOf(await printed(many(20), { labels: 'en', copy: 'analysis' }))
    const parts = [...annex.matchAll(/Sittings (\d+)–(\d+) of 20/g)].map(([, from, to]) => [
      Number(from),
      Number(to),
    ])
    expect(parts.length).toBeGreaterThan(1)
    expect(parts[0]?.[0]).toBe(1)
    expect(parts.at(-1)?.[1]).toBe(20)
    for (const [index, [from]] of parts.entries())
      if (index > 0) expect(from).toBe((parts[index - 1]?.[1] ?? 0) + 1)
    const [first, second] = annex.split(/Sittings \d+–\d+ of 20/).slice(1)
    for (const part of [first, second])
      for (const label of ['S1', 'S2', 'S3']) expect(part).toContain(label)
  })

  test('draws the course and writes its totals', async () => {
    const annex = annexOf(await printed(sampleDocument(), { labels: 'en' }))
    expect(annex).toContain('Speaking time by speaker')
    expect(annex).toMatch(/Sitting 1 36 \d:\d\d:\d\d .* 7 Sitting 2 9 /)
  })

  test.each(INTERFACE_LANGUAGES)(
    'is set with labels in %s, large and upright too',
    async (labels) => {
      const options = {
        labels,
        copy: 'analysis',
        largePrint: true,
        orientation: 'portrait',
      } as const
      expect(words(await printed(sampleDocument(), options))).toContain('S12')
    },
  )
})
