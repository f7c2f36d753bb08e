import { describe, expect, it } from 'vitest'
import { decide } from '#core/interview/decide.ts'
import { foldAll } from '#core/interview/fold.ts'
import type { ClosingId, ParticipantId, RedactionId, SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { invertAll } from '#core/interview/invert.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { REDACTIONS_MAX } from '#core/interview/redaction.ts'
import {
  type Body,
  CONTEXT,
  carriedOut,
  EN,
  emptyInterview,
  KO,
  refusal,
  segment,
  texts,
  withId,
} from '../fixtures/interviewOf.ts'

const ROW = 'row' as SegmentId

const spoken = (ko = '정찰총국 소속입니다.'): Interview =>
  carriedOut(emptyInterview(), {
    type: 'AddSegment',
    segment: segment(ROW, { renditions: texts({ ko }) }),
    after: 'end',
  })

const cover = (
  start: number,
  end: number,
  { id = 'r', group = 'g', language = KO as LanguageTag, reason = 'protects a source' } = {},
): Body => ({
  type: 'AddRedactions',
  redactions: [
    { id: id as RedactionId, group: group as RedactionId, segment: ROW, language, start, end },
  ],
  reason,
  author: null,
})

const commit = (text: string): Body => ({
  type: 'CommitRendition',
  segment: ROW,
  language: KO,
  text,
  author: null,
  origin: { type: 'typed' },
})

const redaction = (interview: Interview) => interview.segments.get(ROW)?.redactions[0]

const covered = (interview: Interview) => {
  const row = interview.segments.get(ROW)
  return row?.redactions.map(({ language, start, end }) =>
    row.renditions[language]?.text.slice(start, end),
  )
}

describe('covering a passage', () => {
  it('keeps who covered it, why and when', () => {
    expect(redaction(carriedOut(spoken(), cover(0, 4)))).toMatchObject({
      reason: 'protects a source',
      author: null,
      group: 'g',
    })
  })

  it('is refused without words, without a reason, and by nobody known', () => {
    const interview = spoken()
    expect(refusal(interview, cover(0, 4, { language: EN }))).toEqual({
      code: 'RENDITION_MISSING',
      language: EN,
    })
    for (const [start, end] of [
      [4, 4],
      [4, 2],
      [0, 99],
    ] as const)
      expect(refusal(interview, cover(start, end)).code).toBe('RANGE_OUTSIDE_TEXT')
    expect(refusal(interview, cover(0, 4, { reason: ' \n' }))).toEqual({
      code: 'FIELD_EMPTY',
      field: 'reason',
    })
    const stranger = 'nobody' as ParticipantId
    expect(refusal(interview, { ...cover(0, 4), author: stranger } as Body).code).toBe(
      'UNKNOWN_ENTITY',
    )
  })

  it('takes in whole what it would cut: a picture, a syllable in jamo, an accent', () => {
    expect(covered(carriedOut(spoken('a😀b'), cover(2, 4)))).toEqual(['😀b'])
    expect(covered(carriedOut(spoken('아\ud574\u11f9어'), cover(2, 3)))).toEqual(['\ud574\u11f9'])
    expect(covered(carriedOut(spoken('x\u0304y'), cover(1, 2)))).toEqual(['x\u0304'])
  })

  it('joins passages of one group that touch, and keeps those of another apart', () => {
    const twice: Body = {
      ...cover(0, 2),
      redactions: [0, 2].map((start) => ({
        id: `r${start}` as RedactionId,
        group: 'g' as RedactionId,
        segment: ROW,
        language: KO,
        start,
        end: start + 2,
      })),
    } as Body
    const once = carriedOut(spoken(), twice)
    expect(covered(once)).toEqual(['정찰총국'])
    expect(covered(carriedOut(once, cover(1, 3, { id: 'again' })))).toEqual(['정찰총국'])
    const apart = carriedOut(once, cover(2, 7, { id: 'other', group: 'h' }))
    expect(covered(apart)).toEqual(['총국 소속', '정찰총국'])
  })

  it('holds no more passages in a row than a row can have', () => {
    const many: Body = {
      ...cover(0, 1),
      redactions: Array.from({ length: REDACTIONS_MAX + 1 }, (_, index) => ({
        id: `r${index}` as RedactionId,
        group: `g${index}` as RedactionId,
        segment: ROW,
        language: KO,
        start: 0,
        end: 1,
      })),
    } as Body
    expect(refusal(spoken(), many)).toEqual({ code: 'REDACTION_COUNT', max: REDACTIONS_MAX })
  })

  it('is still possible once the record is closed', () => {
    const closed = carriedOut(spoken(), {
      type: 'CloseRecord',
      closing: 'c' as ClosingId,
      by: null,
      note: '',
      findings: null,
    })
    expect(covered(carriedOut(closed, cover(0, 4)))).toEqual(['정찰총국'])
  })
})

describe('a passage that is covered', () => {
  it('stays covered when it is rewritten', () => {
    const interview = carriedOut(spoken(), cover(0, 4))
    expect(covered(carriedOut(interview, commit('정찰국 소속입니다.')))).toEqual(['정찰국'])
    expect(covered(carriedOut(interview, commit('네. 정찰총국 소속입니다.')))).toEqual([
      '네. 정찰총국',
    ])
  })

  it('is kept with the words that it had when an edit changes or deletes it', () => {
    const interview = carriedOut(spoken(), cover(0, 4))
    expect(redaction(carriedOut(interview, commit('정찰국 소속입니다.')))).toMatchObject({
      end: 3,
      former: ['정찰총국'],
    })
    for (const text of ['소속입니다.', '']) {
      const deleted = carriedOut(interview, commit(text))
      const gone = { reason: 'protects a source', start: 0, end: 0, former: ['정찰총국'] }
      expect(redaction(deleted)).toMatchObject(gone)
      // What is typed from then on has nothing to do with it.
      expect(redaction(carriedOut(deleted, commit('부대 소속입니다.')))).toMatchObject(gone)
    }
  })

  it('comes back with undo as it was, and stays deleted until it is lifted', () => {
    const interview = carriedOut(spoken(), cover(0, 4))
    for (const body of [commit('소속입니다.'), commit('정찰국 소속입니다.'), commit('')]) {
      const decision = decide(interview, withId(body), CONTEXT)
      if (!decision.ok) throw new Error(decision.error.code)
      const there = foldAll(interview, decision.value)
      expect(foldAll(there, invertAll(decision.value))).toEqual(interview)
    }
    const lifted = carriedOut(interview, commit(''), {
      type: 'RemoveRedactions',
      redactions: [{ segment: ROW, redaction: 'r' as RedactionId }],
    })
    expect(redaction(lifted)).toBeUndefined()
  })

  it('stays with the row before, or the one behind, when its own row is removed', () => {
    const other = (id: string, after: SegmentId | null): Body => ({
      type: 'AddSegment',
      segment: segment(id, { renditions: texts({ ko: '네.' }) }),
      after,
    })
    const remove: Body = { type: 'RemoveSegments', segments: [ROW] }
    for (const after of [null, ROW]) {
      const interview = carriedOut(spoken(), cover(0, 4), other('next', after))
      const left = carriedOut(interview, remove).segments.get('next' as SegmentId)
      expect(left?.redactions).toMatchObject([{ start: 0, end: 0, former: ['정찰총국'] }])
      const decision = decide(interview, withId(remove), CONTEXT)
      if (!decision.ok) throw new Error(decision.error.code)
      const there = foldAll(interview, decision.value)
      expect(foldAll(there, invertAll(decision.value))).toEqual(interview)
    }
    expect(carriedOut(spoken(), cover(0, 4), remove).segments.size).toBe(0)
  })

  it('keeps its words as a whole when its row is split and merged', () => {
    const other = 'other' as SegmentId
    const split = carriedOut(
      spoken(),
      cover(0, 4),
      cover(5, 7, { id: 'q' }),
      commit('정찰총국 입니다.'),
      { type: 'SplitSegment', segment: ROW, newSegment: other, at: { [KO]: 2 } },
    )
    expect(split.segments.get(ROW)?.redactions).toMatchObject([
      { id: 'q', end: 0, former: ['소속'] },
      { id: 'r', end: 2, former: ['정찰총국'] },
    ])
    const merged = carriedOut(
      split,
      { type: 'MoveSegments', segments: [other], after: null },
      { type: 'MergeWithNext', segment: other },
    )
    expect(merged.segments.get(other)?.redactions).toMatchObject([
      { id: 'q', start: 0, end: 0, former: ['소속'] },
      { id: 'r', end: 2 },
      { id: 'r-2', former: ['정찰총국'] },
    ])
  })

  it('can be lifted, and its reason put in other words for the whole group', () => {
    const interview = carriedOut(spoken(), cover(0, 2, { id: 'a' }), cover(5, 7, { id: 'b' }), {
      type: 'ChangeRedactionReason',
      group: 'g' as RedactionId,
      reason: 'in other words',
    })
    const row = interview.segments.get(ROW)
    expect(row?.redactions.map(({ reason }) => reason)).toEqual([
      'in other words',
      'in other words',
    ])
    const lifted = carriedOut(interview, {
      type: 'RemoveRedactions',
      redactions: [{ segment: ROW, redaction: 'a' as RedactionId }],
    })
    expect(covered(lifted)).toEqual(['소속'])
  })
})
