import { describe, expect, it } from 'vitest'
import { decide } from '#core/interview/decide.ts'
import { decideCreation } from '#core/interview/decideCreation.ts'
import { interviewEventSchema } from '#core/interview/event.ts'
import type {
  LinkId,
  ParticipantId,
  ReportId,
  SegmentId,
  SittingId,
  StatementId,
} from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { LINKS_MAX } from '#core/interview/segment.ts'
import { LINE_MAX, TEXT_MAX } from '#core/interview/text.ts'
import {
  type Body,
  carriedOut,
  EN,
  emptyInterview,
  furnishedInterview,
  KO,
  NOW,
  refusal,
  segment,
  texts,
  withId,
} from '../fixtures/interviewOf.ts'

/** One code unit that NFC turns into two (a composition exclusion, UAX #15). */
const GROWS = '\u0958'
const longText = GROWS.repeat(TEXT_MAX)
const longLine = GROWS.repeat(LINE_MAX)
const row = (name: string) => name as SegmentId
const add = (name: string, changes: Parameters<typeof segment>[1] = {}): Body => ({
  type: 'AddSegment',
  segment: segment(name, changes),
  after: 'end',
})
const person = (label: string): Extract<Body, { type: 'AddParticipant' }>['participant'] => ({
  id: 'person-new' as ParticipantId,
  role: 'interviewee',
  label,
  name: '',
  pseudonym: '',
  languages: [],
  note: '',
})
const linkTo = (statement: string, note = '') => ({
  id: `link-${statement}` as LinkId,
  statement: statement as StatementId,
  stance: 'supports' as const,
  note,
})

const TOO_LONG: readonly (readonly [string, Body])[] = [
  ['a title', { type: 'ChangeInterview', changes: { title: longLine } }],
  ['a label', { type: 'AddParticipant', participant: person(longLine) }],
  ['a name', { type: 'AddParticipant', participant: { ...person('N'), name: longLine } }],
  [
    'a name of a participant that is imported',
    {
      type: 'ImportTranscript',
      participants: [{ ...person('N'), name: longLine }],
      segments: [],
    },
  ],
  [
    'the note of a participant',
    {
      type: 'ChangeParticipant',
      participant: 'person-A' as ParticipantId,
      changes: { note: longText },
    },
  ],
  [
    'a place',
    {
      type: 'AddSitting',
      sitting: {
        id: 'sitting-new' as SittingId,
        startedAt: null,
        endedAt: null,
        place: longLine,
        present: [],
        note: '',
      },
    },
  ],
  ['the note of a row', add('new', { note: longText })],
  [
    'the note of a link that comes with a row',
    add('new', { links: [linkTo('statement-S1', longText)] }),
  ],
  ['a text', add('new', { renditions: texts({ ko: longText }) })],
  [
    'the note of a link',
    {
      type: 'AddLink',
      segment: row('row-0-first'),
      link: { ...linkTo('statement-S1', longText), anchor: null },
    },
  ],
  [
    'a changed note of a link',
    {
      type: 'ChangeLink',
      segment: row('row-1-first'),
      link: 'link-first' as LinkId,
      changes: { note: longText },
    },
  ],
  [
    'the text of a report',
    { type: 'ChangeReport', report: 'report' as ReportId, changes: { text: longText } },
  ],
  [
    'the words of a statement',
    {
      type: 'ChangeStatement',
      statement: 'statement-S1' as StatementId,
      changes: { text: { [EN]: longText } },
    },
  ],
]

