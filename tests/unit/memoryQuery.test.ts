import { describe, expect, it } from 'vitest'
import { MemoryIndex } from '#core/assist/memory/memoryIndex.ts'
import type { MemorySource } from '#core/assist/memory/memorySource.ts'
import { type MemoryQuery, queryMemory } from '#core/assist/memory/queryMemory.ts'
import type { TranslationUnit } from '#core/assist/memory/translationUnit.ts'
import type { InterviewId, MemoryId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

const KO = 'ko' as LanguageTag
const UK = 'uk' as LanguageTag
const EN = 'en' as LanguageTag
const TODAY = {
  type: 'interview',
  interview: 'today' as InterviewId,
  title: 'Today',
  penalty: 0,
  enabled: true,
} as const satisfies MemorySource
const COLLEAGUE = {
  type: 'imported',
  memory: 'colleague' as MemoryId,
  name: 'colleague.tmx',
  penalty: 5,
  enabled: true,
} as const satisfies MemorySource
const TODAY_KEY = 'interview:today' as const as `interview:${InterviewId}`
const COLLEAGUE_KEY = 'memory:colleague' as const as `memory:${MemoryId}`

const unit = (
  id: string,
  texts: Record<string, string>,
  more: Partial<TranslationUnit> = {},
): TranslationUnit => ({ id, texts, previous: {}, at: null, author: '', ...more })

const ask = (text: string, more: Partial<MemoryQuery> = {}): MemoryQuery => ({
  text,
  language: KO,
  targets: [UK, EN],
  previous: {},
  excluded: null,
  ...more,
})

function memory(): MemoryIndex {
  const index = new MemoryIndex()
  index.setSource(TODAY)
  index.setSource(COLLEAGUE)
  return index
}

const SERVED = unit('s1', {
  ko: '저는 정찰총국에서 복무했습니다.',
  uk: 'Я служив у Головному розвідувальному бюро.',
  en: 'I served in the Reconnaissance General Bureau.',
})

describe('a query of the memory', () => {
  it('finds the same text as 100, with what the unit says in every wished language', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, { ...SERVED, at: '2025-01-13T12:00:00.000Z', author: 'INT' }, 7)
    const [match, ...others] = queryMemory(index, ask(' 저는 정찰총국에서 복무했습니다.\n'))
    expect(others).toEqual([])
    expect(match).toMatchObject({
      kind: 'exact',
      score: 100,
      unit: 'interview:today/s1',
      provenance: { type: 'interview', title: 'Today', segment: 's1', number: 7 },
      at: '2025-01-13T12:00:00.000Z',
      author: 'INT',
      proposals: { uk: { text: SERVED.texts[UK], repairs: [] }, en: { text: SERVED.texts[EN] } },
    })
  })

  it('works from any language of a unit to any other', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, SERVED)
    for (const language of [KO, UK, EN]) {
      const targets = [KO, UK, EN].filter((other) => other !== language)
      const [match] = queryMemory(
        index,
        ask(SERVED.texts[language] as string, { language, targets }),
      )
      expect(match?.score).toBe(100)
      expect(Object.keys(match?.proposals ?? {})).toEqual(targets)
    }
  })

  it('calls it a context match, and puts it first, when the row before is the same too', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, unit('s1', { ko: '네.', uk: 'Так.' }))
    index.putUnit(
      TODAY_KEY,
      unit('s2', { ko: '네.', uk: 'Слухаю.' }, { previous: { [UK]: 'Ви мене чуєте?' } }),
    )
    const found = queryMemory(index, ask('네.', { previous: { [UK]: 'Ви мене чуєте? ' } }))
    expect(found.map(({ kind, score, unit }) => [kind, score, unit])).toEqual([
      ['context', 101, 'interview:today/s2'],
      ['exact', 100, 'interview:today/s1'],
    ])
  })

  it('gives 99 where case, white space or quotation marks alone differ', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, unit('s1', { en: 'He  said “go”.', uk: 'Він сказав: іди.' }))
    const [match] = queryMemory(index, ask('he said "GO".', { language: EN, targets: [UK] }))
    expect(match).toMatchObject({ kind: 'fuzzy', score: 99 })
  })

  it('finds a resembling text, says how much it resembles, and shows the words that differ', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, SERVED)
    const [match] = queryMemory(index, ask('저는 정찰총국에서 근무했습니다.'))
    // One syllable of seventeen.
    expect(match).toMatchObject({ kind: 'fuzzy', score: 94 })
    expect(match?.difference.filter(({ type }) => type !== 'same')).toEqual([
      { type: 'removed', text: '복무했' },
      { type: 'added', text: '근무했' },
    ])
  })

  it('finds texts of two syllables, and short ones with one syllable changed', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, unit('s1', { ko: '분대', uk: 'відділення' }))
    index.putUnit(TODAY_KEY, unit('s2', { ko: '모른다', uk: 'не знаю' }))
    expect(queryMemory(index, ask('분대'))[0]?.score).toBe(100)
    expect(queryMemory(index, ask('모룬다'))[0]?.score).toBe(66)
  })

  it('keeps silent about what resembles less than the least score', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, SERVED)
    const changed = '저는 보위국에서 복무했습니다.'
    const [match] = queryMemory(index, ask(changed))
    expect(match?.score).toBe(82)
    expect(queryMemory(index, ask(changed, { minimum: 83 }))).toEqual([])
  })

  it('takes the penalty of the memory off, and at once when it changes', () => {
    const index = memory()
    index.putUnit(COLLEAGUE_KEY, SERVED)
    const query = ask(SERVED.texts[KO] as string)
    expect(queryMemory(index, query)[0]).toMatchObject({ kind: 'exact', score: 95, penalty: 5 })
    index.setSource({ ...COLLEAGUE, penalty: 30 })
    expect(queryMemory(index, query)[0]).toMatchObject({ score: 70, penalty: 30 })
    index.setSource({ ...COLLEAGUE, penalty: 50 })
    expect(queryMemory(index, query)).toEqual([])
  })

  it('proposes nothing of a memory that is switched off, and again when it is on', () => {
    const index = memory()
    index.putUnit(COLLEAGUE_KEY, SERVED)
    const query = ask(SERVED.texts[KO] as string)
    index.setSource({ ...COLLEAGUE, enabled: false })
    expect(queryMemory(index, query)).toEqual([])
    index.setSource(COLLEAGUE)
    expect(queryMemory(index, query)).toHaveLength(1)
  })

  it('never proposes what the asking segment itself says', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, SERVED)
    const query = ask(SERVED.texts[KO] as string, { excluded: 'interview:today/s1' })
    expect(queryMemory(index, query)).toEqual([])
    expect(queryMemory(index, { ...query, excluded: 'interview:today/s2' })).toHaveLength(1)
  })

  it('offers the same proposal once, of the best and newest unit, and five at most', () => {
    const index = memory()
    for (let day = 1; day <= 9; day += 1) {
      const at = `2025-01-0${day}T12:00:00.000Z`
      index.putUnit(TODAY_KEY, unit(`same-${day}`, { ko: '네.', uk: 'Так.' }, { at }))
      index.putUnit(TODAY_KEY, unit(`other-${day}`, { ko: '네.', uk: `Так ${day}` }, { at }))
    }
    const found = queryMemory(index, ask('네.'))
    expect(found.map(({ unit }) => unit.split('/')[1])).toEqual([
      'other-9',
      'same-9',
      'other-8',
      'other-7',
      'other-6',
    ])
  })

  it('follows a unit that is edited, and forgets one that is removed', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, SERVED)
    index.putUnit(TODAY_KEY, { ...SERVED, texts: { [KO]: '새 본문', [UK]: 'Новий текст' } })
    expect(index.size).toBe(1)
    expect(queryMemory(index, ask(SERVED.texts[KO] as string))).toEqual([])
    expect(queryMemory(index, ask('새 본문'))[0]?.proposals[UK]?.text).toBe('Новий текст')
    expect(index.removeUnit(TODAY_KEY, 's1')).toBe(true)
    expect(index.removeUnit(TODAY_KEY, 's1')).toBe(false)
    expect(queryMemory(index, ask('새 본문'))).toEqual([])
  })

  it('forgets all of one memory and keeps the others', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, SERVED)
    index.putUnit(COLLEAGUE_KEY, SERVED)
    index.removeSource(COLLEAGUE_KEY)
    expect(queryMemory(index, ask(SERVED.texts[KO] as string)).map(({ unit }) => unit)).toEqual([
      'interview:today/s1',
    ])
  })

  it('answers the same after giving back the memory of what was removed', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, { ...SERVED, previous: { [KO]: '어디서 복무했습니까?' } })
    for (let number = 0; number < 12_000; number += 1) {
      const texts = { ko: `${number}번 구분대입니다.`, uk: `Це підрозділ № ${number}.` }
      index.putUnit(COLLEAGUE_KEY, unit(`u${number}`, texts))
    }
    const query = ask(SERVED.texts[KO] as string, { previous: { [KO]: '어디서 복무했습니까?' } })
    const before = queryMemory(index, query)
    index.removeSource(COLLEAGUE_KEY)
    expect(index.texts(KO)?.count).toBe(2)
    expect(queryMemory(index, query)).toEqual(before)
    expect(before[0]?.score).toBe(101)
  })

  it('finds a unit of one region from another region of the same language', () => {
    const index = memory()
    index.putUnit(TODAY_KEY, unit('s1', { 'ko-KP': '련대장', 'uk-UA': 'командир полку' }))
    const [match] = queryMemory(
      index,
      ask('련대장', { language: 'ko-KR' as LanguageTag, targets: [UK] }),
    )
    expect(match?.proposals[UK]?.text).toBe('командир полку')
  })

  it('takes a text of any length, the longest as a whole alone', () => {
    const index = memory()
    const long = '가나다 '.repeat(40_000)
    index.putUnit(TODAY_KEY, unit('s1', { ko: long, uk: 'довго' }))
    expect(queryMemory(index, ask(long))[0]?.score).toBe(100)
    expect(queryMemory(index, ask(`${long}라`))).toEqual([])
  })
})
