import { afterAll, describe, expect, test } from 'vitest'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { filledRecord } from '../fixtures/filledRecord.ts'
import { inputOf } from './printDocument.ts'
import { printedWords, type Word } from './printedWords.ts'
import { canReadBack } from './printTools.ts'

const printer = createPrinter(sourcePaths())
afterAll(() => printer.close())

const MILLIMETRE = 72 / 25.4
const TITLE = 'Допит про обставини захоплення в полон, що провадився у двох засіданнях'

const SHEETS: readonly (readonly [string, Partial<PrintOptions>])[] = [
  ['upright', {}],
  ['large print, upright', { largePrint: true, orientation: 'portrait' }],
  [
    'large print, across, US Letter',
    { largePrint: true, orientation: 'landscape', paper: 'us-letter' },
  ],
]

async function words(options: Partial<PrintOptions>): Promise<readonly Word[]> {
  const document = { ...filledRecord(), title: TITLE, caseNumber: 'EX-2025-07/120250000000001' }
  const languages = document.languages.slice(0, 2)
  const input = inputOf(document, { copy: 'signature', labels: 'uk', languages, ...options })
  const pdf = await printer.pdf(input, new AbortController().signal)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error))
  return printedWords(pdf.value)
}

/** Two words that stand in each other's place; boxes of neighbouring lines touch a little. */
function overlaps(a: Word, b: Word): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.x, b.x)
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return wide > 1 && high > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top)
}

describe.skipIf(!canReadBack)('what stands on every sheet', () => {
  test.each(SHEETS)('is on the paper and legible: %s', async (_, options) => {
    const all = await words(options)
    const first = all.filter(({ page }) => page === 1)
    for (const word of all) expect(word.top, word.text).toBeGreaterThan(3 * MILLIMETRE)
    for (const [index, a] of first.entries())
      for (const b of first.slice(index + 1))
        expect(overlaps(a, b), `${a.text} | ${b.text}`).toBe(false)
  })
})
