import { describe, expect, test } from 'vitest'
import type { CheckId, Severity } from '#core/assist/checks/check.ts'
import type { Finding } from '#core/assist/checks/finding.ts'
import type { InterviewFindings } from '#core/assist/rowAssistance.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { excerptOf } from '../../renderer/features/checks/excerptOf.ts'
import {
  findingCounts,
  listedFindings,
  OPEN_FINDINGS,
} from '../../renderer/features/checks/listedFindings.ts'

const finding = (check: CheckId, severity: Severity, language: string): Finding => ({
  check,
  severity,
  key: `${check} ${language}`,
  message: 'emptyCell',
  facts: {},
  place: { language: language as LanguageTag, range: null },
  counterpart: null,
  suggestions: [],
})

const FINDINGS: InterviewFindings = {
  rows: [
    {
      segment: 'one' as SegmentId,
      number: 1,
      open: [finding('numbers', 'error', 'uk'), finding('names', 'error', 'en')],
      accepted: [finding('empty', 'hint', 'en')],
    },
    {
      segment: 'seven' as SegmentId,
      number: 7,
      open: [finding('numbers', 'warning', 'en')],
      accepted: [],
    },
  ],
}

const listed = (changes: Partial<typeof OPEN_FINDINGS>) =>
  listedFindings(FINDINGS, { ...OPEN_FINDINGS, ...changes }).map(
    ({ number, finding: { check, place } }) => `${number} ${check} ${place.language}`,
  )

describe('the list of an interview’s findings', () => {
  test('holds the open ones, row by row', () => {
    expect(listed({})).toEqual(['1 numbers uk', '1 names en', '7 numbers en'])
  })

  test('is narrowed by check, weight and language at once', () => {
    expect(listed({ check: 'numbers' })).toEqual(['1 numbers uk', '7 numbers en'])
    expect(listed({ severity: 'error', language: 'en' as LanguageTag })).toEqual(['1 names en'])
    expect(listed({ check: 'numbers', severity: 'error', language: 'en' as LanguageTag })).toEqual(
      [],
    )
  })

  test('shows the accepted ones apart', () => {
    expect(listed({ state: 'accepted' })).toEqual(['1 empty en'])
    expect(listedFindings(FINDINGS, { ...OPEN_FINDINGS, state: 'accepted' })[0]?.accepted).toBe(
      true,
    )
  })

  test('counts each check within what else is asked for, in the order of the checks', () => {
    expect(findingCounts(FINDINGS, OPEN_FINDINGS)).toEqual([
      ['numbers', 2],
      ['names', 1],
    ])
    const english = { ...OPEN_FINDINGS, check: 'names', language: 'en' as LanguageTag } as const
    expect(findingCounts(FINDINGS, english)).toEqual([
      ['numbers', 1],
      ['names', 1],
    ])
    expect(findingCounts(FINDINGS, { ...OPEN_FINDINGS, state: 'accepted' })).toEqual([['empty', 1]])
  })
})

describe('the text around a place', () => {
  test('is whole when it is short', () => {
    expect(excerptOf('There were 115 of us', { start: 11, end: 14 })).toEqual({
      before: 'There were ',
      marked: '115',
      after: ' of us',
    })
  })

  test('is cut between words on both sides, and says so', () => {
    const text = `${'word '.repeat(40)}HERE${' more'.repeat(40)}`
    const { before, marked, after } = excerptOf(text, { start: 200, end: 204 })
    expect(marked).toBe('HERE')
    expect(before).toMatch(/^…(word )+$/)
    expect(after).toMatch(/^( more)+…$/)
    expect(before.length).toBeLessThan(60)
    expect(after.length).toBeLessThan(60)
  })

  test('is the beginning where no place is named, or the place is no longer there', () => {
    const long = '말씀 '.repeat(100)
    for (const range of [null, { start: 900, end: 901 }]) {
      const { before, marked, after } = excerptOf(long, range)
      expect([marked, after]).toEqual(['', ''])
      expect(before).toMatch(/^말씀.*…$/)
      expect(before.length).toBeLessThan(130)
    }
    expect(excerptOf('', null)).toEqual({ before: '', marked: '', after: '' })
  })
})
