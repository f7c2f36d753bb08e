import { describe, expect, it } from 'vitest'
import { wordDifference } from '#core/assist/memory/wordDifference.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/** The difference as one line: -removed- +added+. */
const line = (before: string, after: string, language: string): string =>
  wordDifference(before, after, language as LanguageTag)
    .map(({ type, text }) =>
      type === 'same' ? text : type === 'removed' ? `-${text}-` : `+${text}+`,
    )
    .join('')

describe('the difference in words', () => {
  it('exchanges whole words', () => {
    expect(line('I served in Rason.', 'I served in Hamhung.', 'en')).toBe(
      'I served in -Rason-+Hamhung+.',
    )
    expect(line('Я служив у Расоні.', 'Я служила у Хамхині.', 'uk')).toBe(
      'Я -служив-+служила+ у -Расоні-+Хамхині+.',
    )
  })

  it('shows neighbouring changes as one stretch', () => {
    expect(line('a very old rifle', 'a brand new rifle', 'en')).toBe(
      'a -very old-+brand new+ rifle',
    )
  })

  it('tells a Korean particle from its stem', () => {
    expect(line('군단에서 왔다', '군단으로 왔다', 'ko')).toBe('군단-에서-+으로+ 왔다')
    expect(line('사단에서 왔다', '군단에서 왔다', 'ko')).toBe('-사단-+군단+에서 왔다')
  })

  it('leaves an eojeol whole that is too short for a stem and a particle', () => {
    expect(line('나는 간다', '너는 간다', 'ko')).toBe('-나는-+너는+ 간다')
  })

  it('keeps numbers with their separators and words with their apostrophes together', () => {
    expect(line('3,800 men', '3,900 men', 'en')).toBe('-3,800-+3,900+ men')
    expect(line("п'ять сімей", "дев'ять сімей", 'uk')).toBe("-п'ять-+дев'ять+ сімей")
  })

  it('says nothing differs in the same text, and everything where nothing is in common', () => {
    expect(wordDifference('네.', '네.', 'ko' as LanguageTag)).toEqual([
      { type: 'same', text: '네.' },
    ])
    expect(line('so', 'no', 'en')).toBe('-so-+no+')
    expect(wordDifference('', '', 'ko' as LanguageTag)).toEqual([])
  })
})