describe('a text that is longer than is stored', () => {
  it.each(TOO_LONG)('is refused with its length: %s', (_, body) => {
    const error = refusal(furnishedInterview(), body)
    expect(error).toMatchObject({ code: 'TEXT_TOO_LONG' })
    if (error.code === 'TEXT_TOO_LONG') expect(error.length).toBe(2 * error.limit)
  })

  it('is refused when an interview is begun', () => {
    const fields = { ...emptyInterview(), title: longLine }
    const { title, caseNumber, timeZone, exercise, languages } = fields
    const decision = decideCreation(
      { title, caseNumber, timeZone, exercise, languages },
      'sitting' as SittingId,
      NOW,
    )
    expect(decision).toMatchObject({
      ok: false,
      error: { code: 'TEXT_TOO_LONG', length: 2 * LINE_MAX, limit: LINE_MAX },
    })
  })

  const half = 'x'.repeat(TEXT_MAX / 2)
  const other = { ...linkTo('statement-S1', half), id: 'link-other' as LinkId }
  type Changes = Parameters<typeof segment>[1]
  it.each<readonly [string, Changes, Changes]>([
    ['texts', { renditions: texts({ ko: half }) }, { renditions: texts({ ko: half }) }],
    ['notes', { note: half }, { note: half }],
    ['notes of links', { links: [linkTo('statement-S1', half)] }, { links: [other] }],
  ])('does not come about when rows are merged: %s', (_, first, second) => {
    const two = carriedOut(furnishedInterview(), add('one', first), add('two', second))
    expect(refusal(two, { type: 'MergeWithNext', segment: row('one') })).toEqual({
      code: 'TEXT_TOO_LONG',
      length: TEXT_MAX + 1,
      limit: TEXT_MAX,
    })
  })

  it('is taken up to the last character', () => {
    const body = add('new', { renditions: texts({ ko: 'x'.repeat(TEXT_MAX) }) })
    const decision = decide(furnishedInterview(), withId(body), { now: NOW })
    if (!decision.ok) throw new Error(decision.error.code)
    for (const event of decision.value)
      expect(() => interviewEventSchema.parse(event)).not.toThrow()
  })
})

describe('the links of a row', () => {
  const statement = (number: number): Body => ({
    type: 'AddStatement',
    statement: {
      id: `many-${number}` as StatementId,
      report: 'report' as ReportId,
      label: `M${number}`,
      text: { [EN]: 'x' },
      attribution: [],
      anchor: null,
      note: '',
    },
  })
  const withStatements = (count: number): Interview =>
    Array.from({ length: count }, (_, number) => statement(number)).reduce(
      (interview, body) => carriedOut(interview, body),
      furnishedInterview(),
    )
  const links = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, number) => linkTo(`many-${from + number}`))

  it('are as many as a row can be stored with, and no more', () => {
    const full = carriedOut(
      withStatements(LINKS_MAX + 1),
      add('full', { links: links(0, LINKS_MAX) }),
    )
    const one = { ...linkTo(`many-${LINKS_MAX}`), anchor: null }
    const error = { code: 'LINK_COUNT', max: LINKS_MAX }
    expect(refusal(full, { type: 'AddLink', segment: row('full'), link: one })).toEqual(error)
    const two = carriedOut(full, add('next', { links: links(LINKS_MAX, LINKS_MAX + 1) }))
    expect(refusal(two, { type: 'MergeWithNext', segment: row('full') })).toEqual(error)
  })

  it('have ids of their own', () => {
    const twice = [
      linkTo('statement-S1'),
      { ...linkTo('statement-S2'), id: 'link-statement-S1' as LinkId },
    ]
    expect(refusal(furnishedInterview(), add('new', { links: twice }))).toMatchObject({
      code: 'ID_TAKEN',
      kind: 'link',
    })
  })

  it('cut no character in two', () => {
    const interview = carriedOut(
      furnishedInterview(),
      add('new', { renditions: texts({ ko: '가😀' }) }),
    )
    const anchor = { language: KO, start: 0, end: 2 }
    const link = { ...linkTo('statement-S1'), anchor }
    expect(refusal(interview, { type: 'AddLink', segment: row('new'), link })).toMatchObject({
      code: 'RANGE_OUTSIDE_TEXT',
    })
  })
})
