import { describe, expect, it } from 'vitest'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { STANCES } from '#core/report/stance.ts'
import { nextLanguage } from '../../renderer/features/transcript/nextLanguage.ts'
import { nextStance, stanceOfKey } from '../../renderer/features/transcript/nextStance.ts'

const KO = 'ko' as LanguageTag
const UK = 'uk' as LanguageTag
const EN = 'en' as LanguageTag
const COLUMNS = [KO, UK, EN]

/** The cells that Enter visits, from the one where the row was begun. */
function walk(from: LanguageTag, filled: readonly LanguageTag[] = []): readonly LanguageTag[] {
  const visited = [from]
  const written = new Set(filled)
  for (let current: LanguageTag | null = from; current !== null; ) {
    written.add(current)
    current = nextLanguage(COLUMNS, current, visited, (language) => !written.has(language))
    if (current !== null) visited.push(current)
  }
  return visited
}

describe('Enter', () => {
  it('goes through the languages from left to right', () => {
    expect(walk(KO)).toEqual([KO, UK, EN])
  })

  it('comes back for the empty languages when the row was begun in the middle', () => {
    expect(walk(UK)).toEqual([UK, EN, KO])
    expect(walk(EN)).toEqual([EN, KO, UK])
  })

  it('does not come back for a language that has a text', () => {
    expect(walk(UK, [KO])).toEqual([UK, EN])
  })

  it('leaves a row of one language at once', () => {
    expect(nextLanguage([KO], KO, [KO], () => true)).toBeNull()
  })
})

describe('a link key pressed again', () => {
  it('goes through every stance and then removes the link', () => {
    const seen = [nextStance(null)]
    while (seen.at(-1) !== null) seen.push(nextStance(seen.at(-1) ?? null))
    expect(seen).toEqual([...STANCES, null])
  })

  it('is matched by a sign for each stance in the list of statements', () => {
    expect(['+', '-', '=', '.', '?'].map(stanceOfKey)).toEqual([...STANCES])
    expect(stanceOfKey('가')).toBeNull()
  })
})
