import { describe, expect, it } from 'vitest'
import type { LinkId, ReportId, SegmentId, StatementId } from '#core/interview/ids.ts'
import { mapRange } from '#core/report/mapRange.ts'
import {
  type Body,
  carriedOut,
  EN,
  emptyInterview,
  refusal,
  segment,
} from '../fixtures/interviewOf.ts'

const REPORT = 'report' as ReportId
const TEXT = 'Two soldiers were captured. They believed they would train.'
const PASSAGE = { start: 0, end: 26 }

const statement = (id: string, changes: object = {}): Body => ({
  type: 'AddStatement',
  statement: {
    id: id as StatementId,
    report: REPORT,
    text: { [EN]: 'Two were captured' },
    attribution: [],
    anchor: PASSAGE,
    note: '',
    ...changes,
  },
})

const withReport = carriedOut(emptyInterview(), {
  type: 'AddReport',
  report: {
    id: REPORT,
    title: 'Report',
    publisher: '',
    publishedOn: '2025-01-13',
    language: EN,
    text: TEXT,
  },
})

describe('a reported statement', () => {
  it('takes its quote from the report and the next free label', () => {
    const interview = carriedOut(withReport, statement('x'), statement('y'))
    expect(interview.statements.get('x' as StatementId)).toMatchObject({
      label: 'S1',
      anchor: { quote: 'Two soldiers were captured' },
    })
    expect(interview.statements.get('y' as StatementId)?.label).toBe('S2')
  })

  it('never gets the label of one that was removed from the middle', () => {
    const interview = carriedOut(
      withReport,
      statement('x'),
      statement('y'),
      { type: 'RemoveStatement', statement: 'x' as StatementId },
      statement('z'),
    )
    expect(interview.statements.get('z' as StatementId)?.label).toBe('S3')
  })

  it('refuses a passage that cuts a character in half', () => {
    const withEmoji = carriedOut(withReport, {
      type: 'ChangeReport',
      report: REPORT,
      changes: { text: 'a😀b' },
    })
    const half = statement('x', { anchor: { start: 0, end: 2 } })
    expect(refusal(withEmoji, half).code).toBe('RANGE_OUTSIDE_TEXT')
  })

  it('refuses a passage outside the report and a label in use', () => {
    expect(refusal(withReport, statement('x', { anchor: { start: 50, end: 999 } })).code).toBe(
      'RANGE_OUTSIDE_TEXT',
    )
    expect(
      refusal(carriedOut(withReport, statement('x')), statement('y', { label: 's1' })),
    ).toEqual({
      code: 'LABEL_TAKEN',
      label: 's1',
    })
  })

  it('keeps its passage while the report around it is edited', () => {
    const text = `Kyiv, 13 January. ${TEXT.replace('captured', 'captured alive')}`
    const moved = carriedOut(withReport, statement('x', { anchor: { start: 28, end: 41 } }), {
      type: 'ChangeReport',
      report: REPORT,
      changes: { text },
    })
    expect(moved.statements.get('x' as StatementId)?.anchor?.quote).toBe('They believed')
  })

  it('loses its passage, not its words, when the passage is replaced', () => {
    const replaced = carriedOut(withReport, statement('x', { anchor: { start: 4, end: 12 } }), {
      type: 'ChangeReport',
      report: REPORT,
      changes: { text: TEXT.replace('soldiers', 'MEN') },
    })
    expect(replaced.statements.get('x' as StatementId)).toMatchObject({
      anchor: null,
      text: { en: 'Two were captured' },
    })
  })

  it('takes its links along when it or its report is removed', () => {
    const linked = carriedOut(withReport, statement('x'), {
      type: 'AddSegment',
      segment: segment('a', {
        links: [{ id: 'l' as LinkId, statement: 'x' as StatementId, stance: 'supports', note: '' }],
      }),
      after: 'end',
    })
    const removed = carriedOut(linked, { type: 'RemoveReport', report: REPORT })
    expect(removed.statements.size).toBe(0)
    expect(removed.segments.get('a' as SegmentId)?.links).toEqual([])
  })
})

describe('carrying a range over an edit', () => {
  it.each([
    ['text inserted before it', 'abcdef', 'XXabcdef', [2, 4], [4, 6]],
    ['text inserted behind it', 'abcdef', 'abcdefXX', [2, 4], [2, 4]],
    ['text inserted inside it', 'abcdef', 'abcXdef', [2, 4], [2, 5]],
    ['text inserted where it begins', 'abcdef', 'abXcdef', [2, 4], [3, 5]],
    ['its beginning replaced', 'abcdef', 'aXdef', [2, 5], [2, 4]],
    ['its end replaced', 'abcdef', 'abcX', [1, 5], [1, 3]],
    ['all of it removed', 'abcdef', 'abef', [2, 4], null],
    ['nothing changed', 'abcdef', 'abcdef', [2, 4], [2, 4]],
  ] as [string, string, string, [number, number], [number, number] | null][])(
    '%s',
    (_, before, after, [start, end], expected) => {
      const mapped = mapRange(before, after, { start, end })
      expect(mapped && [mapped.start, mapped.end]).toEqual(expected)
    },
  )
})
