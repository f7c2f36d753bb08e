import { describe, expect, it } from 'vitest'
import { parseTable } from '#core/exchange/parseTable.ts'
import type { TableFormat } from '#core/exchange/tableFormat.ts'
import type { SegmentProposal } from '#core/interview/command.ts'
import type { ParticipantId, StatementId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { TEXT_MAX } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { idMaker } from '../fixtures/importedTable.ts'
import { carriedOut, EN, furnishedInterview, KO, SITTING, UK } from '../fixtures/interviewOf.ts'

const HEADER = 'start\tend\tspeaker\tsource\tko\tuk\ten\tnote\tlinks'

function parsed(text: string, interview = furnishedInterview(), format: TableFormat = 'tsv') {
  const result = parseTable(text, 'table.tsv', format, interview, idMaker())
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function rows(text: string, interview?: Interview): readonly SegmentProposal[] {
  return parsed(text, interview).segments
}

function fault(text: string, format: TableFormat = 'tsv', interview = furnishedInterview()) {
  const result = parseTable(text, 'table.tsv', format, interview, idMaker())
  if (result.ok) throw new Error('the table was accepted')
  return result.error
}

const place = (code: string, line: number, column: number, facts: object = {}) =>
  ({ code, file: 'table.tsv', line, column, ...facts }) as unknown as AppError

const text = (row: SegmentProposal | undefined, language: LanguageTag) =>
  row?.renditions[language]?.text

describe('a table to import', () => {
  it('gives a segment for every row, in order, with everything its cells say', () => {
    const row = `0:01:02.5\t63.25\tA\tko\t네.\tТак.\tYes.\tnods\tS1:supports; s3:Contradicts`
    const [first, second] = rows(`${HEADER}\n${row}\n\t\tQ\t\t\tЩо?\t\t\t\n`)
    expect(first).toMatchObject({
      mediaStart: 62_500,
      mediaEnd: 63_250,
      speaker: 'person-A',
      source: KO,
      sitting: SITTING,
      mode: 'spoken',
      note: 'nods',
      renditions: {
        ko: { text: '네.', kind: 'original', status: 'draft', origin: { type: 'typed' } },
        uk: { text: 'Так.', kind: 'interpreted', author: null },
        en: { text: 'Yes.', kind: 'interpreted' },
      },
      links: [
        { statement: 'statement-S1', stance: 'supports', note: '' },
        { statement: 'statement-S3', stance: 'contradicts', note: '' },
      ],
    })
    expect(second).toMatchObject({ mediaStart: null, mediaEnd: null, speaker: 'person-Q' })
  })

  it('takes the first language with a text as the source where none is named, else the first of the interview', () => {
    const [first, second] = rows('en\tuk\tko\n\tТак.\t네.\n\t\t\n-\t\t\n')
    expect(first?.source).toBe(UK)
    expect(second?.source).toBe(EN)
    const [empty] = rows('speaker\nA\n')
    expect(empty).toMatchObject({ source: KO, renditions: {} })
  })

  it('takes columns in any order, in any case, and language tags in any spelling', () => {
    const [row] = rows('EN \tSpeaker\tKO\tUK\nYes.\tA\t네.\tТак.\n')
    expect(row?.renditions[KO]?.text).toBe('네.')
    expect(row?.speaker).toBe('person-A')
  })

  it('keeps line ends, tabs, quotation marks and spaces inside a text', () => {
    const [row] = rows('ko\ten\n"첫 줄\r\n둘째 ""줄"""\t"\ta "\n')
    expect(text(row, KO)).toBe('첫 줄\n둘째 "줄"')
    expect(text(row, EN)).toBe('\ta ')
  })

  it.each(['\n', '\r\n', '\r'])('takes lines that end in %j', (lineEnd) => {
    const found = rows(['ko', '가', '"나"', '다', ''].join(lineEnd))
    expect(found.map((row) => text(row, KO))).toEqual(['가', '나', '다'])
    expect(rows(['ko', '가'].join(lineEnd))).toHaveLength(1)
  })

  it('takes commas and line ends in a CSV', () => {
    const { segments } = parsed('ko,en\n가,"a, b\nc"\n', furnishedInterview(), 'csv')
    expect(text(segments[0], EN)).toBe('a, b\nc')
  })

  it('overlooks empty lines at the end and rows of nothing but empty cells', () => {
    expect(rows('ko\ten\n가\ta\n\t\n나\tb\n\n\r\n')).toHaveLength(2)
  })

  it('stores text in NFC', () => {
    const [row] = rows('ko\n\u1112\u1161\u11ab\n')
    expect(text(row, KO)).toBe('한')
  })

  it('knows a speaker by label in any case, else by name, and adds those it does not know once', () => {
    const interview = carriedOut(furnishedInterview(), {
      type: 'ChangeParticipant',
      participant: 'person-Q' as ParticipantId,
      changes: { name: 'The investigator' },
    })
    const { participants, segments } = parsed(
      'speaker\tko\na\t1\nThe investigator\t2\nINT\t3\n int \t4\n\t5\n',
      interview,
    )
    expect(participants).toMatchObject([{ label: 'INT', role: 'unknown', name: '' }])
    const added = participants[0]?.id
    expect(segments.map((row) => row.speaker)).toEqual(['person-A', 'person-Q', added, added, null])
  })

  it('reads every further column', () => {
    const header =
      'ko\ten\tlinks\tlink-notes\tsitting\taddressee\tmode\twall-start\twall-end\ten.status\ten.kind\ten.author\ten.origin'
    const cells = [
      '네',
      'Yes',
      'S2:partly',
      '"{""S2"":""in part""}"',
      '1',
      'Q',
      'written',
      '2025-01-13T12:00:00.000Z',
      '2025-01-13T12:00:01.000Z',
      'final',
      'translated',
      'INT',
      'memory:87.5:unit 7',
    ]
    const { participants, segments } = parsed(`${header}\n${cells.join('\t')}\n`)
    expect(segments[0]).toMatchObject({
      sitting: SITTING,
      addressee: 'person-Q',
      mode: 'written',
      wallStart: '2025-01-13T12:00:00.000Z',
      wallEnd: '2025-01-13T12:00:01.000Z',
      links: [{ stance: 'partly', note: 'in part' }],
      renditions: {
        en: {
          status: 'final',
          kind: 'translated',
          author: participants[0]?.id,
          origin: { type: 'memory', score: 87.5, unit: 'unit 7' },
        },
      },
    })
  })

  it('leaves a row without a sitting outside every sitting, when the table has that column', () => {
    const [row] = rows('ko\tsitting\n네\t\n')
    expect(row?.sitting).toBeNull()
  })

  it('takes labels of statements that hold colons and semicolons', () => {
    const labels = ['a:b', 'c;d', 'e;', 'S1:supports;S2']
    const interview = labels.reduce(
      (state, label, index) =>
        carriedOut(state, {
          type: 'ChangeStatement',
          statement: `statement-S${(index % 3) + 1}` as StatementId,
          changes: { label },
        }),
      furnishedInterview(),
    )
    const [row] = rows('links\nS1:supports;S2:unclear; c;d:partly; e;:context;\n', interview)
    expect(row?.links.map((link) => [link.statement, link.stance])).toEqual([
      ['statement-S1', 'unclear'],
      ['statement-S2', 'partly'],
      ['statement-S3', 'context'],
    ])
  })
})

describe('a fault in a table', () => {
  it.each<[string, string, AppError]>([
    ['nothing at all', '', place('IMPORT_EMPTY', 1, 1)],
    ['nothing but line ends', '\n\r\n', place('IMPORT_EMPTY', 1, 1)],
    [
      'a column it does not know',
      'ko\tcolour\n',
      place('IMPORT_UNKNOWN_COLUMN', 1, 2, { value: 'colour' }),
    ],
    ['a column without a name', 'ko\t\n', place('IMPORT_UNKNOWN_COLUMN', 1, 2, { value: '' })],
    [
      'a further column it does not know',
      'ko.colour\n',
      place('IMPORT_UNKNOWN_COLUMN', 1, 1, { value: 'ko.colour' }),
    ],
    [
      'a language that the interview does not have',
      'ko\tde\n',
      place('IMPORT_UNKNOWN_LANGUAGE', 1, 2, { value: 'de' }),
    ],
    [
      'a variant that the interview does not have',
      'ko-KP\n',
      place('IMPORT_UNKNOWN_LANGUAGE', 1, 1, { value: 'ko-KP' }),
    ],
    [
      'a status of a language that the interview does not have',
      'de.status\n',
      place('IMPORT_UNKNOWN_LANGUAGE', 1, 1, { value: 'de' }),
    ],
    ['a column twice', 'ko\tKO\n', place('IMPORT_DUPLICATE_COLUMN', 1, 2, { value: 'KO' })],
    [
      'a column twice under two spellings',
      'ko\tko.text\n',
      place('IMPORT_DUPLICATE_COLUMN', 1, 2, { value: 'ko.text' }),
    ],
    [
      'a source that the interview does not have',
      'source\tko\nde\t네\n',
      place('IMPORT_UNKNOWN_LANGUAGE', 2, 1, { value: 'de' }),
    ],
    [
      'a statement that the interview does not have',
      'ko\tlinks\n"1\n2"\tS9:supports\n',
      place('IMPORT_UNKNOWN_STATEMENT', 3, 2, { value: 'S9' }),
    ],
    [
      'a stance there is not',
      'links\nS1:proves\n',
      place('IMPORT_UNKNOWN_STANCE', 2, 1, { value: 'proves' }),
    ],
    ['a link without a stance', 'links\nS1\n', place('IMPORT_BAD_LINK', 2, 1, { value: 'S1' })],
    [
      'a link without a statement',
      'links\n:supports\n',
      place('IMPORT_BAD_LINK', 2, 1, { value: ':supports' }),
    ],
    [
      'two links to one statement',
      'links\nS1:supports; S1:context\n',
      place('IMPORT_DUPLICATE_LINK', 2, 1, { value: 'S1' }),
    ],
    [
      'a note on a link that is not there',
      'links\tlink-notes\nS1:supports\t"{""S2"":""x""}"\n',
      place('IMPORT_BAD_VALUE', 2, 2, { value: '{"S2":"x"}', header: 'link-notes' }),
    ],
    [
      'a reversed time, at its end',
      'end\tstart\n1\t2\n',
      place('IMPORT_TIME_REVERSED', 2, 1, { start: '0:00:02.000', end: '0:00:01.000' }),
    ],
    [
      'a row with too few cells, where the first is missing',
      `ko\tuk\ten\n"1\n2"\tТак\n`,
      place('IMPORT_RAGGED_ROW', 2, 3, { found: 2, expected: 3 }),
    ],
    [
      'a row with too many cells, at the first of them',
      'ko\tuk\n"1\n2"\tТак\tYes\n',
      place('IMPORT_RAGGED_ROW', 3, 3, { found: 3, expected: 2 }),
    ],
    [
      'an empty line between rows',
      'ko\tuk\n1\t2\n\n3\t4\n',
      place('IMPORT_RAGGED_ROW', 3, 2, { found: 1, expected: 2 }),
    ],
    ['a quotation mark inside a text', 'ko\tuk\n1\tsay "so"\n', place('IMPORT_BAD_QUOTE', 2, 2)],
    ['text after a quotation', 'ko\n"a"b\n', place('IMPORT_BAD_QUOTE', 2, 1)],
    ['a quotation that does not end', 'ko\n1\n"a\nb\n', place('IMPORT_BAD_QUOTE', 3, 1)],
    [
      'a text too long to store',
      `ko\n${'가'.repeat(TEXT_MAX + 1)}\n`,
      place('IMPORT_TEXT_TOO_LONG', 2, 1, { length: TEXT_MAX + 1, limit: TEXT_MAX }),
    ],
    [
      'a mode there is not',
      'mode\nsung\n',
      place('IMPORT_BAD_VALUE', 2, 1, { value: 'sung', header: 'mode' }),
    ],
    [
      'a sitting there is not',
      'sitting\n2\n',
      place('IMPORT_BAD_VALUE', 2, 1, { value: '2', header: 'sitting' }),
    ],
    [
      'a day there is not',
      'wall-start\n2025-02-30T12:00:00.000Z\n',
      place('IMPORT_BAD_VALUE', 2, 1, { value: '2025-02-30T12:00:00.000Z', header: 'wall-start' }),
    ],
    [
      'an original that was not spoken',
      'ko\ten\ten.kind\n네\tYes\toriginal\n',
      place('IMPORT_BAD_VALUE', 2, 3, { value: 'original', header: 'en.kind' }),
    ],
    [
      'an origin there is not',
      'ko\tko.origin\n네\tmemory:120:x\n',
      place('IMPORT_BAD_VALUE', 2, 2, { value: 'memory:120:x', header: 'ko.origin' }),
    ],
  ])('is named with its line and column: %s', (_, table, error) => {
    expect(fault(table)).toEqual(error)
  })

  it.each([
    'soon',
    '1:2',
    '1:02',
    '0:60:00',
    '0:00:60',
    '0:00:01.1234',
    '-1',
    '1e3',
    '1,5',
    '٣',
    '999:00:00',
    '1000000.001',
  ])('is named for a time such as %s', (time) => {
    expect(fault(`ko\tstart\n네\t${time}\n`)).toEqual(
      place('IMPORT_BAD_TIME', 2, 2, { value: time }),
    )
  })

  it('counts CRLF, LF and CR as one line end each, also inside a text', () => {
    expect(fault('ko\tend\r\n"1\r\n2\r3\n4"\t0\r\n5\tx\r\n')).toEqual(
      place('IMPORT_BAD_TIME', 6, 2, { value: 'x' }),
    )
  })

  it('of commas in a TSV is one of columns, and the other way round', () => {
    expect(fault('ko,uk\n1,2\n')).toMatchObject({ code: 'IMPORT_UNKNOWN_COLUMN' })
    expect(fault('ko\tuk\n1\t2\n', 'csv')).toMatchObject({ code: 'IMPORT_UNKNOWN_COLUMN' })
  })
})
