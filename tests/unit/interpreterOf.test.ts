import { describe, expect, it } from 'vitest'
import type { EntryId, ParticipantId, SegmentId, SittingId } from '#core/interview/ids.ts'
import { interpreterIndex, interpreterOf } from '#core/interview/interpreterOf.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import {
  type Body,
  carriedOut,
  EN,
  furnishedInterview,
  KO,
  segment,
  texts,
  UK,
} from '../fixtures/interviewOf.ts'
import { add, assignment, close, rowId } from '../fixtures/recordEntries.ts'

const person = (label: string): Body => ({
  type: 'AddParticipant',
  participant: {
    id: label as ParticipantId,
    role: 'interpreter',
    label,
    name: '',
    pseudonym: '',
    languages: [],
    note: '',
  },
})
const assigned = (
  id: string,
  participant: string,
  changes: Parameters<typeof assignment>[0] = {},
) => add(assignment({ id: id as EntryId, participant: participant as ParticipantId, ...changes }))
const base = carriedOut(furnishedInterview(), person('INT-1'), person('INT-2'))
const who = (interview: Interview, row: SegmentId, language: LanguageTag) =>
  interpreterOf(interview, interview.segments.get(row) as Segment, language)

describe('who rendered a segment', () => {
  it('is not recorded until somebody is assigned; nobody rendered what was said', () => {
    expect(who(base, rowId(0), UK)).toBeNull()
    const interview = carriedOut(base, assigned('a', 'INT-1'))
    expect(who(interview, rowId(0), UK)).toMatchObject({
      participant: 'INT-1',
      assignment: { id: 'a', mode: 'consecutive' },
    })
    expect(who(interview, rowId(0), KO)).toBeNull()
    expect(who(interview, rowId(0), EN)).toBeNull()
  })

  it('follows the direction, the sitting and the stretch', () => {
    const interview = carriedOut(
      base,
      { type: 'SetSource', segments: [rowId(1)], language: UK },
      assigned('one-way', 'INT-1', { direction: 'one-way' }),
      assigned('stretch', 'INT-2', { first: rowId(2), last: rowId(3) }),
      assigned('relay', 'INT-2', {
        from: KO,
        to: EN,
        pivot: UK,
        sitting: 'sitting-1' as SittingId,
      }),
    )
    expect(who(interview, rowId(0), UK)?.participant).toBe('INT-1')
    expect(who(interview, rowId(1), KO)).toBeNull()
    expect(who(interview, rowId(2), UK)?.participant).toBe('INT-2')
    expect(who(interview, rowId(4), UK)?.participant).toBe('INT-1')
    expect(who(interview, rowId(4), EN)?.assignment?.pivot).toBe('uk')
  })

  it('is the author of the rendition where there is one', () => {
    const interview = carriedOut(
      base,
      assigned('a', 'INT-1'),
      assigned('b', 'INT-2', { mode: 'written' }),
      {
        type: 'CommitRendition',
        segment: rowId(0),
        language: UK,
        text: 'Ні.',
        author: 'INT-2' as ParticipantId,
        origin: { type: 'typed' },
      },
    )
    expect(who(interview, rowId(0), UK)).toMatchObject({
      participant: 'INT-2',
      assignment: { mode: 'written' },
    })
    expect(who(interview, rowId(1), UK)?.participant).toBe('INT-1')
  })

  it('is not settled by an assignment of another part of the record', () => {
    const later = segment('later', { sitting: null, renditions: texts({ ko: '네.', uk: 'Так.' }) })
    const interview = carriedOut(base, assigned('a', 'INT-1'), close(), {
      type: 'AddSegment',
      segment: later,
      after: 'end',
    })
    expect(who(interview, 'later' as SegmentId, UK)).toBeNull()
    const again = carriedOut(interview, assigned('b', 'INT-2'))
    expect(who(again, 'later' as SegmentId, UK)?.participant).toBe('INT-2')
    expect(who(again, rowId(0), UK)?.participant).toBe('INT-1')
  })

  it('is answered alike for one segment and from the index', () => {
    const interview = carriedOut(base, assigned('a', 'INT-1', { last: rowId(3) }))
    const index = interpreterIndex(interview)
    for (const each of interview.segments.values()) {
      expect(index.of(each, UK)).toEqual(interpreterOf(interview, each, UK))
    }
  })
})
