import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RedactionId, SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { coverRange } from '#core/report/coverRange.ts'
import { carriedOut, emptyInterview, KO, segment, texts } from '../fixtures/interviewOf.ts'

/** Few different letters, so that changes can be read in several ways. */
const run = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 })
const word = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 8 })
/** A text of syllables, letters and pictures, some of several code units. */
const words = fc.string({
  unit: fc.constantFrom('한', '국', '어', 'ж', 'e\u0301', '\ud83d\ude00', ' ', 'x'),
  maxLength: 12,
})

describe('a covered range', () => {
  it('covers whatever is put in the place of the passage', () => {
    fc.assert(
      fc.property(run, word, word, run, (head, passage, instead, tail) => {
        const before = head + passage + tail
        const range = { start: head.length, end: head.length + passage.length }
        const moved = coverRange(before, head + instead + tail, range)
        expect(moved).not.toBeNull()
        expect(moved?.start).toBeLessThanOrEqual(head.length)
        expect(moved?.end).toBeGreaterThanOrEqual(head.length + instead.length)
      }),
      { numRuns: 5_000 },
    )
  })

  it('covers what an edit in the passage leaves of it and brings into it', () => {
    fc.assert(
      fc.property(run, run, run, run, run, run, (head, first, old, put, last, tail) => {
        const passage = first + old + last
        fc.pre(passage !== '' && first + put + last !== '')
        const range = { start: head.length, end: head.length + passage.length }
        const kept = first + put + last
        const moved = coverRange(head + passage + tail, head + kept + tail, range)
        expect(moved?.start).toBeLessThanOrEqual(head.length)
        expect(moved?.end).toBeGreaterThanOrEqual(head.length + kept.length)
      }),
      { numRuns: 5_000 },
    )
  })

  it('covers what is left of a passage that an edit reaches into', () => {
    fc.assert(
      fc.property(run, run, run, word, run, (head, old, put, left, tail) => {
        const reached = old + left
        const before = head + reached + tail
        for (const cut of Array.from(old, (_, at) => at)) {
          // The passage begins inside what is replaced.
          const range = { start: head.length + cut, end: head.length + reached.length }
          const moved = coverRange(before, head + put + left + tail, range)
          expect(moved?.start).toBeLessThanOrEqual(head.length + put.length)
          expect(moved?.end).toBeGreaterThanOrEqual(head.length + put.length + left.length)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('keeps to its words when something else changes, and to the text', () => {
    fc.assert(
      fc.property(words, words, words, (before, after, extra) => {
        const range = { start: 0, end: before.length }
        if (before === '') return
        const behind = `${before}|${extra}`
        expect(coverRange(behind, `${before}|${after}${extra}`, range)).toEqual(range)
        const moved = coverRange(before, after, range)
        if (after === '') expect(moved).toBeNull()
        else expect(moved).toEqual({ start: 0, end: after.length })
      }),
    )
  })
})

const ROW = 'row' as SegmentId
const covers = (interview: Interview, id: SegmentId, language: LanguageTag = KO) =>
  (interview.segments.get(id)?.redactions ?? [])
    .filter((one) => one.language === language)
    .map(({ start, end }) =>
      interview.segments.get(id)?.renditions[language]?.text.slice(start, end),
    )

const redacted = (text: string, start: number, end: number): Interview =>
  carriedOut(
    emptyInterview(),
    {
      type: 'AddSegment',
      segment: segment(ROW, { renditions: texts({ ko: text }) }),
      after: 'end',
    },
    {
      type: 'AddRedactions',
      redactions: [
        {
          id: 'r' as RedactionId,
          group: 'g' as RedactionId,
          segment: ROW,
          language: KO,
          start,
          end,
        },
      ],
      reason: 'protects a third person',
      author: null,
    },
  )

describe('a redaction', () => {
  it('covers the same words in a row that is split and merged again', () => {
    fc.assert(
      fc.property(words, words, words, fc.nat(40), (head, passage, tail, at) => {
        const text = (head + passage + tail).normalize('NFC')
        const start = head.normalize('NFC').length
        const end = start + passage.normalize('NFC').length
        fc.pre(start < end && end <= text.length && text.trim() === text)
        const whole = redacted(text, start, end)
        const before = covers(whole, ROW).join('')
        const cut = Math.min(at, text.length)
        fc.pre(
          text.slice(0, cut).isWellFormed() &&
            text.slice(0, cut).trim() !== '' &&
            text.slice(cut).trim() !== '',
        )
        const other = 'other' as SegmentId
        const split = carriedOut(whole, {
          type: 'SplitSegment',
          segment: ROW,
          newSegment: other,
          at: { [KO]: cut },
        })
        const parts = [...covers(split, ROW), ...covers(split, other)].join('')
        expect(parts.replaceAll(' ', '')).toContain(before.replaceAll(' ', ''))
        const merged = carriedOut(split, { type: 'MergeWithNext', segment: ROW })
        expect(covers(merged, ROW).join('').replaceAll(' ', '')).toBe(parts.replaceAll(' ', ''))
      }),
    )
  })
})
