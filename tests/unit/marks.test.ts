import { describe, expect, it, test } from 'vitest'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { marksIn, normalizeMarks } from '#core/interview/marksIn.ts'
import { carriedOut, EN, emptyInterview, KO, segment, texts, UK } from '../fixtures/interviewOf.ts'

describe('a mark', () => {
  const inColumns = (text: string) =>
    [EN, UK, KO].map((language: LanguageTag) => normalizeMarks(text, language))

  test.each([
    ['[nods]', ['[nods]', '[киває]', '[고개를 끄덕임]']],
    ['[ 고개를  끄덕임 ]', ['[nods]', '[киває]', '[고개를 끄덕임]']],
    [
      '[Нерозбірливо 00:12:03]',
      ['[inaudible 00:12:03]', '[нерозбірливо 00:12:03]', '[청취 불능 00:12:03]'],
    ],
    ['(?정찰국)', ['[unclear: 정찰국]', '[нечітко: 정찰국]', '[불명확: 정찰국]']],
    [
      '[unclear 0:12:03: the bureau]',
      [
        '[unclear 0:12:03: the bureau]',
        '[нечітко 0:12:03: the bureau]',
        '[불명확 0:12:03: the bureau]',
      ],
    ],
    ['[pause (4 s)]', ['[pause 4 s]', '[пауза 4 с]', '[휴지 4초]']],
    ['［휴지 12초］', ['[pause 12 s]', '[пауза 12 с]', '[휴지 12초]']],
    [
      '[перекладач: тут діалект]',
      ['[interpreter: тут діалект]', '[перекладач: тут діалект]', '[통역인: тут діалект]'],
    ],
    [
      '[non-verbal: points north]',
      ['[gesture: points north]', '[жест: points north]', '[몸짓: points north]'],
    ],
    [
      'Він [laughter] пішов [crosstalk].',
      [
        'Він [laughs] пішов [overlapping speech].',
        'Він [сміється] пішов [говорять одночасно].',
        'Він [웃음] пішов [동시 발언].',
      ],
    ],
  ])('typed as %s stands in the words of each column', (typed, expected) => {
    expect(inColumns(typed)).toEqual(expected)
  })

  test.each([
    '[the colonel]',
    '[nods twice]',
    '[pause]ment',
    'see [4] and (2)',
    '(nods)',
    '[noise: a shell]',
    '[silence 4 s]',
    '(?)',
    '[[nods',
  ])('is not made of other words: %s', (text) => {
    for (const language of [EN, UK, KO]) {
      const other = normalizeMarks(text, language)
      expect(other.replace(/\[(pause|пауза|휴지)\]/, '[pause]')).toBe(text)
    }
  })

  it('is found with its kind and place, a word broken off among them', () => {
    const text = 'I wo- went [pause 4 s] well-known (?there).'
    expect(
      marksIn(text).map(({ kind, range }) => [kind, text.slice(range.start, range.end)]),
    ).toEqual([
      ['false-start', 'wo-'],
      ['pause', '[pause 4 s]'],
      ['unclear', '(?there)'],
    ])
  })

  it('is stored in the words of its column, however the text came in', () => {
    const interview = carriedOut(
      emptyInterview(),
      {
        type: 'AddSegment',
        segment: segment('row', { renditions: texts({ ko: '[nods] 네.', uk: '[nods] Так.' }) }),
        after: 'end',
      },
      {
        type: 'CommitRendition',
        segment: 'row' as SegmentId,
        language: EN,
        text: '[киває] Yes [휴지 4초].',
        author: null,
        origin: { type: 'typed' },
      },
    )
    const renditions = interview.segments.get('row' as SegmentId)?.renditions ?? {}
    expect(Object.values(renditions).map(({ text }) => text)).toEqual([
      '[고개를 끄덕임] 네.',
      '[киває] Так.',
      '[nods] Yes [pause 4 s].',
    ])
  })
})
