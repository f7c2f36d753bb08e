import { afterAll, describe, expect, test } from 'vitest'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { documentOf, inputOf } from './printDocument.ts'
import { printedWords, type Word } from './printedWords.ts'
import { canReadBack } from './printTools.ts'

const printer = createPrinter(sourcePaths())
afterAll(() => printer.close())

/** Texts of very different lengths; each begins with its language and the segment's number. */
const SEGMENTS = 140
const ROWS = Array.from({ length: SEGMENTS }, (_, index) => {
  const number = index + 1
  const long = number % 9 === 0 ? 60 + number * 2 : (number * 7) % 23
  const words = (word: string, count: number) => Array.from({ length: count }, () => word).join(' ')
  return {
    texts: {
      ko: `K${number} ${words('대답', long)}`,
      uk: `U${number} ${words('відповідь', long)}`,
      en: `E${number} ${words('answer', Math.floor(long / 2))}`,
    },
    note: number % 11 === 0 ? 'The interpreter asked for the question to be repeated.' : '',
  }
})

const middle = ({ top, bottom }: Word) => (top + bottom) / 2
const beside = (a: Word, b: Word) => a.page === b.page && Math.abs(middle(a) - middle(b)) < 4

async function edition(languages: readonly string[], options: Partial<PrintOptions> = {}) {
  const input = inputOf(documentOf(ROWS), {
    languages: languages as readonly LanguageTag[],
    annex: false,
    ...options,
  })
  const printed = await printer.pdf(input, new AbortController().signal)
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  const words = printedWords(printed.value)
  const left = (22 / 25.4) * 72
  const margin = words.filter(({ x, text }) => x < left - 4 && /^\d+$/.test(text))
  const lastPage = Math.max(...margin.map(({ page }) => page))
  /** The number in the margin beside a word. */
  const line = (word: Word) => margin.find((one) => beside(one, word))?.text ?? '0'
  /** Where a segment's number first stands in its column. */
  const row = (number: number) => {
    const found = words.find(
      ({ x, text, page }) =>
        x > left + 4 &&
        x < left + 25 * (options.largePrint ? 1.6 : 1) &&
        text === String(number) &&
        margin.some((one) => one.page === page),
    )
    if (found === undefined) throw new Error(`no row ${number}`)
    return found
  }
  const table = new Map(
    words
      .filter(({ text, page }) => page > lastPage && /^\d+:\d+$/.test(text))
      .map((address) => {
        const number = words
          .filter((word) => beside(word, address) && word.x < address.x && /^\d+$/.test(word.text))
          .sort((a, b) => b.x - a.x)[0]
        return [Number(number?.text), address.text] as const
      }),
  )
  return { words, line, row, table }
}

const EDITIONS: readonly (readonly [string, readonly string[], Partial<PrintOptions>])[] = [
  ['ko+uk', ['ko', 'uk'], {}],
  ['uk+en', ['uk', 'en'], { copy: 'signature' }],
  ['all three', ['ko', 'uk', 'en'], {}],
  ['English alone on US Letter', ['en'], { paper: 'us-letter' }],
  ['all three upright', ['en', 'ko', 'uk'], { orientation: 'portrait' }],
  ['all three in large print', ['ko', 'uk', 'en'], { largePrint: true }],
]

describe.skipIf(!canReadBack)('page and line', () => {
  test.each(EDITIONS)('in the table of addresses is where the row stands: %s', async (...given) => {
    const [, languages, options] = given
    const { row, line, table } = await edition(languages, options)
    const stands = ROWS.map((_, index) => {
      const found = row(index + 1)
      return [index + 1, `${found.page}:${line(found)}`]
    })
    expect([...table]).toEqual(stands)
  })

  test.each(EDITIONS)('belongs to the sentence of that number: %s', async (...given) => {
    const [, languages, options] = given
    const { words, row, line } = await edition(languages, options)
    for (let number = 1; number <= SEGMENTS; number += 1) {
      const first = row(number)
      for (const language of languages) {
        const token = `${language[0]?.toUpperCase()}${number}`
        const found = words.filter(({ text }) => text === token)
        expect(found.length, token).toBe(1)
        // A row that may break has its number and speaker on a line of their own.
        const below = Number(line(found[0] as Word)) - Number(line(first))
        expect([0, 1], token).toContain(below)
        expect(found[0]?.page, token).toBe(first.page)
      }
    }
  })
})
