import { expect, it } from 'vitest'
import type { LinkId, ParticipantId, SittingId, StatementId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { COURSE_SPEAKERS, course } from '#core/report/course.ts'
import { addPerson, addReport, addSitting, addStatement } from '../fixtures/caseBodies.ts'
import {
  type Body,
  carriedOut,
  emptyInterview,
  SITTING,
  segment,
  texts,
} from '../fixtures/interviewOf.ts'

const SECOND = 'sitting-2' as SittingId
const PEOPLE = ['A', 'B', 'C', 'D', 'E', 'F'] as readonly string[] as readonly ParticipantId[]
const [A, B] = PEOPLE as readonly [ParticipantId, ParticipantId]

const S1 = 'S1' as StatementId

const base = carriedOut(
  emptyInterview(),
  addSitting(SECOND),
  ...PEOPLE.map(addPerson),
  addReport(),
  addStatement(S1),
)

type Changes = Parameters<typeof segment>[1]

const withRows = (...rows: readonly Changes[]): Interview =>
  carriedOut(
    base,
    ...rows.map(
      (changes, index): Body => ({
        type: 'AddSegment',
        segment: segment(`s${index + 1}`, changes),
        after: 'end',
      }),
    ),
  )

const said = (speaker: ParticipantId | null, ko: string): Changes => ({
  speaker,
  renditions: texts({ ko, en: 'many more words than were spoken' }),
})

const LINK = { statement: S1, stance: 'supports', note: '' } as const

it('counts the words that were spoken, by speaker, where times are missing', () => {
  const { measure, speakers, bins } = course(
    withRows(said(A, '예'), { ...said(B, '네 그렇습니다 정말'), mediaStart: 0, mediaEnd: 9 }),
  )
  expect(measure).toBe('words')
  expect(speakers).toEqual([
    { type: 'participant', participant: B },
    { type: 'participant', participant: A },
  ])
  expect(bins.map(({ amounts }) => amounts)).toEqual([
    [0, 1],
    [3, 0],
  ])
})

it('measures speaking time where every utterance has its times, by recording or clock', () => {
  const { measure, bins } = course(
    withRows(
      { speaker: A, mediaStart: 1_000, mediaEnd: 3_500 },
      {
        speaker: A,
        wallStart: '2025-01-14T08:00:00.000Z',
        wallEnd: '2025-01-14T08:00:04.000Z',
      },
    ),
  )
  expect(measure).toBe('time')
  expect(bins.map(({ amounts }) => amounts)).toEqual([[2_500], [4_000]])
})

it('cuts a long interview into stretches that do not reach into another sitting', () => {
  const sittings = [SITTING, SITTING, SITTING, SECOND, SECOND]
  const { bins } = course(withRows(...sittings.map((sitting) => ({ sitting }))), 3)
  expect(
    bins.map(({ sittingNumber, first, from, to }) => [sittingNumber, first, from, to]),
  ).toEqual([
    [1, 's1', 1, 2],
    [1, 's3', 3, 3],
    [2, 's4', 4, 5],
  ])
})

it('names each statement that a stretch touches once', () => {
  const rows = [1, 2].map((id) => ({ links: [{ ...LINK, id: `l${id}` as LinkId }] }))
  expect(course(withRows(...rows, {}), 1).bins.map(({ statements }) => statements)).toEqual([
    ['S1'],
  ])
})

it('takes those together who said least, when there are many', () => {
  const rows = PEOPLE.map((speaker, index) => said(speaker, '말 '.repeat(index + 1)))
  const { speakers, bins } = course(withRows(...rows), 1)
  expect(speakers).toHaveLength(COURSE_SPEAKERS + 1)
  expect(speakers.at(-1)).toEqual({ type: 'others' })
  expect(bins[0]?.amounts).toEqual([6, 5, 4, 3, 3])
})

it('says when a speaker is not recorded', () => {
  expect(course(withRows(said(null, '예'))).speakers).toEqual([{ type: 'unknown' }])
})

it('has no stretches before anything was said', () => {
  expect(course(base).bins).toEqual([])
})
