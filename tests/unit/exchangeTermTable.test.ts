import { describe, expect, it } from 'vitest'
import type { ConcordanceHit } from '#core/assist/memory/memoryMatch.ts'
import type { Concept } from '#core/assist/terms/concept.ts'
import { inspectTermTable } from '#core/exchange/inspectTermTable.ts'
import { parseTermTable } from '#core/exchange/parseTermTable.ts'
import type { TermTableMapping } from '#core/exchange/termTableMapping.ts'
import { writeConcordance } from '#core/exchange/writeConcordance.ts'
import { writeTermTable } from '#core/exchange/writeTermTable.ts'
import type { ConceptId, InterviewId, MemoryId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

const KO = 'ko' as LanguageTag
const UK = 'uk' as LanguageTag

const proposed = (text: string, format: 'tsv' | 'csv' = 'tsv'): TermTableMapping => {
  const preview = inspectTermTable(text, 'terms.tsv', format)
  if (!preview.ok) throw new Error(preview.error.code)
  return preview.value.proposal
}
const parsed = (text: string, mapping: TermTableMapping, format: 'tsv' | 'csv' = 'tsv') => {
  let made = 0
  return parseTermTable(text, 'terms.tsv', format, mapping, () => {
    made += 1
    return `made-${made}`
  })
}
const conceptsOf = (text: string, mapping = proposed(text)): readonly Concept[] => {
  const result = parsed(text, mapping)
  return result.ok ? result.value.concepts : []
}
/** Short names of what the columns seem to be. */
const columnsOf = (text: string, format: 'tsv' | 'csv' = 'tsv') =>
  proposed(text, format).columns.map((column) => {
    if (column.as === 'ignored') return '-'
    if (column.as === 'term') return column.language
    return column.as === 'concept' ? column.field : `${column.language ?? '*'}.${column.field}`
  })

describe('a look at a table of terms', () => {
  it('shows its columns with samples, and how many rows there are', () => {
    expect(inspectTermTable('uk\ten\n\nвзвод\tplatoon\n\tsquad\n', 'terms.tsv', 'tsv')).toEqual({
      ok: true,
      value: {
        columns: [
          { header: 'uk', samples: ['взвод'] },
          { header: 'en', samples: ['platoon', 'squad'] },
        ],
        rows: 3,
        proposal: {
          header: true,
          separator: null,
          columns: [
            { as: 'term', language: 'uk', status: 'preferred' },
            { as: 'term', language: 'en', status: 'preferred' },
          ],
        },
      },
    })
  })

  it.each([
    [
      'ko_dprk\tko_rok\tuk\ten\tdomain\tconfidence',
      ['ko-KP', 'ko-KR', 'uk', 'en', 'domain', 'confidence'],
    ],
    [
      'Korean\tEnglish (US)\tDefinition\tNotes\tPart of speech',
      ['ko', 'en', 'definition', 'note', '*.partOfSpeech'],
    ],
    ['한국어\t영어\t분야\t비고\t출처', ['ko', 'en', 'domain', 'note', 'source']],
    ['Українська\tКорейська\tГалузь\tСтатус', ['uk', 'ko', 'domain', '*.status']],
    ['North Korean\tSouth Korean\tenglish', ['ko-KP', 'ko-KR', 'en']],
  ])('takes columns by their headers: %s', (header, columns) => {
    expect(columnsOf(`${header}\n${header.replace(/[^\t]+/g, 'x')}\n`)).toEqual(columns)
  })

  it('takes columns by what is in them when no header says it', () => {
    const rows = '1\t소대\tвзвод\tplatoon\tA\tnoun\n2\t분대\tвідділення\tsquad\tA-\tnoun\n'
    const columns = ['-', 'ko', 'uk', 'en', 'confidence', '*.partOfSpeech']
    expect(columnsOf(rows)).toEqual(columns)
    expect(proposed(rows).header).toBe(false)
    expect(columnsOf(`n\tx\ty\tz\tq\tr\n${rows}`)).toEqual(columns)
    expect(proposed(`n\tx\ty\tz\tq\tr\n${rows}`).header).toBe(true)
  })

  it('finds what parts several terms, outside of brackets', () => {
    expect(proposed('uk\nа; б\n').separator).toBe(';')
    expect(proposed('uk\nа | б\n').separator).toBe('|')
    expect(proposed('uk\nкорпус («Штурмовий»; рідко «Штормовий»)\n').separator).toBe(null)
  })

  it('reads CSV as spreadsheets of many countries write it, with semicolons', () => {
    expect(columnsOf('uk;en\n"взвод";platoon\n', 'csv')).toEqual(['uk', 'en'])
  })

  it('refuses a table that is empty, or too wide, or badly quoted', () => {
    expect(inspectTermTable('', 'a.tsv', 'tsv')).toMatchObject({ error: { code: 'IMPORT_EMPTY' } })
    expect(inspectTermTable('x\t'.repeat(200), 'a.tsv', 'tsv')).toMatchObject({
      error: { code: 'IMPORT_TOO_MANY', limit: 200, column: 201 },
    })
    expect(inspectTermTable('uk,en\n"a,b\n', 'a.csv', 'csv')).toMatchObject({
      error: { code: 'IMPORT_BAD_QUOTE', line: 2, column: 1 },
    })
  })
})

describe('a table of terms', () => {
  it('gives a concept for each row, in the file’s order', () => {
    const text = 'ko\tuk\tdomain\tconfidence\tnote\n 소대 \tвзвод; чота\trank\ta-\tx\n\t\t\t\ty\n'
    const result = parsed(text, proposed(text))
    const term = { partOfSpeech: null, note: '' }
    expect(result).toEqual({
      ok: true,
      value: {
        concepts: [
          {
            id: 'made-1',
            definition: '',
            domain: 'rank',
            note: 'x',
            source: '',
            confidence: 'A-',
            terms: [
              { text: '소대', language: 'ko', status: 'preferred', ...term },
              { text: 'взвод', language: 'uk', status: 'preferred', ...term },
              { text: 'чота', language: 'uk', status: 'admitted', ...term },
            ],
          },
        ],
        empty: 1,
      },
    })
  })

  it('takes rows with the same id for one concept, and keeps the id where it can', () => {
    const text = 'id\tuk\tdomain\na\tвзвод\td\na\tчота\t\nb c\tрота\t\n'
    expect(conceptsOf(text).map(({ id, terms }) => [id, terms.map((term) => term.text)])).toEqual([
      ['a', ['взвод', 'чота']],
      ['made-1', ['рота']],
    ])
  })

  it('takes a status or part of speech for all terms of the row, or of a language', () => {
    const text = 'uk\tko\tstatus\tuk.partOfSpeech\nвзвод\t소대\tзаборонений\tnoun\n'
    expect(conceptsOf(text)[0]?.terms).toMatchObject([
      { status: 'forbidden', partOfSpeech: 'noun' },
      { status: 'forbidden', partOfSpeech: null },
    ])
  })

  it('may be without a header, and columns may be left out', () => {
    const mapping: TermTableMapping = {
      header: false,
      separator: null,
      columns: [{ as: 'ignored' }, { as: 'term', language: UK, status: 'deprecated' }],
    }
    expect(conceptsOf('1\tа; б\n', mapping)[0]?.terms).toMatchObject([
      { text: 'а; б', status: 'deprecated' },
    ])
  })

  it('may hold quotation marks where nothing is quoted', () => {
    expect(conceptsOf('en\nXI Corps ("Storm")\n')[0]?.terms[0]?.text).toBe('XI Corps ("Storm")')
  })

  const columns = 'uk\tstatus\tconfidence\n'
  it.each([
    [
      'a status',
      `${columns}а\tgood\tA\n`,
      { code: 'IMPORT_BAD_VALUE', value: 'good', header: 'status', line: 2, column: 2 },
    ],
    [
      'a confidence',
      `${columns}а\t\tA\nб\t\tD\n`,
      { code: 'IMPORT_BAD_VALUE', value: 'D', line: 3, column: 3 },
    ],
    [
      'a row with a cell too many',
      `${columns}а\t\tA\tx\n`,
      { code: 'IMPORT_RAGGED_ROW', found: 4, expected: 3, line: 2, column: 4 },
    ],
    [
      'a row with a cell too few',
      `${columns}а\n`,
      { code: 'IMPORT_RAGGED_ROW', line: 2, column: 2 },
    ],
    [
      'a term that is too long',
      `${columns}${'а'.repeat(1_001)}\t\t\n`,
      { code: 'IMPORT_TEXT_TOO_LONG', length: 1_001, line: 2, column: 1 },
    ],
    ['nothing', '', { code: 'IMPORT_EMPTY', line: 1, column: 1 }],
  ])('names line and column of what is wrong, and gives nothing: %s', (_name, text, error) => {
    expect(parsed(text, proposed(`${columns}а\tpreferred\tA\n`))).toMatchObject({
      ok: false,
      error,
    })
  })

  it('is refused where no column is taken for terms', () => {
    const mapping: TermTableMapping = {
      header: true,
      separator: null,
      columns: [{ as: 'ignored' }],
    }
    expect(parsed('word\na\n', mapping)).toMatchObject({
      error: { code: 'IMPORT_NO_LANGUAGES', found: 'word' },
    })
  })
})

it('writes concepts as a table with a row for every further term of a language', () => {
  const term = { partOfSpeech: null, note: '' } as const
  const concept: Concept = {
    id: 'a' as ConceptId,
    definition: '',
    domain: 'rank',
    note: '',
    source: '',
    confidence: 'B',
    terms: [
      { text: '소대', language: KO, status: 'preferred', ...term },
      { text: 'взвод', language: UK, status: 'preferred', ...term },
      { text: 'чота, "рій"', language: UK, status: 'forbidden', ...term, note: 'x' },
    ],
  }
  expect(writeTermTable([concept], [UK, KO], 'csv')).toBe(
    'id,domain,confidence,uk,uk.status,uk.note,ko,ko.status\n' +
      'a,rank,B,взвод,preferred,,소대,preferred\n' +
      'a,,,"чота, ""рій""",forbidden,x,,\n',
  )
})

it('writes a concordance with the place, the texts of every language and those before', () => {
  const found = { ranges: [{ start: 0, end: 1 }], language: KO, unit: 'u' }
  const hits: readonly ConcordanceHit[] = [
    {
      ...found,
      provenance: {
        type: 'interview',
        interview: 'i' as InterviewId,
        title: 'Day 1',
        segment: 's' as SegmentId,
        number: 7,
      },
      texts: { [KO]: '예\n네', [UK]: 'так' },
      previous: { [UK]: 'ну' },
    },
    {
      ...found,
      provenance: { type: 'imported', memory: 'm' as MemoryId, name: 'Old' },
      texts: { [KO]: '예' },
      previous: {},
    },
  ]
  expect(writeConcordance(hits, [KO, UK], 'tsv')).toBe(
    'interview\tsegment\tmemory\tfound-in\ttimes\tko\tuk\tuk.previous\n' +
      'Day 1\t7\t\tko\t1\t"예\n네"\tтак\tну\n' +
      '\t\tOld\tko\t1\t예\t\t\n',
  )
})
