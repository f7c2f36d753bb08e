import { describe, expect, it } from 'vitest'
import type {
  LinkId,
  ParticipantId,
  ReportId,
  SegmentId,
  StatementId,
} from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { isStale } from '#core/interview/isStale.ts'
import { splitOffsets } from '#core/interview/splitOffsets.ts'
import type { Stance } from '#core/report/stance.ts'
import {
  type Body,
  carriedOut,
  EN,
  emptyInterview,
  KO,
  refusal,
  segment,
  texts,
  UK,
} from '../fixtures/interviewOf.ts'

const id = (name: string) => name as SegmentId

const add = (name: string, changes: Parameters<typeof segment>[1] = {}): Body => ({
  type: 'AddSegment',
  segment: segment(name, changes),
  after: 'end',
})

const link = (name: string, label: number, stance: Stance, at?: [number, number]): Body => ({
  type: 'AddLink',
  segment: id(name),
  link: {
    id: `link-${name}-${label}` as LinkId,
    statement: `S${label}` as StatementId,
    stance,
    note: '',
    anchor: at === undefined ? null : { language: KO, start: at[0], end: at[1] },
  },
})

const participant = (label: string): Body => ({
  type: 'AddParticipant',
  participant: {
    id: label as ParticipantId,
    role: 'interviewee',
    label,
    name: '',
    pseudonym: '',
    languages: [],
    note: '',
  },
})

function withStatements(): Interview {
  const statement = (number: number): Body => ({
    type: 'AddStatement',
    statement: {
      id: `S${number}` as StatementId,
      report: 'report' as ReportId,
      text: { [EN]: `Claim ${number}` },
      attribution: [],
      anchor: null,
      note: '',
    },
  })
  return carriedOut(
    emptyInterview(),
    {
      type: 'AddReport',
      report: {
        id: 'report' as ReportId,
        title: 'Report',
        publisher: '',
        publishedOn: null,
        language: EN,
        text: '',
      },
    },
    statement(1),
    statement(2),
  )
}

const order = (interview: Interview) => interview.segmentOrder.join(' ')

const rowOf = (interview: Interview, name: string) => {
  const row = interview.segments.get(id(name))
  if (row === undefined) throw new Error(`no row ${name}`)
  return row
}

describe('the order of rows', () => {
  const three = carriedOut(emptyInterview(), add('a'), add('b'), add('c'))

  it('puts a row where it was asked for', () => {
    const first = carriedOut(three, { type: 'AddSegment', segment: segment('x'), after: null })
    expect(order(first)).toBe('x a b c')
    const between = carriedOut(three, { type: 'AddSegment', segment: segment('x'), after: id('a') })
    expect(order(between)).toBe('a x b c')
  })

  it('moves several rows at once, in the order given', () => {
    const moved = carriedOut(three, {
      type: 'MoveSegments',
      segments: [id('c'), id('a')],
      after: id('b'),
    })
    expect(order(moved)).toBe('b c a')
    expect(
      order(carriedOut(three, { type: 'MoveSegments', segments: [id('c')], after: null })),
    ).toBe('c a b')
  })

  it('refuses to move a row behind itself', () => {
    expect(refusal(three, { type: 'MoveSegments', segments: [id('a')], after: id('a') }).code).toBe(
      'MOVE_ONTO_ITSELF',
    )
  })

  it('stays sound when one gap is split five hundred times', () => {
    let interview = three
    for (let index = 0; index < 500; index += 1) {
      interview = carriedOut(interview, {
        type: 'AddSegment',
        segment: segment(`n${index}`),
        after: id('a'),
      })
    }
    expect(interview.segmentOrder[1]).toBe('n499')
    expect(interview.segmentOrder.at(-1)).toBe('c')
  })
})

