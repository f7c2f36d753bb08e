import { describe, expect, test } from 'vitest'
import { discouragedTerms } from '#core/assist/terms/discouragedTerms.ts'
import { missingTerms } from '#core/assist/terms/missingTerms.ts'
import { nearMisses } from '#core/assist/terms/nearMisses.ts'
import { recogniseTerms } from '#core/assist/terms/recogniseTerms.ts'
import { termsOf } from '#core/assist/terms/termsOf.ts'
import { conceptOf, indexOf, tag } from '../fixtures/termbase.ts'

const index = indexOf(
  conceptOf('rgb', [
    ['ko', '정찰총국'],
    ['uk', 'Головне розвідувальне бюро'],
    ['uk', 'Головне розвідувальне управління', { status: 'deprecated' }],
    ['en', 'Reconnaissance General Bureau'],
  ]),
  conceptOf('regiment', [
    ['ko-KP', '련대'],
    ['ko-KR', '연대'],
    ['uk', 'полк'],
    ['en', 'regiment'],
  ]),
  conceptOf('company', [
    ['ko', '중대'],
    ['uk', 'рота'],
    ['en', 'company'],
  ]),
  conceptOf('commander', [
    ['ko', '중대장'],
    ['uk', 'командир роти'],
    ['en', 'company commander'],
  ]),
  conceptOf('sergeant', [
    ['ko', '중사'],
    ['uk', 'сержант'],
    ['en', 'sergeant'],
  ]),
  conceptOf('junior', [
    ['ko', '하사'],
    ['uk', 'молодший сержант'],
    ['en', 'junior sergeant'],
  ]),
  conceptOf('major-general', [
    ['ko-KP', '소장'],
    ['uk', 'генерал-майор'],
    ['en', 'major general'],
  ]),
  conceptOf('lieutenant-general', [
    ['ko-KP', '중장'],
    ['ko-KR', '소장'],
    ['uk', 'генерал-лейтенант'],
    ['en', 'lieutenant general'],
  ]),
  conceptOf('surrender', [
    ['ko', '투항'],
    ['uk', 'здача в полон'],
    ['en', 'surrender'],
  ]),
  conceptOf('russia', [
    ['ko-KP', '로씨야'],
    ['uk', 'Росія'],
    ['en', 'Russia'],
  ]),
  conceptOf('south', [
    ['ko-KP', '괴뢰한국', { status: 'forbidden' }],
    ['ko-KR', '대한민국'],
    ['uk', 'Південна Корея'],
  ]),
  conceptOf('songbun', [
    ['ko', '성분'],
    ['en', 'songbun'],
  ]),
)

const missing = (source: string, from: string, target: string, to: string) =>
  missingTerms(recogniseTerms(index, source, tag(from)), target, tag(to), index)
const missed = (source: string, from: string, target: string, to: string) =>
  missing(source, from, target, to).map(({ source: { concept } }) => String(concept.id))

describe('missing terms', () => {
  test('a concept whose term is not in the rendition is missed, with what could stand there', () => {
    const [first] = missing('정찰총국에서 왔다', 'ko', 'Він прийшов з бюро', 'uk')
    expect(first?.source.range).toEqual({ start: 0, end: 4 })
    expect(first?.expected.map(({ text }) => text)).toEqual(['Головне розвідувальне бюро'])
  })

  test('any form of any admissible term of any region will do', () => {
    expect(missed('련대에', 'ko', 'у полку', 'uk')).toEqual([])
    expect(missed('у полку', 'uk', '련대에', 'ko-KR')).toEqual([])
    expect(missed('у полку', 'uk', '연대에', 'ko-KP')).toEqual([])
    expect(missed('정찰총국', 'ko', 'Головного розвідувального бюро', 'uk')).toEqual([])
  })

  test('a deprecated term is left to the other check', () => {
    expect(missed('정찰총국', 'ko', 'Головним розвідувальним управлінням', 'uk')).toEqual([])
  })

  test('another word of the same stem will do', () => {
    expect(missed('투항했다', 'ko', 'He surrendered', 'en')).toEqual([])
    expect(missed('투항했다', 'ko', 'Він здався в полон', 'uk')).toEqual([])
    expect(missed('로씨야 말', 'ko', 'говорив російською', 'uk')).toEqual([])
  })

  test('a neighbouring rank is not the same', () => {
    expect(missed('중사입니다', 'ko', 'Я молодший сержант', 'uk')).toEqual(['sergeant'])
    expect(missed('중사입니다', 'ko', 'a junior sergeant', 'en')).toEqual(['sergeant'])
    expect(missed('하사입니다', 'ko', 'Я сержант', 'uk')).toEqual(['junior'])
    expect(missed('중장', 'ko', 'генерал-майор', 'uk')).toEqual(['lieutenant-general'])
  })

  test('the dependent of a longer term counts as itself', () => {
    expect(missed('중대의 지휘관', 'ko', 'командир роти', 'uk')).toEqual([])
    expect(missed('중대의 지휘관', 'ko', 'the company commander', 'en')).toEqual([])
    expect(missed('중대장이', 'ko', 'рота', 'uk')).toEqual(['commander'])
  })

  test('one rendering of one of several homographs is enough', () => {
    expect(missed('소장', 'ko', 'генерал-майор', 'uk')).toEqual([])
    expect(missed('소장', 'ko', 'генерал-лейтенант', 'uk')).toEqual([])
    expect(missed('소장', 'ko', 'полковник', 'uk')).toHaveLength(1)
  })

  test('a part of a compound is never missed, nor what has no term in the language', () => {
    expect(missed('폭풍련대원이', 'ko', 'боєць', 'uk')).toEqual([])
    expect(missed('성분', 'ko', 'походження', 'uk')).toEqual([])
    expect(missed('련대', 'ko', ' ', 'uk')).toEqual([])
  })

  test('a concept is missed once, however often it is said', () => {
    expect(missed('련대와 련대', 'ko', 'тут', 'uk')).toEqual(['regiment'])
  })
})

