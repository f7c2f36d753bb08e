import { describe, expect, it } from 'vitest'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { EntryId, SegmentId, SittingId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { isRead } from '#core/interview/isRead.ts'
import { READS_MAX } from '#core/interview/read.ts'
import { readBackProgress } from '#core/interview/readBackProgress.ts'
import {
  type Body,
  carriedOut,
  EN,
  furnishedInterview,
  KO,
  refusal,
  segment,
  texts,
  UK,
} from '../fixtures/interviewOf.ts'
import { add, close, header, readBack, rowId, tick } from '../fixtures/recordEntries.ts'

const commit = (row: number, text: string): Body => ({
  type: 'CommitRendition',
  segment: rowId(row),
  language: UK,
  text,
  author: null,
  origin: { type: 'typed' },
})
const started = carriedOut(furnishedInterview(), add(readBack()))
const progress = (interview: Interview, id = 'read-back') =>
  readBackProgress(interview, interview.entries.get(id as EntryId) as EntryOf<'read-back'>)
const rowRead = (interview: Interview, row: number) => {
  const found = interview.segments.get(rowId(row))
  return found !== undefined && isRead(found, interview.entries)
}

describe('a tick in a read-back', () => {
  it('holds for the text that was read, and for no later one', () => {
    const read = carriedOut(started, tick([0]))
    expect(rowRead(read, 0)).toBe(true)
    expect(read.segments.get(rowId(0))?.reads).toEqual([
      { readBack: 'read-back', revision: 1, at: '2025-01-13T12:00:00.000Z' },
    ])
    const changed = carriedOut(read, commit(0, 'Ні.'))
    expect(rowRead(changed, 0)).toBe(false)
    expect(progress(changed).rows[0]).toEqual({ segment: rowId(0), state: 'changed' })
    expect(rowRead(carriedOut(changed, tick([0])), 0)).toBe(true)
  })

  it('does not come to hold for another text when the one that was read is struck out', () => {
    const again = carriedOut(started, tick([0]), commit(0, ''), commit(0, 'Інше.'))
    expect(rowRead(again, 0)).toBe(false)
  })

  it('can be taken back, and changes nothing the second time', () => {
    const read = carriedOut(started, tick([0]))
    expect(carriedOut(read, tick([0])).segments.get(rowId(0))).toBe(read.segments.get(rowId(0)))
    expect(rowRead(carriedOut(read, tick([0], false)), 0)).toBe(false)
  })

  it('passes over the rows of a page that have no text in its language, and is refused where none has', () => {
    const gap = carriedOut(started, commit(1, ''))
    const read = carriedOut(gap, tick([0, 1, 2]))
    expect(
      progress(read)
        .rows.slice(0, 4)
        .map(({ state }) => state),
    ).toEqual(['read', 'textless', 'read', 'unread'])
    expect(refusal(gap, tick([1]))).toEqual({ code: 'RENDITION_MISSING', language: 'uk' })
  })

  it('belongs to a read-back', () => {
    const interview = carriedOut(started, add(header()))
    expect(refusal(interview, tick([0], true, 'header'))).toEqual({
      code: 'ENTRY_KIND',
      expected: 'read-back',
      found: 'header',
    })
    expect(refusal(interview, tick([0], true, 'none'))).toEqual({
      code: 'UNKNOWN_ENTITY',
      kind: 'entry',
      id: 'none',
    })
  })

  it('fixes the language that was read', () => {
    const change: Body = {
      type: 'ChangeEntry',
      entry: 'read-back' as EntryId,
      changes: { kind: 'read-back', language: KO },
    }
    carriedOut(started, change)
    expect(refusal(carriedOut(started, tick([0, 1])), change)).toMatchObject({
      code: 'IN_USE',
      uses: 2,
    })
  })

  it('holds no longer for either part of a split row, nor for merged rows', () => {
    const read = carriedOut(started, tick([0, 1]), {
      type: 'ChangeSegments',
      segments: [rowId(0), rowId(1)],
      changes: { speaker: null },
    })
    const split = carriedOut(read, {
      type: 'SplitSegment',
      segment: rowId(0),
      newSegment: 'new' as SegmentId,
      at: { [KO]: 2, [UK]: 4, [EN]: 4 },
    })
    expect(
      progress(split)
        .rows.slice(0, 3)
        .map(({ state }) => state),
    ).toEqual(['changed', 'changed', 'read'])
    const merged = carriedOut(read, { type: 'MergeWithNext', segment: rowId(0) })
    expect(progress(merged).rows[0]?.state).toBe('changed')
  })

  it('makes room for itself where a row was ticked as often as it can be', () => {
    const ids = Array.from({ length: READS_MAX + 1 }, (_, number) => `read-back-${number}`)
    const interview = carriedOut(
      furnishedInterview(),
      ...ids.flatMap((id) => [add(readBack({ id: id as EntryId })), tick([0], true, id)]),
    )
    expect(interview.segments.get(rowId(0))?.reads).toHaveLength(READS_MAX)
    expect(progress(interview, `read-back-${READS_MAX}`).counts.read).toBe(1)
  }, 60_000)
})

describe('the progress of a read-back', () => {
  it('counts what it covers and goes on at the first row that is still to be read', () => {
    const interview = carriedOut(
      furnishedInterview(),
      add(readBack({ first: rowId(1), last: rowId(3) })),
      tick([1]),
    )
    expect(progress(interview)).toEqual({
      rows: [1, 2, 3].map((row) => ({ segment: rowId(row), state: row === 1 ? 'read' : 'unread' })),
      counts: { read: 1, changed: 0, unread: 2, textless: 0 },
      next: rowId(2),
    })
    expect(progress(carriedOut(interview, tick([1, 2, 3]))).next).toBeNull()
  })

  it('takes its ends in whichever order the rows come to stand', () => {
    const interview = carriedOut(
      furnishedInterview(),
      add(readBack({ first: rowId(1), last: rowId(3) })),
      {
        type: 'MoveSegments',
        segments: [rowId(1)],
        after: rowId(4),
      },
    )
    expect(progress(interview).rows.map((row) => row.segment)).toEqual([
      rowId(3),
      rowId(4),
      rowId(1),
    ])
  })

  it('covers its own part of the record, before and after a closing', () => {
    const sitting = 'sitting-2' as SittingId
    const interview = carriedOut(
      started,
      tick([0]),
      close(),
      {
        type: 'AddSitting',
        sitting: { id: sitting, startedAt: null, endedAt: null, place: '', present: [], note: '' },
      },
      {
        type: 'AddSegment',
        segment: segment('later', { sitting, renditions: texts({ ko: '네.', uk: 'Так.' }) }),
        after: 'end',
      },
      add(readBack({ id: 'second' as EntryId })),
    )
    expect(progress(interview).rows).toHaveLength(6)
    expect(progress(interview, 'second').rows).toEqual([{ segment: 'later', state: 'unread' }])
    expect(refusal(interview, tick([1], true, 'second'))).toMatchObject({
      code: 'RECORD_CLOSED',
      what: 'segment',
    })
    const closedOne: Body = {
      type: 'TickReadBack',
      readBack: 'read-back' as EntryId,
      segments: ['later' as SegmentId],
      read: true,
    }
    expect(refusal(interview, closedOne)).toMatchObject({ code: 'RECORD_CLOSED', what: 'entry' })
  })
})
