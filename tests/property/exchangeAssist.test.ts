import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TranslationUnit } from '#core/assist/memory/translationUnit.ts'
import {
  CONFIDENCES,
  type Concept,
  PARTS_OF_SPEECH,
  TERM_STATUSES,
} from '#core/assist/terms/concept.ts'
import { inspectTermTable } from '#core/exchange/inspectTermTable.ts'
import { inspectTmx } from '#core/exchange/inspectTmx.ts'
import { parseTermTable } from '#core/exchange/parseTermTable.ts'
import type { TableFormat } from '#core/exchange/tableFormat.ts'
import { createTbxWriter, type TbxVersion } from '#core/exchange/tbxWriter.ts'
import { createTmxWriter } from '#core/exchange/tmxWriter.ts'
import { writeTermTable } from '#core/exchange/writeTermTable.ts'
import type { ConceptId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeLine, normalizeText } from '#core/interview/text.ts'
import { createXmlDecoder } from '../../electron/engine/assist/xmlDecoder.ts'
import { readTbx } from '../fixtures/readTbx.ts'
import { readTmx } from '../fixtures/readTmx.ts'

/** Tags that are also words of the tables, or that no list of languages has. */
const LANGUAGES = ['ko', 'ko-KP', 'uk', 'en', 'id', 'yue-Hant-HK', 'de-1996'] as LanguageTag[]
const MAPPING = Object.fromEntries(LANGUAGES.map((language) => [language, language]))

