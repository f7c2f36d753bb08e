import { expect, test } from 'vitest'
import { fromDocument } from '#core/interview/fromDocument.ts'
import { invariantViolations } from '#core/interview/invariants.ts'
import { filledRecord } from '../fixtures/filledRecord.ts'

test('the filled record is a sound interview with an entry of every kind', () => {
  const document = filledRecord()
  expect(invariantViolations(fromDocument(document))).toEqual([])
  expect(new Set(document.entries.map(({ kind }) => kind)).size).toBe(15)
})
