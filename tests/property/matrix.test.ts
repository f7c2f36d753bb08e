import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '#core/interview/decide.ts'
import { foldAll } from '#core/interview/fold.ts'
import type { Interview } from '#core/interview/interview.ts'
import { course } from '#core/report/course.ts'
import { coverage } from '#core/report/coverage.ts'
import { linksInOrder, matrix } from '#core/report/matrix.ts'
import { STANCES } from '#core/report/stance.ts'
import { arbitraryEdits } from '../fixtures/arbitraryEdits.ts'
import { furnishedInterview, NOW, withId } from '../fixtures/interviewOf.ts'

const arbitraryInterview = arbitraryEdits.map((edits) =>
  edits.reduce<Interview>((state, edit, serial) => {
    const decision = decide(state, withId(edit(state, serial)), { now: NOW })
    return decision.ok ? foldAll(state, decision.value) : state
  }, furnishedInterview()),
)

const bare = (cells: readonly { counts: object; linked: readonly unknown[] }[]) =>
  cells.flatMap(({ linked }) => linked)

test('every link stands in the cell of its sitting once, and in one of its segment', () => {
  fc.assert(
    fc.property(arbitraryInterview, (interview) => {
      const covered = coverage(interview)
      const expanded = new Set([null, ...interview.sittings.keys()])
      const { columns, rows, totals } = matrix(interview, covered, {
        sitting: null,
        expanded,
      })
      expect(rows.map(({ statement }) => statement)).toEqual(
        covered.map(({ statement }) => statement),
      )
      for (const [place, { cells, total }] of rows.entries()) {
        const links = linksInOrder(covered[place] as (typeof covered)[number])
        const of = (type: string) => bare(cells.filter((_, index) => columns[index]?.type === type))
        expect(new Set(of('sitting'))).toEqual(new Set(links))
        expect(of('sitting')).toHaveLength(links.length)
        expect(new Set(of('segment'))).toEqual(new Set(links))
        expect(of('segment')).toHaveLength(links.length)
        expect(total.linked).toEqual(links)
        for (const { counts, linked } of cells)
          for (const stance of STANCES)
            expect(counts[stance]).toBe(linked.filter(({ link }) => link.stance === stance).length)
      }
      for (const [place, counts] of totals.entries())
        for (const stance of STANCES)
          expect(counts[stance]).toBe(
            rows.reduce((sum, { cells }) => sum + (cells[place]?.counts[stance] ?? 0), 0),
          )
    }),
    { numRuns: 200 },
  )
})

test('the stretches of an interview’s course hold every segment once, in order', () => {
  fc.assert(
    fc.property(arbitraryInterview, fc.integer({ min: 1, max: 20 }), (interview, wanted) => {
      const { bins, speakers } = course(interview, wanted)
      const numbers = bins.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      )
      expect(numbers).toEqual(interview.segmentOrder.map((_, index) => index + 1))
      for (const { from, to, first, sitting, amounts } of bins) {
        expect(interview.segmentOrder[from - 1]).toBe(first)
        expect(amounts).toHaveLength(speakers.length)
        for (const id of interview.segmentOrder.slice(from - 1, to))
          expect(interview.segments.get(id)?.sitting).toBe(sitting)
      }
    }),
    { numRuns: 200 },
  )
})
