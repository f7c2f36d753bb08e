import { describe, expect, it } from 'vitest'
import { interviewUnit, interviewUnits, touchedUnits } from '#core/assist/memory/interviewUnits.ts'
import { repetitions } from '#core/assist/memory/repetitions.ts'
import type { ParticipantId, SegmentId, SittingId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import {
  type Body,
  carriedOut,
  emptyInterview,
  KO,
  NOW,
  segment,
  texts,
  UK,
} from '../fixtures/interviewOf.ts'

const id = (name: string) => name as SegmentId

/** Rows in order; a text that begins with ~ is a draft. */
function interviewOf(
  ...rows: readonly (readonly [string, Readonly<Record<string, string>>])[]
): Interview {
  return carriedOut(
    emptyInterview(),
    ...rows.map(([name, byLanguage]): Body => {
      const renditions = texts(
        Object.fromEntries(
          Object.entries(byLanguage).map(([language, text]) => [language, text.replace('~', '')]),
        ),
      )
      const withStatus = Object.entries(renditions).map(([language, rendition]) => {
        const isDraft = byLanguage[language]?.startsWith('~') === true
        return [language, { ...rendition, status: isDraft ? 'draft' : 'final' }]
      })
      return {
        type: 'AddSegment',
        segment: segment(name, { renditions: Object.fromEntries(withStatus) }),
        after: 'end',
      }
    }),
  )
}

describe('what the memory learns from an interview', () => {
  it('is what is final in two languages at least, with the final texts of the row before', () => {
    const interview = interviewOf(
      ['s1', { ko: '네.', uk: 'Так.', en: '~Yes.' }],
      ['s2', { ko: '모릅니다.', uk: '~Не знаю.' }],
      ['s3', { ko: '갑니다.', uk: 'Іду.', en: 'I go.' }],
      ['s4', { ko: '옵니다.', uk: 'Приходжу.' }],
    )
    expect(interviewUnits(interview).map(({ unit, row }) => [row, unit])).toEqual([
      [1, { id: 's1', texts: { ko: '네.', uk: 'Так.' }, previous: {}, at: NOW, author: '' }],
      [
        3,
        {
          id: 's3',
          texts: { ko: '갑니다.', uk: 'Іду.', en: 'I go.' },
          previous: { ko: '모릅니다.' },
          at: NOW,
          author: '',
        },
      ],
      [
        4,
        {
          id: 's4',
          texts: { ko: '옵니다.', uk: 'Приходжу.' },
          previous: { ko: '갑니다.', uk: 'Іду.', en: 'I go.' },
          at: NOW,
          author: '',
        },
      ],
    ])
    expect(interviewUnit(interview, id('s3'))?.unit.texts[UK]).toBe('Іду.')
    expect(interviewUnit(interview, id('s2'))).toBeNull()
    expect(interviewUnit(interview, id('gone'))).toBeNull()
  })

  it('takes no neighbour from another sitting', () => {
    const before = interviewOf(['s1', { ko: '네.', uk: 'Так.' }], ['s2', { ko: '예.', uk: 'Еге.' }])
    const interview = carriedOut(
      before,
      {
        type: 'AddSitting',
        sitting: {
          id: 'sitting-2' as SittingId,
          startedAt: null,
          endedAt: null,
          place: '',
          present: [],
          note: '',
        },
      },
      {
        type: 'ChangeSegments',
        segments: [id('s2')],
        changes: { sitting: 'sitting-2' as SittingId },
      },
    )
    expect(interviewUnit(interview, id('s2'))?.unit.previous).toEqual({})
  })

  it('names who rendered it by the label', () => {
    const interview = carriedOut(
      emptyInterview(),
      {
        type: 'AddParticipant',
        participant: {
          id: 'person' as ParticipantId,
          role: 'interpreter',
          label: 'INT',
          name: '',
          pseudonym: '',
          languages: [],
          note: '',
        },
      },
      {
        type: 'AddSegment',
        segment: segment('s1', {
          renditions: Object.fromEntries(
            Object.entries(texts({ ko: '네.', uk: 'Так.' })).map(([language, rendition]) => [
              language as LanguageTag,
              {
                ...rendition,
                status: 'final' as const,
                author: language === UK ? ('person' as ParticipantId) : null,
              },
            ]),
          ),
        }),
        after: 'end',
      },
    )
    expect(interviewUnit(interview, id('s1'))?.unit.author).toBe('INT')
  })

  it('names the rows whose unit a change touches: the changed one and the one after it', () => {
    const rows = ['s1', 's2', 's3'].map((name) => [name, { ko: name, uk: name }] as const)
    const before = interviewOf(...rows)
    expect([...touchedUnits(before, before, [id('s1')])]).toEqual(['s1', 's2'])
    const after = carriedOut(before, { type: 'RemoveSegments', segments: [id('s2')] })
    expect([...touchedUnits(before, after, [id('s2')])].toSorted()).toEqual(['s2', 's3'])
    expect([...touchedUnits(after, before, [id('s2')])].toSorted()).toEqual(['s2', 's3'])
    expect([...touchedUnits(null, before, [id('s3')])]).toEqual(['s3'])
  })
})

describe('the twins of a row', () => {
  const interview = interviewOf(
    ['s1', { ko: '네.', uk: 'Так.' }],
    ['s2', { ko: '네. ', uk: 'Еге.' }],
    ['s3', { ko: '아니요.', uk: 'Ні.' }],
    ['s4', { ko: '네.' }],
    ['s5', { ko: '네.', uk: ' Так.' }],
  )

  it('are the rows with the same words said, and no rendition or another', () => {
    expect(repetitions(interview, id('s1'), UK)).toEqual(['s2', 's4'])
    expect(repetitions(interview, id('s3'), UK)).toEqual([])
  })

  it('are none where the row itself has no rendition, or in the language that was spoken', () => {
    expect(repetitions(interview, id('s4'), UK)).toEqual([])
    expect(repetitions(interview, id('s1'), KO)).toEqual([])
    expect(repetitions(interview, id('gone'), UK)).toEqual([])
  })
})
