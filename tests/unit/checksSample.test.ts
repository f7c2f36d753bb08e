import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkInterview } from '#core/assist/checks/checkInterview.ts'
import { createConsistencyIndex } from '#core/assist/checks/consistencyIndex.ts'
import { interviewDocumentSchema } from '#core/interview/document.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import { contextOf } from '../fixtures/checkedRows.ts'

const FILE = new URL('../../resources/samples/captured-soldiers.json', import.meta.url)

test('the slips that the sample shows are found, and nothing else is called an error', () => {
  const document = interviewDocumentSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  const interview = fromDocument(document)
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
