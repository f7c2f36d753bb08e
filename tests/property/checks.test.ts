import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNumbers } from '#core/assist/checks/checkNumbers.ts'
import { checkSegment } from '#core/assist/checks/checkSegment.ts'
import { readNumbers } from '#core/assist/checks/readNumbers.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { contextOf, rowOf } from '../fixtures/checkedRows.ts'
import { inWords } from '../fixtures/numbersInWords.ts'

const LANGUAGES = ['ko', 'uk', 'en'] as const
const numbered = (language: string, text: string) => ({
  language: language as LanguageTag,
  text,
  readings: readNumbers(text, language as LanguageTag),
})

/** Sentences with a place for a number that is counted. */
const SENTENCE = {
  ko: (number: string) => `그때 우리는 모두 ${number} 명이었습니다.`,
  uk: (number: string) => `Тоді нас було ${number}, не більше.`,
  en: (number: string) => `There were ${number} of us then.`,
}
const GROUPED = {
  ko: (value: number) => value.toLocaleString('en'),
  uk: (value: number) => value.toLocaleString('uk'),
  en: (value: number) => value.toLocaleString('en'),
}
const anyLanguage = fc.constantFrom(...LANGUAGES)
const anyNumber = fc.oneof(
  fc.integer({ min: 13, max: 9_999 }),
  fc.integer({ min: 13, max: 9_999_999 }),
)
const anyForm = fc.constantFrom('digits', 'grouped', 'words')
const write = (language: (typeof LANGUAGES)[number], form: string, value: number): string => {
  if (form === 'digits') return SENTENCE[language](String(value))
  return SENTENCE[language](form === 'words' ? inWords(value, language) : GROUPED[language](value))
}

test('a number agrees with itself in every language, in figures and in words', () => {
  fc.assert(
    fc.property(
      anyNumber,
      anyLanguage,
      anyForm,
      anyLanguage,
      anyForm,
      (value, from, one, to, other) => {
        const source = numbered(from, write(from, one, value))
        const target = numbered(to, write(to, other, value))
        expect(checkNumbers(source, target), `${source.text} | ${target.text}`).toEqual([])
      },
    ),
  )
})

test('two different numbers never agree', () => {
  fc.assert(
    fc.property(
      anyNumber,
      anyNumber,
      anyLanguage,
      anyForm,
      anyLanguage,
      anyForm,
      (a, b, from, one, to, other) => {
        fc.pre(a !== b)
        const source = numbered(from, write(from, one, a))
        const target = numbered(to, write(to, other, b))
        expect(checkNumbers(source, target), `${source.text} | ${target.text}`).not.toEqual([])
      },
    ),
  )
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...'삼천 만 8백 이십 , . ? ! [ ] ( ) « » “ ” " ’ ‘ - █ ㄱ ᄀ i двi тисяч пів 3,800 1/3 12:30 09.01.2025 +380441234567 99999999999999999999 one hundred and не 않 [침묵] [нечітко: а] 분의 시 월 년'.split(
          ' ',
        ),
        ' ',
        '\n',
      ),
      { maxLength: 25 },
    )
    .map((pieces) => pieces.join('')),
)

test('whatever stands in the cells, every finding is in its place, has a key and can be told apart', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (ko, uk, en) => {
      const texts = { ko: ko.normalize('NFC'), uk: uk.normalize('NFC'), en: en.normalize('NFC') }
      const findings = checkSegment(rowOf(texts), {}, contextOf(texts))
      for (const { key, place, counterpart } of findings) {
        expect(key.length).toBeGreaterThan(0)
        expect(key.length).toBeLessThanOrEqual(1_000)
        for (const { language, range } of [place, ...(counterpart === null ? [] : [counterpart])]) {
          if (range === null) continue
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeGreaterThan(range.start)
          expect(range.end).toBeLessThanOrEqual(texts[language as 'ko'].length)
        }
      }
      const keys = findings.map(({ check, key }) => `${check} ${key}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('numbers are read in order, within the text, each place once', () => {
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      const readings = readNumbers(text, language as LanguageTag)
      for (const [index, { range, value }] of readings.entries()) {
        expect(value).not.toMatch(/NaN|Infinity|e/)
        expect(range.start).toBeGreaterThanOrEqual(readings[index - 1]?.range.start ?? 0)
        expect(range.end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('a row of the longest texts is checked all the same', () => {
  for (const piece of ['삼천 ', '"', 'двi ', '((', '1,', 'a ', '이', '‘', '[침묵', '1 ']) {
    const text = piece.repeat(Math.floor(20_000 / piece.length))
    const texts = { ko: text, uk: text, en: text }
    expect(Array.isArray(checkSegment(rowOf(texts), {}, contextOf(texts)))).toBe(true)
  }
})
