import { describe, expect, it } from 'vitest'
import type { ParticipantId, SegmentId, SittingId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { nextTurn } from '../../renderer/features/transcript/nextTurn.ts'
import {
  type Body,
  carriedOut,
  EN,
  emptyInterview,
  KO,
  SITTING,
  segment,
  UK,
} from '../fixtures/interviewOf.ts'

const person = (
  label: string,
  role: 'interviewee' | 'interviewer' | 'interpreter',
  languages: readonly (typeof KO)[] = [],
): Body => ({
  type: 'AddParticipant',
  participant: {
    id: label as ParticipantId,
    role,
    label,
    name: '',
    pseudonym: '',
    languages,
    note: '',
  },
})

const people = carriedOut(
  emptyInterview(),
  person('Q', 'interviewer', [UK]),
  person('INT', 'interpreter', [KO, UK]),
  person('A', 'interviewee', [KO]),
)

/** The interview with one row for each speaker, in the language they speak. */
function spoken(turns: readonly (readonly [string | null, typeof KO])[]): Interview {
  return carriedOut(
    people,
    ...turns.map(
      ([speaker, source], index): Body => ({
        type: 'AddSegment',
        segment: segment(`row-${index}`, { speaker: speaker as ParticipantId | null, source }),
        after: 'end',
      }),
    ),
  )
}

const turnAfter = (interview: Interview, row = interview.segmentOrder.length) =>
  nextTurn(interview, interview.segmentOrder.slice(0, row), EN)

describe('the next turn', () => {
  it('alternates between the last two different speakers, each in the language they last spoke', () => {
    const interview = spoken([
      ['INT', UK],
      ['Q', UK],
      ['A', KO],
      ['A', EN],
      ['Q', UK],
    ])
    expect(turnAfter(interview)).toMatchObject({ speaker: 'A', source: EN })
    expect(turnAfter(interview, 4)).toMatchObject({ speaker: 'Q', source: UK })
    expect(turnAfter(interview, 2)).toMatchObject({ speaker: 'INT', source: UK })
  })

  it('looks past rows whose speaker is not recorded', () => {
    const interview = spoken([
      ['Q', UK],
      ['A', KO],
      [null, KO],
    ])
    expect(turnAfter(interview)).toMatchObject({ speaker: 'Q', source: UK })
  })

  it('lets an interviewee answer the first question, in their first language', () => {
    expect(turnAfter(spoken([['Q', UK]]))).toMatchObject({ speaker: 'A', source: KO })
    expect(turnAfter(spoken([['A', KO]]))).toMatchObject({ speaker: 'Q', source: UK })
  })

  it('begins with the first participant, and without participants with nobody', () => {
    expect(turnAfter(people)).toMatchObject({ speaker: 'Q', source: UK, sitting: SITTING })
    expect(turnAfter(emptyInterview())).toMatchObject({ speaker: null, source: EN })
  })

  it('belongs to the latest sitting at the end, and to the row’s own further up', () => {
    const second = 'sitting-2' as SittingId
    const interview = carriedOut(
      spoken([
        ['Q', UK],
        ['A', KO],
      ]),
      {
        type: 'AddSitting',
        sitting: { id: second, startedAt: null, endedAt: null, place: '', present: [], note: '' },
      },
    )
    expect(turnAfter(interview).sitting).toBe(second)
    expect(turnAfter(interview, 1).sitting).toBe(SITTING)
    expect(nextTurn(interview, ['row-0' as SegmentId], KO).sitting).toBe(SITTING)
  })
})