describe('splitting a row', () => {
  const sample = carriedOut(
    withStatements(),
    add('a', {
      renditions: texts({
        ko: '저는 모릅니다. 정말입니다.',
        uk: 'Я не знаю. Справді.',
        en: 'I do not know',
      }),
      mediaStart: 1000,
      mediaEnd: 5000,
    }),
    link('a', 1, 'supports'),
    link('a', 2, 'contradicts', [9, 14]),
  )
  const split = (interview: Interview, caret: number) =>
    carriedOut(interview, {
      type: 'SplitSegment',
      segment: id('a'),
      newSegment: id('b'),
      at: splitOffsets(rowOf(interview, 'a'), KO, caret),
    })

  it('cuts languages with as many sentences alike and leaves the others whole', () => {
    const done = split(sample, 9)
    expect(rowOf(done, 'a').renditions[KO]?.text).toBe('저는 모릅니다.')
    expect(rowOf(done, 'b').renditions[KO]?.text).toBe('정말입니다.')
    expect(rowOf(done, 'b').renditions[UK]?.text).toBe('Справді.')
    expect(rowOf(done, 'a').renditions[EN]?.text).toBe('I do not know')
    expect(rowOf(done, 'b').renditions[EN]).toBeUndefined()
  })

  it('sends a link with its anchor and keeps one without', () => {
    const done = split(sample, 9)
    expect(rowOf(done, 'a').links.map((one) => one.statement)).toEqual(['S1'])
    expect(rowOf(done, 'b').links[0]?.anchor).toEqual({ language: KO, start: 0, end: 5 })
  })

  it('does not make up the moment between the parts', () => {
    const done = split(sample, 9)
    expect(rowOf(done, 'a')).toMatchObject({ mediaStart: 1000, mediaEnd: null })
    expect(rowOf(done, 'b')).toMatchObject({ mediaStart: null, mediaEnd: 5000 })
  })

  it('leaves up to date what was, and stale what was', () => {
    const done = split(sample, 9)
    expect(isStale(rowOf(done, 'a'), UK)).toBe(false)
    expect(isStale(rowOf(done, 'b'), UK)).toBe(false)
    const stale = split(
      carriedOut(sample, {
        type: 'CommitRendition',
        segment: id('a'),
        language: KO,
        text: '저는 모릅니다. 거짓입니다.',
        author: null,
        origin: { type: 'typed' },
      }),
      9,
    )
    expect(isStale(rowOf(stale, 'a'), UK)).toBe(true)
    expect(isStale(rowOf(stale, 'b'), UK)).toBe(true)
  })

  it('refuses a cut that leaves one part without text', () => {
    const body: Body = { type: 'SplitSegment', segment: id('a'), newSegment: id('b'), at: {} }
    expect(refusal(sample, body).code).toBe('SPLIT_LEAVES_EMPTY_ROW')
  })

  it('refuses a cut outside the text', () => {
    const body: Body = {
      type: 'SplitSegment',
      segment: id('a'),
      newSegment: id('b'),
      at: { [KO]: 99 },
    }
    expect(refusal(sample, body).code).toBe('RANGE_OUTSIDE_TEXT')
  })
})

