import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { type GlyphCoverage, readGlyphCoverage } from '../../electron/engine/print/glyphCoverage.ts'
import { readPrintFonts } from '../../electron/engine/print/printFonts.ts'
import { type TextRun, textRuns } from '../../electron/engine/print/textRuns.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'

let fonts: readonly GlyphCoverage[] = []
beforeAll(async () => {
  const { covering } = await readPrintFonts(sourcePaths().fonts)
  fonts = covering.map(readGlyphCoverage)
})

const runs = (text: string, language = 'uk') =>
  textRuns(text, fonts, { language: language as LanguageTag, unbroken: 28 })
const shows = (codePoint: number) => fonts.some((font) => font.has(codePoint))

/** The text that the runs stand for. */
function text(pieces: readonly TextRun[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('keep' in piece) return piece.keep
      return 'missing' in piece
        ? String.fromCodePoint(Number.parseInt(piece.missing.slice(2), 16))
        : ''
    })
    .join('')
}

test('the fonts hold the three scripts, and neither Hebrew nor emoji', () => {
  const held = ['a', 'Ґ', 'ї', '’', '№', '−', '±', '→', '한', '힣', '漢', 'ㄱ', 'ᄀ']
  const lacked = ['ש', 'ع', '😀', '\u0378', '\ue000', '\u{10ffff}']
  expect(held.filter((character) => !shows(character.codePointAt(0) ?? 0))).toEqual([])
  expect(lacked.filter((character) => shows(character.codePointAt(0) ?? 0))).toEqual([])
})

test('reads a character map of segments (format 4) as one of groups (format 12)', () => {
  const format4 = [4, 32, 0, 4, 0, 0, 0, 0x43, 0xffff, 0, 0x41, 0xffff, 1, 1, 0, 0]
  const font = fontWith(format4.flatMap((value) => [value >> 8, value & 0xff]))
  const coverage = readGlyphCoverage(font)
  expect([0x40, 0x41, 0x43, 0x44].map((codePoint) => coverage.has(codePoint))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('refuses bytes that are no font', () => {
  expect(() => readGlyphCoverage(new Uint8Array(64))).toThrow(RangeError)
})

test('keeps Korean words whole, other words as they are', () => {
  expect(runs('련대 번호는', 'ko')).toEqual([{ keep: '련대' }, ' ', { keep: '번호는' }])
  expect(runs('련대 번호는', 'uk')).toEqual(['련대 번호는'])
})

test('has nothing to say of an empty text', () => {
  expect([runs(''), runs('', 'ko')]).toEqual([[], []])
})

test('sets apart what no font can show', () => {
  expect(runs('예 😀!')).toEqual(['예 ', { missing: 'U+1F600' }, '!'])
})

test('shows a base without the mark that its font lacks', () => {
  expect(runs('한\u05b0')).toEqual(['한', { missing: 'U+05B0' }])
  expect(runs('а\u0301')).toEqual(['а\u0301'])
})

test('loses no character and invents none', () => {
  const tidy = (value: string) => value.replaceAll('\t', '    ').replaceAll('\ufeff', '\u2060')
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('ko', 'uk', 'en'),
      (written, language) => {
        expect(text(runs(written, language))).toBe(tidy(written))
      },
    ),
  )
})

test('lets a word break that no column could hold', () => {
  const pieces = runs('ж'.repeat(100))
  expect(Math.max(...pieces.map((piece) => (typeof piece === 'string' ? piece.length : 0)))).toBe(9)
  expect(text(pieces)).toBe('ж'.repeat(100))
})

/** A font of one table: a character map for Windows with the subtable given. */
function fontWith(subtable: readonly number[]): Uint8Array {
  const header = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]
  const record = [...Buffer.from('cmap'), 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 12 + subtable.length]
  const cmap = [0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12]
  return Uint8Array.from([...header, ...record, ...cmap, ...subtable])
}
