import { describe, expect, test } from 'vitest'
import { fromDocument } from '#core/interview/fromDocument.ts'
import { invariantViolations } from '#core/interview/invariants.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { COPIES, DEFAULT_PRINT, type PrintOptions } from '#core/protocol/printOptions.ts'
import { attachedDocument } from '#core/record/attachedDocument.ts'
import { copyDocument } from '#core/record/copyDocument.ts'
import { documentOf } from '../contract/printDocument.ts'
import { filledRecord } from '../fixtures/filledRecord.ts'

const tags = (...languages: readonly string[]) => languages as readonly LanguageTag[]

function attached(options: Partial<PrintOptions>, document = filledRecord()) {
  const all = { ...DEFAULT_PRINT, ...options }
  return attachedDocument(copyDocument(document, all), all)
}

describe('what goes with a copy', () => {
  test.each(COPIES)('is an interview without contradictions: %s', (copy) => {
    const document = attached({ copy, languages: tags('uk') })
    expect(invariantViolations(fromDocument(document))).toEqual([])
    const ids = new Set(document.entries.map(({ id }) => id))
    for (const { entries } of document.closings)
      expect(entries.filter((id) => !ids.has(id))).toEqual([])
  })

  test('has a notice in the printed languages and in the one it was given in', () => {
    const notices = attached({ copy: 'signature', languages: tags('uk') }).entries.flatMap(
      (entry) => (entry.kind === 'notice' ? [entry] : []),
    )
    expect(notices.length).toBe(2)
    for (const { text, title } of notices) {
      expect(Object.keys(text).toSorted()).toEqual(['ko', 'uk'])
      expect(Object.keys(title).toSorted()).toEqual(['en', 'ko', 'uk'])
    }
  })

  test('covers what is withheld on paper instead of calling it not recorded', () => {
    const hidden = attached({ pseudonyms: false }).entries.find(({ kind }) => kind === 'person')
    expect(hidden).toMatchObject({ birthDate: '2004', residence: '█████' })
    const named = attached({}).entries.find(({ kind }) => kind === 'interviewee')
    expect(named).toMatchObject({ surname: '█████', serviceNumber: '█████', rank: 'Private' })
  })

  test('has every language that the annex quotes, and no other that is not printed', () => {
    const document = documentOf([
      { texts: { ko: '훈련입니다', uk: 'Навчання', en: 'Training' } },
      { texts: { ko: '아닙니다', uk: 'Ні', en: 'No' } },
    ])
    const renditions = (options: Partial<PrintOptions>) =>
      attached({ languages: tags('en'), ...options }, document).segments.map(({ renditions }) =>
        Object.keys(renditions).toSorted(),
      )
    expect(renditions({ copy: 'working' })).toEqual([['en', 'ko'], ['en']])
    expect(renditions({ copy: 'signature' })).toEqual([['en'], ['en']])
    expect(renditions({ copy: 'analysis', labels: 'uk' })).toEqual([['ko', 'uk']])
    const [statement] = attached({ languages: tags('en') }, document).statements
    expect(statement?.text).toEqual({ en: 'They thought it was training' })
  })

  test('names nobody in the analysis, where people stand under their labels', () => {
    const { participants, sittings, entries } = attached({ copy: 'analysis', pseudonyms: false })
    expect(participants.every(({ name, note }) => name === '' && note === '')).toBe(true)
    expect(sittings.every(({ place, note }) => place === '' && note === '')).toBe(true)
    expect(entries).toEqual([])
  })
})