describe('merging a row with the next', () => {
  const two = carriedOut(
    withStatements(),
    participant('A'),
    participant('B'),
    add('a', { renditions: texts({ ko: '네.', uk: 'Так.' }), mediaStart: 0, mediaEnd: 10 }),
    add('b', { renditions: texts({ ko: '압니다.', en: 'I know.' }), mediaStart: 10, mediaEnd: 20 }),
  )
  const merge: Body = { type: 'MergeWithNext', segment: id('a') }

  it('joins every language and spans both times', () => {
    const row = rowOf(carriedOut(two, merge), 'a')
    expect(row.renditions[KO]?.text).toBe('네. 압니다.')
    expect(row.renditions[UK]?.text).toBe('Так.')
    expect(row.renditions[EN]?.text).toBe('I know.')
    expect(row).toMatchObject({ mediaStart: 0, mediaEnd: 20 })
  })

  it('carries links over with their anchors', () => {
    const row = rowOf(carriedOut(two, link('b', 1, 'supports', [0, 3]), merge), 'a')
    expect(row.links[0]?.anchor).toEqual({ language: KO, start: 3, end: 6 })
    expect(row.renditions[KO]?.text.slice(3, 6)).toBe('압니다')
  })

  it('refuses to choose between two stances towards one statement', () => {
    const linked = carriedOut(two, link('a', 1, 'supports'), link('b', 1, 'contradicts'))
    expect(refusal(linked, merge)).toEqual({ code: 'MERGE_CONFLICTING_LINKS', label: 'S1' })
  })

  it('refuses to put two speakers, two source languages or two sittings into one row', () => {
    const speak = (name: string, label: string): Body => ({
      type: 'ChangeSegments',
      segments: [id(name)],
      changes: { speaker: label as ParticipantId },
    })
    expect(refusal(carriedOut(two, speak('a', 'A'), speak('b', 'B')), merge).code).toBe(
      'MERGE_DIFFERENT_SPEAKERS',
    )
    const source: Body = { type: 'SetSource', segments: [id('b')], language: EN }
    expect(refusal(carriedOut(two, source), merge).code).toBe('MERGE_DIFFERENT_SOURCES')
    const sitting: Body = {
      type: 'ChangeSegments',
      segments: [id('b')],
      changes: { sitting: null },
    }
    expect(refusal(carriedOut(two, sitting), merge).code).toBe('MERGE_DIFFERENT_SITTINGS')
  })

  it('refuses to lose to whom or how something was said', () => {
    const change = (
      name: string,
      changes: { addressee?: ParticipantId; mode?: 'silence' },
    ): Body => ({
      type: 'ChangeSegments',
      segments: [id(name)],
      changes,
    })
    const silent = carriedOut(two, change('b', { mode: 'silence' }))
    expect(refusal(silent, merge).code).toBe('MERGE_DIFFERENT_MODES')
    const A = 'A' as ParticipantId
    const B = 'B' as ParticipantId
    const addressed = carriedOut(two, change('a', { addressee: A }), change('b', { addressee: B }))
    expect(refusal(addressed, merge).code).toBe('MERGE_DIFFERENT_ADDRESSEES')
    const one = carriedOut(two, change('b', { addressee: B }), merge)
    expect(rowOf(one, 'a').addressee).toBe(B)
  })

  it('refuses a row that would end before it begins', () => {
    const late: Body = {
      type: 'RetimeSegment',
      segment: id('a'),
      changes: { mediaStart: 30, mediaEnd: null },
    }
    expect(refusal(carriedOut(two, late), merge)).toEqual({
      code: 'TIME_RANGE_REVERSED',
      start: '30 ms',
      end: '20 ms',
    })
  })

  it('keeps a rendition stale whose source was removed', () => {
    const write = (name: string, language: typeof KO, text: string): Body => ({
      type: 'CommitRendition',
      segment: id(name),
      language,
      text,
      author: null,
      origin: { type: 'typed' },
    })
    const changed = carriedOut(
      two,
      write('a', KO, '아니요.'),
      write('a', UK, 'Ні.'),
      write('a', KO, ''),
    )
    expect(isStale(rowOf(changed, 'a'), UK)).toBe(true)
    expect(isStale(rowOf(carriedOut(changed, merge), 'a'), UK)).toBe(true)
  })

  it('refuses when no row follows', () => {
    expect(refusal(two, { type: 'MergeWithNext', segment: id('b') }).code).toBe(
      'MERGE_NOTHING_FOLLOWS',
    )
  })
})

describe('changing several rows at once', () => {
  it('sets the speaker of all of them, or of none when one does not exist', () => {
    const two = carriedOut(emptyInterview(), participant('A'), add('a'), add('b'))
    const speaker = 'A' as ParticipantId
    const changed = carriedOut(two, {
      type: 'ChangeSegments',
      segments: [id('a'), id('b')],
      changes: { speaker },
    })
    expect(
      changed.segments
        .map((row) => row.speaker)
        .toSet()
        .toArray(),
    ).toEqual(['A'])
    expect(
      refusal(two, { type: 'ChangeSegments', segments: [id('a'), id('x')], changes: { speaker } }),
    ).toEqual({ code: 'UNKNOWN_ENTITY', kind: 'segment', id: 'x' })
  })
})
