import { describe, expect, it } from 'vitest'
import type {
  LinkId,
  ParticipantId,
  SegmentId,
  SittingId,
  StatementId,
} from '#core/interview/ids.ts'
import { coverage } from '#core/report/coverage.ts'
import type { Stance } from '#core/report/stance.ts'
import { addPerson, addReport, addSitting, addStatement } from '../fixtures/caseBodies.ts'
import { type Body, carriedOut, emptyInterview, SITTING, segment } from '../fixtures/interviewOf.ts'

const SECOND = 'sitting-2' as SittingId
const S1 = 'S1' as StatementId

const base = carriedOut(
  emptyInterview(),
  addSitting(SECOND),
  ...['A', 'B'].map(addPerson),
  addReport(),
  addStatement(S1),
)

type Row = readonly [stance: Stance, speaker?: string, sitting?: SittingId]

function stateAfter(...rows: readonly Row[]) {
  const interview = carriedOut(
    base,
    ...rows.map(
      ([stance, speaker = 'A', sitting = SITTING], index): Body => ({
        type: 'AddSegment',
        segment: segment(`s${index}`, {
          speaker: speaker as ParticipantId,
          sitting,
          links: [{ id: `l${index}` as LinkId, statement: S1, stance, note: '' }],
        }),
        after: 'end',
      }),
    ),
  )
  return coverage(interview)[0]
}

describe('what the interview says of a statement', () => {
  it.each([
    ['untested', []],
    ['untested', [['context'], ['unclear']]],
    ['single-source', [['supports']]],
    ['single-source', [['supports'], ['partly']]],
    ['supported', [['supports'], ['supports', 'B']]],
    ['supported', [['supports'], ['partly', 'A', SECOND]]],
    ['contradicted', [['contradicts']]],
    ['contested', [['supports'], ['supports', 'B'], ['contradicts']]],
    ['contested', [['partly'], ['contradicts', 'B']]],
  ] as [string, Row[]][])('is %s after %j', (state, rows) => {
    expect(stateAfter(...rows)?.state).toBe(state)
  })

  it('names the linked rows by stance, with their places', () => {
    const found = stateAfter(['context'], ['supports'], ['supports', 'B'])
    expect(found?.linked.supports.map((row) => row.number)).toEqual([2, 3])
    expect(found?.linked.context.map((row) => row.segment)).toEqual(['s0' as SegmentId])
  })
})
