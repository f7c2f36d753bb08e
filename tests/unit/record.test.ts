import { expect, test } from 'vitest'
import type { InterviewDocument } from '#core/interview/document.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { DEFAULT_PRINT, type PrintOptions } from '#core/protocol/printOptions.ts'
import { printRecord } from '#core/record/printRecord.ts'
import type { PrintRecord } from '#core/record/record.ts'
import { documentOf } from '../contract/printDocument.ts'

const SEAL = {
  seq: 3,
  head: 'ab'.repeat(32),
  document: 'cd'.repeat(32),
  printedAt: '2025-01-20T23:30:00.000Z',
}
const OPTIONS: PrintOptions = DEFAULT_PRINT

const tags = (...languages: readonly string[]) => languages as readonly LanguageTag[]

function record(document: InterviewDocument, options: Partial<PrintOptions> = {}): PrintRecord {
  const printed = printRecord(document, { ...OPTIONS, ...options }, SEAL)
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  return printed.value
}

/** The document with its segments changed one by one. */
const changed = (
  document: InterviewDocument,
  change: (segment: InterviewDocument['segments'][number], index: number) => object,
): InterviewDocument => ({
  ...document,
  segments: document.segments.map((segment, index) => ({ ...segment, ...change(segment, index) })),
})

const rows = (printed: PrintRecord) => printed.testimony.flatMap((part) => part.rows)
const TRILINGUAL = documentOf([
  { texts: { ko: '예', uk: 'Так', en: 'Yes' } },
  { texts: { uk: 'Ні', ko: '아니요' }, note: 'nods' },
])

test('prints the first three languages unless told which', () => {
  const document = { ...TRILINGUAL, languages: tags('ko', 'uk', 'en', 'de') }
  const names = (printed: PrintRecord) => printed.languages.map(({ tag }) => tag)
  expect(names(record(document))).toEqual(['ko', 'uk', 'en'])
  expect(names(record(document, { languages: tags('de', 'ko') }))).toEqual(['de', 'ko'])
})

test('refuses languages that do not fit, are not there or are named twice', () => {
  const document = { ...TRILINGUAL, languages: tags('ko', 'uk', 'en', 'de') }
  const refused = (...languages: readonly string[]) =>
    printRecord(document, { ...OPTIONS, languages: tags(...languages) }, SEAL)
  expect(refused('ko', 'uk', 'en', 'de')).toMatchObject({ error: { code: 'PRINT_LANGUAGES' } })
  expect(refused('fr')).toMatchObject({ error: { code: 'LANGUAGE_NOT_IN_INTERVIEW' } })
  expect(refused('ko', 'ko')).toMatchObject({ error: { code: 'LANGUAGE_DUPLICATE' } })
})

test('marks the source, what is missing and who rendered the rest', () => {
  const [first, second] = rows(record(TRILINGUAL))
  expect(first?.cells.map(({ source, marks, author }) => ({ source, marks, author }))).toEqual([
    { source: true, marks: ['source'], author: '' },
    { source: false, marks: [], author: 'INT' },
    { source: false, marks: [], author: 'INT' },
  ])
  expect(second?.cells.map(({ marks }) => marks)).toEqual([[], ['source'], ['missing']])
  expect(second?.note).toBe('nods')
})

test('says of a rendition that it is a draft, stale, machine-made or made later', () => {
  const document = changed(TRILINGUAL, ({ renditions }, index) => ({
    renditions:
      index === 0
        ? Object.fromEntries(
            Object.entries(renditions).map(([language, rendition]) => [
              language,
              language === 'ko'
                ? { ...rendition, revision: 2 }
                : {
                    ...rendition,
                    status: 'draft',
                    kind: 'translated',
                    origin: { type: 'machine', engine: 'x' },
                  },
            ]),
          )
        : renditions,
  }))
  const printed = record(document)
  expect(rows(printed)[0]?.cells[1]?.marks).toEqual(['translated', 'machine', 'draft', 'stale'])
  expect(printed.marks).toEqual([
    'source',
    'author',
    'translated',
    'machine',
    'draft',
    'stale',
    'missing',
    'recording',
  ])
})

test('names the source language when its column is not printed', () => {
  const printed = record(TRILINGUAL, { languages: tags('en') })
  expect(rows(printed).map((row) => row.sourceElsewhere)).toEqual(['Korean', 'Ukrainian'])
})