describe('discouraged terms', () => {
  const discouraged = (text: string, language: string) =>
    discouragedTerms(recogniseTerms(index, text, tag(language)), tag(language)).map(
      ({ found, status, instead }) =>
        `${found.term.text} ${status} ${instead.map((term) => term.text).join()}`,
    )

  test('are told of with what to write in their place', () => {
    expect(discouraged('з Головного розвідувального управління', 'uk')).toEqual([
      'Головне розвідувальне управління deprecated Головне розвідувальне бюро',
    ])
    expect(discouraged('괴뢰한국에서', 'ko')).toEqual(['괴뢰한국 forbidden 대한민국'])
  })

  test('are not found in good terms', () => {
    expect(discouraged('Головне розвідувальне бюро', 'uk')).toEqual([])
    const homograph = indexOf(
      conceptOf('good', [['en', 'general']]),
      conceptOf('bad', [
        ['en', 'general', { status: 'deprecated' }],
        ['en', 'common'],
      ]),
    )
    const found = recogniseTerms(homograph, 'the general', tag('en'))
    expect(discouragedTerms(found, tag('en'))).toEqual([])
  })
})

describe('near misses', () => {
  const near = (source: string, target: string, language: string) =>
    nearMisses(missing(source, 'ko', target, language), target, tag(language)).map(
      ({ text, range, suggestion }) => {
        expect(target.slice(range.start, range.end)).toBe(text)
        return `${text} → ${suggestion}`
      },
    )

  test('a term that is spelt otherwise is found where the right one is missing', () => {
    expect(near('정찰총국', 'from the Reconnaissance General Buro.', 'en')).toEqual([
      'Reconnaissance General Buro → Reconnaissance General Bureau',
    ])
    expect(near('정찰총국', 'Головне розвідуввальне бюро', 'uk')).toEqual([
      'Головне розвідуввальне бюро → Головне розвідувальне бюро',
    ])
    expect(near('중사', 'Він сержент.', 'uk')).toEqual(['сержент → сержант'])
  })

  test('a single word of a term that is spelt otherwise is found', () => {
    expect(near('정찰총국', 'Розвідуввальне головне бюро', 'uk')).toEqual([
      'Розвідуввальне → розвідувальне',
    ])
  })

  test('a Korean term with a letter otherwise is found, particles and all', () => {
    const found = nearMisses(
      missingTerms(
        recogniseTerms(index, 'Reconnaissance General Bureau', tag('en')),
        '그는 정찰촌국에서 왔다',
        tag('ko'),
        index,
      ),
      '그는 정찰촌국에서 왔다',
      tag('ko'),
    )
    expect(found.map(({ text, suggestion }) => `${text} → ${suggestion}`)).toEqual([
      '정찰촌국 → 정찰총국',
    ])
  })

  test('other words, derived words and endings are none', () => {
    expect(near('중사', 'Він капрал і сержантський склад', 'uk')).toEqual([])
    expect(near('련대', 'у полі', 'uk')).toEqual([])
    expect(near('정찰총국', 'General questions of reconnaissance', 'en')).toEqual([])
  })
})

describe('the terms to offer', () => {
  const concept = conceptOf('c', [
    ['ko-KP', '련대', { status: 'admitted' }],
    ['ko-KR', '연대'],
    ['ko', '부대'],
    ['ko-KP', '나쁜말', { status: 'forbidden' }],
    ['ko-KR', '낡은말', { status: 'deprecated' }],
    ['uk', 'полк'],
  ])
  const offered = (language: string) => termsOf(concept, tag(language)).map(({ text }) => text)

  test('are the admissible ones, the preferred first', () => {
    expect(offered('ko')).toEqual(['연대', '부대', '련대'])
    expect(offered('en')).toEqual([])
  })

  test('are those of the region first, where the language names one', () => {
    expect(offered('ko-KP')).toEqual(['련대', '부대', '연대'])
    expect(offered('ko-KR')).toEqual(['연대', '부대', '련대'])
  })
})
