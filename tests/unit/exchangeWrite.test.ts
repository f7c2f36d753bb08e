import { describe, expect, it } from 'vitest'
import { parseTable } from '#core/exchange/parseTable.ts'
import type { TableFormat } from '#core/exchange/tableFormat.ts'
import { writeTable } from '#core/exchange/writeTable.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { idMaker, importedTable } from '../fixtures/importedTable.ts'
import { carriedOut, EN, emptyInterview, KO, segment, texts } from '../fixtures/interviewOf.ts'

function parsed(text: string, interview: Interview, format: TableFormat) {
  const result = parseTable(text, 'table.tsv', format, interview, idMaker())
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('a table that is written', () => {
  it('is plain for a plain transcript', () => {
    const interview = carriedOut(emptyInterview(), {
      type: 'AddSegment',
      segment: segment('row', {
        mediaStart: 3_723_004,
        renditions: texts({ ko: '네, "그렇습니다".', en: 'Yes,\nthat is so.' }),
      }),
      after: 'end',
    })
    expect(writeTable(interview, 'csv', [])).toBe(
      'start,end,speaker,source,ko,uk,en,note,links\n' +
        '1:02:03.004,,,ko,"네, ""그렇습니다"".",,"Yes,\nthat is so.",,\n',
    )
    expect(writeTable(interview, 'tsv', [EN, KO])).toBe(
      'start\tend\tspeaker\tsource\ten\tko\tnote\tlinks\n' +
        '1:02:03.004\t\t\tko\t"Yes,\nthat is so."\t"네, ""그렇습니다""."\t\t\n',
    )
  })

  it('names links in the order of their statements', () => {
    const table =
      'start\tend\tspeaker\tsource\tko\tuk\ten\tnote\tlinks\n' +
      '\t\tA\tko\t네.\t\t\t\tS1:supports; S2:partly; S3:unclear\n'
    const shuffled = table.replace(
      'S1:supports; S2:partly; S3:unclear',
      'S3:unclear; S1:supports; S2:partly',
    )
    expect(writeTable(importedTable(shuffled, 'tsv'), 'tsv', [])).toBe(table)
  })

  it('comes back byte for byte from a table that needs every further column', () => {
    const table =
      'start\tend\tspeaker\tsource\tko\tuk\ten\tnote\tlinks\tlink-notes\tsitting\taddressee\tmode' +
      '\twall-start\twall-end\tko.status\tko.author\ten.kind\ten.origin\n' +
      '0:00:00.000\t0:00:00.000\tA\tko\t=1+1\t\t" ""x"" "\t+note\tS1:supports' +
      '\t"{""S1"":""as\\nsaid""}"\t\tQ\tgesture' +
      '\t2025-01-13T12:00:00.000Z\t2025-01-13T12:00:00.000Z\tfinal\tA\ttranslated\tmachine:x:y\n'
    expect(writeTable(importedTable(table, 'tsv'), 'tsv', [])).toBe(table)
  })

  it('tells a language from a column of the same name', () => {
    const end = 'end' as LanguageTag
    const interview = carriedOut(
      emptyInterview(),
      { type: 'ChangeInterview', changes: { languages: [KO, end] } },
      {
        type: 'AddSegment',
        segment: segment('row', { mediaEnd: 1, renditions: texts({ ko: '네', end: 'ia' }) }),
        after: 'end',
      },
    )
    const table = writeTable(interview, 'tsv', [])
    expect(table.split('\n')[0]).toBe('start\tend\tspeaker\tsource\tko\tend.text\tnote\tlinks')
    const [row] = parsed(table, interview, 'tsv').segments
    expect(row).toMatchObject({ mediaEnd: 1, renditions: { end: { text: 'ia' } } })
  })

  it('of an interview without segments is its header', () => {
    expect(parsed(writeTable(emptyInterview(), 'csv', []), emptyInterview(), 'csv')).toEqual({
      participants: [],
      segments: [],
    })
  })
})
