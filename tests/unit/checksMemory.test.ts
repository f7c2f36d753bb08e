import { expect, test } from 'vitest'
import { DEFAULT_CHECK_LEVELS } from '#core/assist/checks/check.ts'
import type { CheckContext } from '#core/assist/checks/checkSegment.ts'
import { checkSegment } from '#core/assist/checks/checkSegment.ts'
import { ConsistencyIndex } from '#core/assist/checks/consistencyIndex.ts'
import { createFindingsMemory } from '#core/assist/checks/findingsMemory.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Segment } from '#core/interview/segment.ts'
import { contextOf, rowOf } from '../fixtures/checkedRows.ts'

const TEXTS = { ko: '우리는 3800명이었습니다.', uk: 'Нас було 3 008, не більшше.' }

/** A context whose dictionary tells how often it was asked. */
function counting(): { readonly context: CheckContext; readonly asked: () => number } {
  let asked = 0
  const spelling = {
    check: (word: string) => {
      asked += 1
      return word !== 'більшше'
    },
    suggest: () => ['більше'],
  }
  return { context: contextOf(TEXTS, { spelling }), asked: () => asked }
}

test('a row that did not change is not checked again, and is told of all the same', () => {
  const { context, asked } = counting()
  const memory = createFindingsMemory()
  const row = rowOf(TEXTS)
  const first = memory.findings(row, context)
  expect(first).toEqual(checkSegment(row, {}, context))
  const before = asked()
  expect(memory.findings(row, { ...context })).toEqual(first)
  expect(asked()).toBe(before)
})

test('a row that changed is checked again, and so is every row when something else is known', () => {
  const { context, asked } = counting()
  const memory = createFindingsMemory()
  const row = rowOf(TEXTS)
  memory.findings(row, context)
  const right = rowOf({ ...TEXTS, uk: 'Нас було 3 800, не більше.' })
  expect(memory.findings(right, context)).toEqual([])
  const before = asked()
  const levels = { ...DEFAULT_CHECK_LEVELS, numbers: 'hint' as const }
  expect(memory.findings(row, { ...context, levels })).toEqual(
    checkSegment(row, {}, { ...context, levels }),
  )
  expect(asked()).toBeGreaterThan(before)
})

test('a row that did not change differs from another one as soon as that one changes', () => {
  const memory = createFindingsMemory()
  const consistency = new ConsistencyIndex()
  const named = (id: string, uk: string): Segment => ({
    ...rowOf({ ko: '지휘관의 이름이 무엇입니까?', uk }),
    id: id as SegmentId,
  })
  const row = named('a', 'Як звати командира?')
  const context = contextOf({ ko: '', uk: '' }, { consistency })
  const found = () => memory.findings(row, context).map(({ check }) => check)
  for (const each of [row, named('b', 'Як звати командира?')]) consistency.set(each)
  expect(found()).toEqual([])
  consistency.set(named('b', 'Прізвище командира?'))
  expect(found()).toEqual(['inconsistent'])
  consistency.delete('b' as SegmentId)
  expect(found()).toEqual([])
})
