import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkInterview } from '#core/assist/checks/checkInterview.ts'
import { createConsistencyIndex } from '#core/assist/checks/consistencyIndex.ts'
import { parseDocument } from '#core/exchange/parseDocument.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import { contextOf } from '../fixtures/checkedRows.ts'

const FILE = new URL('../../resources/samples/captured-soldiers.json', import.meta.url)

test('the slips that the sample shows are found, and nothing else is called an error', () => {
  const document = parseDocument(readFileSync(FILE, 'utf8'), 'captured-soldiers.json')
  if (!document.ok) throw new Error(document.error.code)
  const interview = fromDocument(document.value)
  const context = contextOf(
    { ko: '', uk: '', en: '' },
    { consistency: createConsistencyIndex(interview) },
  )
  const found = checkInterview(interview, context).rows.flatMap(({ open }) =>
    open.map(({ severity, check, facts, place }) => ({ severity, check, facts, place })),
  )
  expect(found.filter(({ severity }) => severity === 'error')).toMatchObject([
    { check: 'numbers', facts: { source: '나흘', target: 'three' }, place: { language: 'en' } },
    { check: 'numbers', facts: { source: '150', target: '115' }, place: { language: 'en' } },
  ])
  expect(new Set(found.map(({ check }) => check))).toEqual(new Set(['numbers', 'stale', 'empty']))
})
