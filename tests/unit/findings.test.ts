import { describe, expect, it } from 'vitest'
import { ACCEPTANCES_MAX } from '#core/assist/checks/acceptance.ts'
import { decide } from '#core/interview/decide.ts'
import { foldAll } from '#core/interview/fold.ts'
import type { ParticipantId, SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { invertAll } from '#core/interview/invert.ts'
import {
  type Body,
  carriedOut,
  EN,
  furnishedInterview,
  KO,
  NOW,
  refusal,
  UK,
  withId,
} from '../fixtures/interviewOf.ts'

const ROW = 'row-0-first' as SegmentId
const Q = 'person-Q' as ParticipantId

const accept = (key: string, reason = 'said so twice', segment = ROW): Body => ({
  type: 'AcceptFinding',
  segment,
  acceptance: { check: 'numbers', key, reason, author: Q },
})
const reopen = (key: string): Body => ({ type: 'ReopenFinding', segment: ROW, key })
const acceptances = (interview: Interview, segment = ROW) =>
  interview.segments.get(segment)?.acceptances ?? []

describe('a finding that is let stand', () => {
  it('is kept with its reason, who answered for it and when', () => {
    const interview = carriedOut(furnishedInterview(), accept('numbers 3800', '  he said\n3008 '))
    expect(acceptances(interview)).toEqual([
      { check: 'numbers', key: 'numbers 3800', reason: 'he said 3008', author: Q, at: NOW },
    ])
  })

  it('needs a reason, a row and an author that exist', () => {
    const interview = furnishedInterview()
    expect(refusal(interview, accept('k', ' '))).toEqual({ code: 'FIELD_EMPTY', field: 'reason' })
    expect(refusal(interview, accept('k', 'r', 'none' as SegmentId))).toMatchObject({
      code: 'UNKNOWN_ENTITY',
      kind: 'segment',
    })
    const stranger = {
      check: 'numbers',
      key: 'k',
      reason: 'r',
      author: 'x' as ParticipantId,
    } as const
    expect(
      refusal(interview, { type: 'AcceptFinding', segment: ROW, acceptance: stranger }),
    ).toMatchObject({ code: 'UNKNOWN_ENTITY', kind: 'participant' })
  })

  it('has one acceptance: a later one takes its place, the same again changes nothing', () => {
    const once = carriedOut(furnishedInterview(), accept('k', 'first'))
    const twice = carriedOut(once, accept('k', 'second'))
    expect(acceptances(twice).map(({ reason }) => reason)).toEqual(['second'])
    const again = decide(twice, withId(accept('k', 'second')), { now: NOW })
    expect(again).toEqual({ ok: true, value: [] })
  })

  it('is open again when it is reopened; what was never accepted cannot be', () => {
    const interview = carriedOut(furnishedInterview(), accept('b'), accept('a'), reopen('b'))
    expect(acceptances(interview).map(({ key }) => key)).toEqual(['a'])
    expect(refusal(interview, reopen('b'))).toEqual({
      code: 'UNKNOWN_ENTITY',
      kind: 'finding',
      id: 'b',
    })
  })

  it('comes back with undo as it was', () => {
    const interview = carriedOut(furnishedInterview(), accept('k', 'first'))
    for (const body of [accept('k', 'second'), reopen('k')]) {
      const decision = decide(interview, withId(body), { now: NOW })
      if (!decision.ok) throw new Error(decision.error.code)
      const there = foldAll(interview, decision.value)
      expect(foldAll(there, invertAll(decision.value))).toEqual(interview)
    }
  })

  it('goes with its row: both halves of a split keep it, a merge keeps those of both rows', () => {
    const next = 'row-2-first' as SegmentId
    const merged = carriedOut(
      furnishedInterview(),
      accept('mine'),
      accept('both', 'first'),
      accept('both', 'second', next),
      accept('theirs', 'r', next),
      { type: 'RemoveSegments', segments: ['row-1-first' as SegmentId] },
      { type: 'MergeWithNext', segment: ROW },
    )
    expect(acceptances(merged).map(({ key, reason }) => `${key} ${reason}`)).toEqual([
      'both first',
      'mine said so twice',
      'theirs r',
    ])
    const half = 'half' as SegmentId
    const split = carriedOut(merged, {
      type: 'SplitSegment',
      segment: ROW,
      newSegment: half,
      at: { [KO]: 2, [UK]: 3, [EN]: 3 },
    })
    expect(acceptances(split, half)).toEqual(acceptances(merged))
  })

  it('has a limit for each row, and the row is left as it is beyond it', () => {
    const full = carriedOut(
      furnishedInterview(),
      ...Array.from({ length: ACCEPTANCES_MAX }, (_, index) => accept(`k${index}`)),
    )
    expect(refusal(full, accept('one more'))).toEqual({
      code: 'ACCEPTANCE_COUNT',
      max: ACCEPTANCES_MAX,
    })
    expect(
      carriedOut(full, accept('k7', 'another reason')).segments.get(ROW)?.acceptances.length,
    ).toBe(ACCEPTANCES_MAX)
  })

  it('keeps its author from being removed', () => {
    const free = carriedOut(
      furnishedInterview(),
      {
        type: 'AddParticipant',
        participant: {
          id: 'person-I' as ParticipantId,
          role: 'interpreter',
          label: 'INT',
          name: '',
          pseudonym: '',
          languages: [],
          note: '',
        },
      },
      {
        type: 'AcceptFinding',
        segment: ROW,
        acceptance: { check: 'terms', key: 'k', reason: 'r', author: 'person-I' as ParticipantId },
      },
    )
    expect(
      refusal(free, { type: 'RemoveParticipant', participant: 'person-I' as ParticipantId }),
    ).toMatchObject({ code: 'IN_USE', uses: 1 })
  })
})
