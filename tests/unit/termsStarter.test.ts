import { describe, expect, test } from 'vitest'
import { baseLanguage } from '#core/assist/terms/baseLanguage.ts'
import type { Concept, Term } from '#core/assist/terms/concept.ts'
import { duplicateFinder } from '#core/assist/terms/duplicateFinder.ts'
import { parseStarterTerms } from '#core/assist/terms/parseStarterTerms.ts'
import { recogniseTerms } from '#core/assist/terms/recogniseTerms.ts'
import { termsOf } from '#core/assist/terms/termsOf.ts'
import { starterTerms, tag } from '../fixtures/termbase.ts'

const { text, starter, index } = starterTerms()

const named = (sentence: string, language: string) =>
  recogniseTerms(index, sentence, tag(language)).map(({ concept }) => String(concept.id))
const everyTerm = starter.concepts.flatMap((concept) =>
  concept.terms.map((term): [string, Concept, Term] => [term.text, concept, term]),
)

describe('the starter termbase', () => {
  test('has 101 concepts with ids of their own, each with Korean, Ukrainian and English', () => {
    expect(starter.concepts).toHaveLength(101)
    expect(new Set(starter.concepts.map(({ id }) => id)).size).toBe(101)
    for (const concept of starter.concepts) {
      for (const language of ['ko', 'uk', 'en']) {
        expect([concept.id, language, termsOf(concept, tag(language)).length > 0]).toEqual([
          concept.id,
          language,
          true,
        ])
      }
      expect(concept.confidence).not.toBeNull()
    }
  })

  test('keeps marked what is for review', () => {
    const review = starter.concepts.filter(({ confidence }) => confidence === 'C')
    expect(review.map(({ id }) => String(id))).toContain('dprk-rgb')
    expect(review).toHaveLength(10)
  })

  test('says its traps in all three languages', () => {
    for (const { id, note } of starter.concepts) {
      if (note === '') continue
      const lines = note.split('\n').map((line) => line.slice(0, 4))
      expect([id, lines]).toEqual([id, ['en: ', 'uk: ', 'ko: ']])
    }
    for (const id of ['kpa-rank-sojang', 'kpa-rank-jonsa', 'killed-in-action', 'it-is-fine']) {
      expect(starter.concepts.find((concept) => concept.id === id)?.note).not.toBe('')
    }
  })

  test('has one preferred term for each language and region, in NFC and without a slash', () => {
    for (const { id, terms } of starter.concepts) {
      const preferred = terms.filter(({ status }) => status === 'preferred')
      expect([id, preferred.length]).toEqual([id, new Set(preferred.map((t) => t.language)).size])
      for (const term of terms) {
        expect(term.text).toBe(term.text.normalize('NFC'))
        expect(term.text).not.toMatch(/[/()\n]/)
      }
    }
  })

  test.each(everyTerm)('%s is recognised in a sentence', (_, concept, term) => {
    const { text: written, language } = term
    const sentences: Record<string, readonly string[]> = {
      ko: isPredicate(written)
        ? [`그는 ${written.slice(0, -1)}습니다.`]
        : [`그는 ${written}에서 왔다고 했습니다.`, `우리 ${written}까지도 몰랐습니다.`],
      uk: [`Він сказав: ${written}, і все.`, `Про «${written}» не чув.`],
      en: [`He spoke of the ${written} there.`, `The ${written}’s part.`],
    }
    for (const sentence of sentences[baseLanguage(language)] ?? []) {
      expect(named(sentence, language)).toContain(String(concept.id))
    }
  })

  test('names both ranks where the armies’ ranks are shifted, that of the region first', () => {
    expect(named('소장이 말했습니다', 'ko-KP')).toEqual(['kpa-rank-sojang', 'kpa-rank-chungjang'])
    expect(named('소장이 말했습니다', 'ko-KR')).toEqual(['kpa-rank-chungjang', 'kpa-rank-sojang'])
  })

  test('names both meanings of a homograph', () => {
    expect(named('전사입니다', 'ko')).toEqual(['kpa-rank-jonsa', 'killed-in-action'])
  })

  test('has no concept twice, but for the homographs that its notes tell of', () => {
    const find = duplicateFinder(starter.concepts)
    const pairs = starter.concepts.flatMap((concept) =>
      find(concept).map(({ concept: other }) => [concept.id, other].toSorted().join(' ')),
    )
    expect([...new Set(pairs)].toSorted()).toEqual([
      'address-tongji address-tongmu',
      'exercise training',
      'kpa-rank-chungjang kpa-rank-sangjang',
      'kpa-rank-chungjang kpa-rank-sojang',
      'kpa-unit-subunit military-unit',
    ])
  })
})

const isPredicate = (written: string): boolean => /[없찮]다$/.test(written)

describe('a starter file that is damaged', () => {
  const refusal = (damaged: string) => {
    const result = parseStarterTerms(damaged, 'starter.json')
    return result.ok ? null : result.error
  }

  test('is refused with the line where it breaks off', () => {
    expect(refusal(text.slice(0, 500))).toMatchObject({ code: 'IMPORT_NOT_JSON', detail: 'EOF' })
    expect(refusal(text.replace('"rank"', 'rank'))).toMatchObject({ code: 'IMPORT_NOT_JSON' })
  })

  test('is refused with the place of what is wrong', () => {
    const wrong = text.replace('"status": "preferred"', '"status": "fine"')
    const line = wrong.slice(0, wrong.indexOf('"fine"')).split('\n').length
    expect(refusal(wrong)).toMatchObject({
      code: 'IMPORT_BAD_DOCUMENT',
      line,
      path: 'concepts.0.terms.0.status',
    })
    expect(refusal(text.replace('"version": 1', '"version": 2'))).toMatchObject({ path: 'version' })
    expect(refusal(text.replace('kpa-rank-hasa', 'kpa-rank-chungsa'))).toMatchObject({
      code: 'IMPORT_BAD_DOCUMENT',
      path: 'concepts',
    })
  })
})
