import { describe, expect, it } from 'vitest'
import type { NameId, ParticipantId, RedactionId, SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { occurrences, type Passage, redactionCounterparts } from '#core/record/counterparts.ts'
import {
  type Body,
  carriedOut,
  EN,
  emptyInterview,
  KO,
  segment,
  texts,
  UK,
} from '../fixtures/interviewOf.ts'
import { conceptOf } from '../fixtures/termbase.ts'

const ROWS = [
  {
    ko: '리영호가 저를 보냈습니다.',
    uk: 'Мене послав Лі Йон Хо.',
    en: 'Ri Yong-ho sent me.',
  },
  { ko: '리영호를 봤습니까?', uk: 'Ви бачили Лі Йон Хо? Бачили Кім Чхоль Су?', en: 'Did you?' },
  { ko: '부호는 4471입니다.', uk: 'Код 4471.', en: 'The code is 4471.' },
]

const spoken = (): Interview =>
  carriedOut(
    emptyInterview(),
    {
      type: 'AddName',
      name: {
        id: 'ri' as NameId,
        kind: 'person',
        forms: {
          [KO]: { text: '리영호', system: 'original', variants: [] },
          [UK]: { text: 'Лі Йон Хо', system: 'usage', variants: [] },
          [EN]: { text: 'Ri Yong-ho', system: 'usage', variants: [] },
        },
        note: '',
      },
    },
    {
      type: 'AddParticipant',
      participant: {
        id: 'p' as ParticipantId,
        role: 'interviewee',
        label: 'A',
        name: '김철수',
        pseudonym: '',
        languages: [],
        note: '',
      },
    },
    ...ROWS.map(
      (row, index): Body => ({
        type: 'AddSegment',
        segment: segment(`row-${index}`, { renditions: texts(row) }),
        after: 'end',
      }),
    ),
  )

const passage = (row: number, language: LanguageTag, words: string): Passage => {
  const text = ROWS[row]?.[language as 'ko'] ?? ''
  const start = text.indexOf(words)
  return { segment: `row-${row}` as SegmentId, language, start, end: start + words.length }
}

const words = (interview: Interview, places: readonly Passage[]) =>
  places.map(({ segment: id, language, start, end }) => [
    id,
    language,
    interview.segments.get(id)?.renditions[language]?.text.slice(start, end),
  ])

describe('the counterparts of a term', () => {
  const ROW_TEXTS = {
    ko: '정찰총국에서 왔고 중대장이었습니다.',
    uk: 'Прийшов із Головного розвідувального бюро, був командиром роти.',
    en: 'I came from the Reconnaissance General Bureau and led a company.',
  }
  const interview = carriedOut(emptyInterview(), {
    type: 'AddSegment',
    segment: segment('row', { renditions: texts(ROW_TEXTS) }),
    after: 'end',
  })
  const concepts = [
    conceptOf('bureau', [
      ['ko', '정찰총국'],
      ['uk', 'Головне розвідувальне бюро'],
      ['en', 'Reconnaissance General Bureau'],
    ]),
    conceptOf('commander', [
      ['ko', '중대장'],
      ['uk', 'командир роти'],
    ]),
  ]
  const of = (language: LanguageTag, chosen: string) => {
    const start = (ROW_TEXTS[language as 'ko'] ?? '').indexOf(chosen)
    const end = start + chosen.length
    const { found, missing } = redactionCounterparts(
      interview,
      { segment: 'row' as SegmentId, language, start, end },
      concepts,
    )
    return { found: words(interview, found).map(([, , text]) => text), missing }
  }

  it('are its terms in the other languages, as they stand there', () => {
    const bureau = ['Головного розвідувального бюро', 'Reconnaissance General Bureau']
    expect(of(KO, '정찰총국')).toEqual({ found: bureau, missing: [] })
    expect(of(KO, '정찰총국에서')).toEqual({ found: bureau, missing: [] })
    expect(of(UK, 'командиром роти')).toEqual({ found: ['중대장'], missing: [EN] })
  })

  it('are not proposed for a passage that holds more than the term', () => {
    expect(of(KO, '정찰총국에서 왔고 중대장').found).toEqual([])
  })
})

describe('the counterparts of a passage', () => {
  it('are where the ledger knows its name in the other languages', () => {
    const interview = spoken()
    const { found, missing } = redactionCounterparts(interview, passage(0, KO, '리영호'))
    expect(words(interview, found)).toEqual([
      ['row-0', 'uk', 'Лі Йон Хо'],
      ['row-0', 'en', 'Ri Yong-ho'],
    ])
    expect(missing).toEqual([])
  })

  it('are found for a part of a name, and for a name with a particle', () => {
    const interview = spoken()
    expect(redactionCounterparts(interview, passage(0, KO, '영호가')).found).toHaveLength(2)
  })

  it('are the same figures where there is no name', () => {
    const interview = spoken()
    expect(
      words(interview, redactionCounterparts(interview, passage(2, KO, '4471')).found),
    ).toEqual([
      ['row-2', 'uk', '4471'],
      ['row-2', 'en', '4471'],
    ])
  })

  it('are named as missing where nothing tells which words they are', () => {
    const interview = spoken()
    expect(redactionCounterparts(interview, passage(1, KO, '리영호')).missing).toEqual([EN])
    expect(redactionCounterparts(interview, passage(0, UK, 'послав'))).toEqual({
      found: [],
      missing: [KO, EN],
    })
  })
})

describe('the other places of a passage', () => {
  it('are those of its name in every row and language, participants included', () => {
    const interview = spoken()
    expect(words(interview, occurrences(interview, passage(0, KO, '리영호')))).toEqual([
      ['row-0', 'uk', 'Лі Йон Хо'],
      ['row-0', 'en', 'Ri Yong-ho'],
      ['row-1', 'ko', '리영호'],
      ['row-1', 'uk', 'Лі Йон Хо'],
    ])
    expect(occurrences(interview, passage(1, UK, 'Кім Чхоль Су'))).toEqual([])
  })

  it('are not told again once they are covered', () => {
    const covered = carriedOut(spoken(), {
      type: 'AddRedactions',
      redactions: [
        {
          id: 'r' as RedactionId,
          group: 'r' as RedactionId,
          ...passage(1, KO, '리영호'),
        },
      ],
      reason: 'protects a third person',
      author: null,
    })
    expect(occurrences(covered, passage(0, KO, '리영호'))).toHaveLength(3)
  })
})