const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['&', '<', '>', '"', "'", ']]>', '&amp;', '<seg>', '</seg>', '<!--', '\t', '\n', '\r'],
        ...[' ', ',', ';', '|', '=', '한', '\u1112\u1161', 'й', '😀', '\ud800', '\ufffe', '\u0001'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

/** What XML cannot hold is no part of what comes back. */
const held = (text: string): string => text.replace(/[\ufffe\uffff]/g, '')
const text = awkward.map((raw) => normalizeText(held(raw)))
const line = awkward.map((raw) => normalizeLine(held(raw)))
const paragraph = text.map((raw) => raw.trim())
const notEmpty = (texts: fc.Arbitrary<string>) => texts.filter((raw) => raw.trim() !== '')

const unit: fc.Arbitrary<Omit<TranslationUnit, 'id'>> = fc
  .record({
    languages: fc.subarray(LANGUAGES, { minLength: 2 }),
    contexts: fc.subarray(LANGUAGES),
    texts: fc.array(notEmpty(text), { minLength: LANGUAGES.length, maxLength: LANGUAGES.length }),
    before: fc.array(text, { minLength: LANGUAGES.length, maxLength: LANGUAGES.length }),
    at: fc.option(
      fc.date({
        min: new Date('1990-01-01'),
        max: new Date('2090-01-01'),
        noInvalidDate: true,
      }),
    ),
    author: fc.constantFrom('', 'interpreter', '"<&\''),
  })
  .map(({ languages, contexts, texts, before, at, author }) => ({
    texts: Object.fromEntries(languages.map((tag, index) => [tag, texts[index] ?? ''])),
    previous: Object.fromEntries(
      contexts.flatMap((tag, index) =>
        (before[index] ?? '') === '' ? [] : [[tag, before[index] ?? '']],
      ),
    ),
    at: at === null ? null : new Date(Math.floor(at.getTime() / 1_000) * 1_000).toISOString(),
    author,
  }))
const units = fc
  .array(unit, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((one, index): TranslationUnit => ({ id: `unit ${index} "é"`, ...one })))

function tmxOf(list: readonly TranslationUnit[]): string {
  const writer = createTmxWriter({ version: '1', source: null, at: '2026-11-23T10:00:00.000Z' })
  return writer.header() + list.map((one) => writer.unit(one, null)).join('') + writer.footer()
}

const term = (language: LanguageTag) =>
  fc.record({
    text: notEmpty(line),
    language: fc.constant(language),
    status: fc.constantFrom(...TERM_STATUSES),
    partOfSpeech: fc.option(fc.constantFrom(...PARTS_OF_SPEECH)),
    note: line,
  })
const concepts: fc.Arbitrary<readonly Concept[]> = fc
  .array(
    fc.record({
      definition: paragraph,
      domain: line,
      note: paragraph,
      source: line,
      confidence: fc.option(fc.constantFrom(...CONFIDENCES)),
      terms: fc
        .tuple(...LANGUAGES.map((language) => fc.array(term(language), { maxLength: 3 })))
        .map((groups) => groups.flat())
        .filter((list) => list.length > 0),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.map((one, index) => ({ id: `7-${index}` as ConceptId, ...one })))

function tbxOf(list: readonly Concept[], version: TbxVersion): string {
  const writer = createTbxWriter({ version, title: '<&>' })
  return writer.header() + list.map(writer.concept).join('') + writer.footer()
}

let made = 0
const makeId = (): string => {
  made += 1
  return `made-${made}`
}

const size = fc.integer({ min: 1, max: 200 })

describe('what is written reads back the same, however it is divided', () => {
  it('in TMX', () => {
    fc.assert(
      fc.property(units, size, (list, pieces) => {
        const { units: read, end } = readTmx(tmxOf(list), MAPPING, pieces)
        expect(end.ok).toBe(true)
        expect(read).toEqual(list)
      }),
    )
  })

  it('in TBX', () => {
    fc.assert(
      fc.property(concepts, fc.constantFrom('v2', 'v3'), size, (list, version, pieces) => {
        const { concepts: read, end } = readTbx(tbxOf(list, version), pieces)
        expect(end).toMatchObject({ ok: true, value: { concepts: list.length, ignored: {} } })
        expect(read).toEqual(list)
      }),
    )
  })

  it('in a table of terms, with the mapping that is proposed', () => {
    fc.assert(
      fc.property(concepts, fc.constantFrom<TableFormat>('tsv', 'csv'), (list, format) => {
        const written = writeTermTable(list, LANGUAGES, format)
        const preview = inspectTermTable(written, 'a', format)
        expect(preview.ok).toBe(true)
        if (!preview.ok) return
        const read = parseTermTable(written, 'a', format, preview.value.proposal, makeId)
        expect(read).toMatchObject({ ok: true, value: { empty: 0 } })
        expect(read.ok && read.value.concepts.map(sorted)).toEqual(list.map(sorted))
      }),
    )
  })
})

/** A table gives the languages in the order in which rows have them. */
const sorted = (concept: Concept): Concept => ({
  ...concept,
  terms: concept.terms.toSorted(
    (a, b) => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language),
  ),
})

describe('a file that breaks off', () => {
  it('is never taken for a whole one: TMX', () => {
    fc.assert(
      fc.property(unit, (one) => {
        const whole = tmxOf([{ id: 'a', ...one }]).trimEnd()
        for (let length = 0; length < whole.length; length++) {
          expect(readTmx(whole.slice(0, length), MAPPING).end.ok).toBe(false)
        }
      }),
      { numRuns: 5 },
    )
  })

  it('is never taken for a whole one: TBX', () => {
    fc.assert(
      fc.property(concepts, (list) => {
        const whole = tbxOf(list.slice(0, 1), 'v3').trimEnd()
        for (let length = 0; length < whole.length; length++) {
          expect(readTbx(whole.slice(0, length)).end.ok).toBe(false)
        }
      }),
      { numRuns: 5 },
    )
  })
})

const markup = fc
  .array(
    fc.constantFrom(
      ...['<tmx version="1.4">', '<body>', '<tu>', '<tuv xml:lang="ko">', '<seg>', '</seg>'],
      ...['</tuv>', '</tu>', '</body>', '</tmx>', '<prop type="prev">', '</prop>', '<note/>'],
      ...['<ph>', '</ph>', '<hi>', '</hi>', '<tbx>', '<conceptEntry>', '<langSec xml:lang="uk">'],
      ...[
        '<termSec>',
        '<term>',
        '</term>',
        '</termSec>',
        '</langSec>',
        '</conceptEntry>',
        '</tbx>',
      ],
      ...[
        '<?xml version="1.1"?>',
        '<?x',
        '?>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '&#0;',
        '&#xffff;',
      ],
      ...[
        '<!DOCTYPE tmx',
        '[',
        ']',
        '<!ENTITY a "',
        '">',
        '>',
        '"',
        '&a;',
        'x',
        '\ud83d',
        '\ude00',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

describe('whatever a file holds', () => {
  it('is units or an error, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(markup, awkward), size, (raw, pieces) => {
        const { end } = readTmx(raw, MAPPING, pieces)
        const same = readTmx(raw, MAPPING).end
        expect(end.ok).toBe(same.ok)
        const inspector = inspectTmx('a', 'UTF-8')
        inspector.write(raw)
        inspector.close(true)
        expect(typeof readTbx(raw, pieces).end.ok).toBe('boolean')
      }),
      { numRuns: 1_000 },
    )
  })

  it('is text or an error as bytes, never an exception', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .tuple(fc.constantFrom('utf8', 'utf16le', 'latin1'), markup)
        .map(([encoding, raw]) => Uint8Array.from(Buffer.from(raw, encoding as BufferEncoding))),
    )
    fc.assert(
      fc.property(bytes, size, (raw, pieces) => {
        const decoder = createXmlDecoder('a', raw.subarray(0, 400))
        if (!decoder.ok) return
        let decoded = ''
        for (let at = 0; at < raw.length; at += pieces) {
          const piece = decoder.value.write(raw.subarray(at, at + pieces))
          if (!piece.ok) return
          decoded += piece.value
        }
        if (decoder.value.close().ok) readTmx(decoded, MAPPING)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is terms or an error as a table, never an exception', () => {
    fc.assert(
      fc.property(awkward, fc.constantFrom<TableFormat>('tsv', 'csv'), (raw, format) => {
        const preview = inspectTermTable(raw, 'a', format)
        if (!preview.ok) return
        const { proposal } = preview.value
        const read = parseTermTable(raw, 'a', format, proposal, makeId)
        if (!read.ok) expect(read.error).toHaveProperty('line')
      }),
      { numRuns: 1_000 },
    )
  })
})
