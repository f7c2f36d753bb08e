import { expect, test } from 'vitest'
import { foundErrors, foundShare } from '../fixtures/plantedErrors/foundErrors.ts'
import { CHECKS_FOR, KINDS } from '../fixtures/plantedErrors/plantedErrors.ts'

const results = foundErrors()

test.each(results)(
  'in $pair, at least 95 % of the planted errors of each main kind are found',
  (result) => {
    expect(result.rows.length).toBeGreaterThanOrEqual(60)
    for (const kinds of [['number'], ['number', 'name', 'term', 'script']] as const) {
      expect(foundShare(result, kinds), kinds.join()).toBeGreaterThanOrEqual(0.95)
    }
  },
)

test.each(results)('in $pair, no sound row is accused of an error', ({ accused }) => {
  expect(accused.map(({ clean }) => clean.renditions)).toEqual([])
})

test('every kind of planted error is planted, and belongs to a check', () => {
  for (const { rows } of results) {
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(KINDS))
  }
  for (const kind of KINDS) expect(CHECKS_FOR[kind].length).toBeGreaterThan(0)
})
