import { describe, expect, it } from 'vitest'
import type { LinkId, SittingId, StatementId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { coverage } from '#core/report/coverage.ts'
import { type CoverageFilter, filterCoverage, NO_FILTER } from '#core/report/filterCoverage.ts'
import { matrix } from '#core/report/matrix.ts'
import type { Stance } from '#core/report/stance.ts'
import { addReport, addSitting, addStatement } from '../fixtures/caseBodies.ts'
import {
  type Body,
  carriedOut,
  EN,
  emptyInterview,
  KO,
  SITTING,
  segment,
} from '../fixtures/interviewOf.ts'

const SECOND = 'sitting-2' as SittingId

/** S1 stated by an agency through a newspaper, S2 by a ministry, S3 by nobody known. */
const base = carriedOut(
  emptyInterview(),
  addSitting(SECOND),
  addReport(),
  addStatement('S1' as StatementId, [{ [EN]: 'an agency', [KO]: '기관' }, { [EN]: 'a newspaper' }]),
  addStatement('S2' as StatementId, [{ [EN]: 'a ministry' }, { [EN]: 'an agency' }]),
  addStatement('S3' as StatementId),
)

type Row = readonly [sitting: SittingId | null, links: Readonly<Record<string, Stance>>]

const withRows = (...rows: readonly Row[]): Interview =>
  carriedOut(
    base,
    ...rows.map(
      ([sitting, links], index): Body => ({
        type: 'AddSegment',
        segment: segment(`s${index + 1}`, {
          sitting,
          links: Object.entries(links).map(([statement, stance]) => ({
            id: `${statement}-${index}` as LinkId,
            statement: statement as StatementId,
            stance,
            note: '',
          })),
        }),
        after: 'end',
      }),
    ),
  )

const interview = withRows(
  [SITTING, { S1: 'supports', S2: 'context' }],
  [SITTING, { S1: 'contradicts' }],
  [SECOND, { S1: 'supports' }],
)

const made = (
  filter: Partial<CoverageFilter> = {},
  expanded: readonly (SittingId | null)[] = [],
  of = interview,
) =>
  matrix(of, filterCoverage(of, coverage(of), { ...NO_FILTER, ...filter }), {
    sitting: filter.sitting ?? null,
    expanded: new Set(expanded),
  })

const labels = (found: ReturnType<typeof made>) =>
  found.rows.map(({ statement }) => statement.label)

describe('statements by sittings', () => {
  it('counts the stances of each sitting’s segments, and of all', () => {
    const { columns, rows, totals } = made()
    expect(columns).toMatchObject([{ number: 1 }, { number: 2 }])
    expect(rows[0]?.cells.map(({ counts }) => counts)).toMatchObject([
      { supports: 1, contradicts: 1, context: 0 },
      { supports: 1, contradicts: 0 },
    ])
    expect(rows[0]?.total.linked.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(rows[2]).toMatchObject({ state: 'untested', total: { linked: [] } })
    expect(totals).toMatchObject([{ supports: 1, contradicts: 1, context: 1 }, { supports: 1 }])
  })

  it('has a column for segments outside of sittings only where one bears on a statement', () => {
    expect(made().columns).toHaveLength(2)
    const outside = withRows([SITTING, {}], [null, { S3: 'supports' }])
    expect(made({}, [], outside).columns.at(-1)).toMatchObject({ sitting: null, number: null })
    expect(made({}, [], withRows([null, {}])).columns).toHaveLength(2)
  })

  it('opens a sitting into those of its segments that bear on a statement', () => {
    const { columns, rows } = made({}, [SITTING])
    expect(columns.map((column) => [column.type, column.number])).toEqual([
      ['sitting', 1],
      ['segment', 1],
      ['segment', 2],
      ['sitting', 2],
    ])
    expect(rows[0]?.cells.map(({ linked }) => linked.length)).toEqual([2, 1, 1, 1])
    // What an open sitting's segments say is counted once.
    expect(rows[0]?.total.linked).toHaveLength(3)
  })
})

describe('what a filter leaves', () => {
  it('keeps the statements that have a link of the stance, and counts it alone', () => {
    const found = made({ stance: 'contradicts' })
    expect(labels(found)).toEqual(['S1'])
    expect(found.rows[0]?.total.counts).toMatchObject({ supports: 0, contradicts: 1 })
    expect(found.rows[0]?.state).toBe('contested')
  })

  it('keeps the statements and the column of one sitting', () => {
    const found = made({ sitting: SECOND })
    expect(labels(found)).toEqual(['S1'])
    expect(found.columns).toMatchObject([{ number: 2 }])
  })

  it('tells who stated a claim from whom it came through', () => {
    const by = (part: 'stated' | 'through', name: string) =>
      labels(made({ attribution: { part, name } }))
    expect(by('stated', 'an agency')).toEqual(['S1'])
    expect(by('through', 'an agency')).toEqual(['S2'])
    expect(by('stated', '기관')).toEqual(['S1'])
    expect(by('through', 'a ministry')).toEqual([])
  })

  it('keeps the statements in one state', () => {
    expect(labels(made({ state: 'untested' }))).toEqual(['S2', 'S3'])
  })
})

it('counts nothing of a segment twice when it bears on two statements', () => {
  const both = withRows([SITTING, { S1: 'supports', S2: 'supports' }])
  const { totals, columns } = made({}, [SITTING], both)
  expect(columns.filter(({ type }) => type === 'segment')).toHaveLength(1)
  expect(totals.map(({ supports }) => supports)).toEqual([2, 2, 0])
})