test('writes times in the zone of the interview, and a date where the day changes', () => {
  const times = ['2025-01-13T21:59:59.000Z', '2025-01-13T22:00:00.000Z']
  const document = changed(TRILINGUAL, (_, index) => ({
    wallStart: times[index],
    mediaStart: 3_723_456,
  }))
  const printed = rows(record(document))
  expect(printed.map(({ date, wall, media }) => ({ date, wall, media }))).toEqual([
    { date: '', wall: '23:59:59', media: '1:02:03' },
    { date: '14\u00a0January 2025', wall: '00:00:00', media: '1:02:03' },
  ])
})

test('prints in UTC when the zone is not known to the machine', () => {
  const document = { ...TRILINGUAL, timeZone: 'Mars/Olympus' }
  expect(record(document).testimony[0]?.sitting?.start).toBe('12:00')
})

test('begins a new part wherever the sitting changes', () => {
  const document = changed(TRILINGUAL, ({ sitting }, index) => ({
    sitting: index === 0 ? sitting : null,
  }))
  expect(record(document).testimony.map((part) => part.sitting?.number ?? null)).toEqual([1, null])
})

test('gives each statement its state, its links and its words in every printed language', () => {
  const statement = record(TRILINGUAL).annex?.statements[0]
  expect(statement).toMatchObject({
    label: 'S1',
    state: 'single-source',
    counts: { partly: 1, supports: 0 },
    quote: { text: 'believed they were going to train', language: 'en' },
    bySitting: [{ partly: 1, supports: 0 }],
    links: [{ number: 1, speaker: 'A', stance: 'partly' }],
  })
  expect(statement?.texts).toEqual([
    { language: 'ko', text: '훈련인 줄 알았다', attribution: ['the captives', 'the agency'] },
    { language: 'uk', text: '', attribution: ['the captives', 'the agency'] },
    {
      language: 'en',
      text: 'They thought it was training',
      attribution: ['the captives', 'the agency'],
    },
  ])
})

test('quotes a link in its source language and in that of the labels', () => {
  const anchored = changed(TRILINGUAL, ({ links }) => ({
    links: links.map((link) => ({ ...link, anchor: { language: 'uk', start: 1, end: 3 } })),
  }))
  const quotes = (document: InterviewDocument, labels: PrintOptions['labels']) =>
    record(document, { labels }).annex?.statements[0]?.links[0]?.quotes.map(
      ({ language, text, source, passage }) => [language.tag, text, source, passage],
    )
  expect(quotes(TRILINGUAL, 'en')).toEqual([
    ['ko', '예', true, false],
    ['en', 'Yes', false, false],
  ])
  expect(quotes(TRILINGUAL, 'ko')).toEqual([['ko', '예', true, false]])
  // The passage itself is never left out.
  expect(quotes(anchored, 'en')).toEqual([
    ['ko', '예', true, false],
    ['en', 'Yes', false, false],
    ['uk', 'ак', false, true],
  ])
  expect(quotes(anchored, 'uk')).toEqual([
    ['ko', '예', true, false],
    ['uk', 'ак', false, true],
  ])
})

test('quotes the first printed language where the labels have none', () => {
  const document = documentOf([{ texts: { ko: '예', uk: 'Так' } }])
  const [link] =
    record(document, { labels: 'en', languages: tags('uk', 'ko') }).annex?.statements[0]?.links ??
    []
  expect(link?.quotes.map(({ language }) => language.tag)).toEqual(['ko', 'uk'])
})

test('draws the course of the interview in words where times are missing', () => {
  const course = record(TRILINGUAL).annex?.course
  expect(course).toMatchObject({
    measure: 'words',
    speakers: [{ type: 'participant', label: 'A' }],
    bins: [
      { sitting: 1, from: 1, to: 1, amounts: [1], statements: 1 },
      { sitting: 1, from: 2, to: 2, amounts: [1], statements: 0 },
    ],
    sittings: [{ number: 1, segments: 2, amounts: ['2'], statements: 1 }],
  })
})

test('leaves the annex out on request', () => {
  expect(record(TRILINGUAL, { annex: false }).annex).toBeNull()
})
