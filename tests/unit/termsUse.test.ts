import { describe, expect, test } from 'vitest'
import { findingsOf, type Texts } from '../fixtures/checkedRows.ts'
import { starterTerms } from '../fixtures/termbase.ts'

const { index: terms } = starterTerms()

/** What the check of terms says in a row, as `place → suggestion`; an empty place: the term is not there at all. */
const said = (texts: Texts) =>
  findingsOf('terms', texts, {}, { terms }).map(({ place, suggestions }) => {
    const { range, language } = place
    const found = range === null ? '' : (texts[language] ?? '').slice(range.start, range.end)
    return `${found} → ${suggestions[0]}`
  })
const inUkrainian = (ko: string, uk: string) => said({ ko, uk })
const inEnglish = (ko: string, en: string) => said({ ko, en })

describe('a known term that is written otherwise', () => {
  test('is flagged where it stands, with the right one', () => {
    expect(inEnglish('정찰총국에서 왔다', 'He is from the Reconnaissance General Buro.')).toEqual([
      'Reconnaissance General Buro → Reconnaissance General Bureau',
    ])
    expect(inUkrainian('정찰총국에서 왔다', 'Його прислало Головне розвідуване бюро.')).toEqual([
      'Головне розвідуване бюро → Головне розвідувальне бюро',
    ])
    expect(said({ en: 'the Reconnaissance General Bureau', ko: '정찰촌국에서 왔다' })).toEqual([
      '정찰촌국 → 정찰총국',
    ])
  })

  test('is corrected in the case in which it stands', () => {
    expect(inUkrainian('정찰총국에서', 'З Головного розвідуввального бюро.')).toEqual([
      'Головного розвідуввального бюро → Головного розвідувального бюро',
    ])
    expect(inUkrainian('중사들이', 'Разом із сержентами.')).toEqual(['сержентами → сержантами'])
  })

  test('is flagged as a second rendering, with its words in another order or one replaced', () => {
    expect(inEnglish('정찰총국에서', 'From the General Reconnaissance Bureau.')).toEqual([
      'General Reconnaissance Bureau → Reconnaissance General Bureau',
    ])
    expect(inUkrainian('정찰총국에서', 'З Центрального розвідувального бюро.')).toEqual([
      'Центрального розвідувального бюро → Головне розвідувальне бюро',
    ])
    expect(inUkrainian('국가보위성에서', 'Із Міністерства громадської безпеки.')).toEqual([
      'Міністерства громадської безпеки → Міністерство державної безпеки',
    ])
  })

  test('that is deprecated is left to the check of discouraged terms', () => {
    const texts = { ko: '정찰총국에서', uk: 'З Головного розвідувального управління.' }
    expect(said(texts)).toEqual([])
    const found = findingsOf('forbidden-terms', texts, {}, { terms })
    expect(found.map(({ message, suggestions }) => [message, suggestions[0]])).toEqual([
      ['termDeprecated', 'Головне розвідувальне бюро'],
    ])
  })

  test('is not flagged twice, nor where it is right', () => {
    expect(inUkrainian('정찰총국에서', 'Із Генерального бюро розвідки.')).toEqual([])
    expect(inEnglish('정찰총국에서', 'From the RGB.')).toEqual([])
    expect(inUkrainian('정찰총국에서', 'Звідти.')).toEqual([' → Головне розвідувальне бюро'])
  })
})
