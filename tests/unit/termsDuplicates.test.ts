import { expect, test } from 'vitest'
import { duplicateFinder } from '#core/assist/terms/duplicateFinder.ts'
import { conceptOf, type TermOf } from '../fixtures/termbase.ts'

const finder = duplicateFinder([
  conceptOf(
    'regiment',
    [
      ['ko-KP', '련대'],
      ['uk', 'полк'],
      ['en', 'regiment'],
    ],
    'unit',
  ),
  conceptOf(
    'private',
    [
      ['ko', '전사'],
      ['en', 'private'],
    ],
    'rank',
  ),
  conceptOf('rgb', [
    ['ko', '정찰총국'],
    ['en', 'Reconnaissance General Bureau'],
  ]),
])
const found = (terms: readonly TermOf[], domain = '', id = 'new') =>
  finder(conceptOf(id, terms, domain)).map(
    ({ concept, own, other, reason }) => `${concept}: ${own.text} = ${other.text}, ${reason}`,
  )

test('a concept with the same term is pointed out, whatever capitals, spaces and hyphens', () => {
  expect(found([['en', 'REGIMENT']])).toEqual(['regiment: REGIMENT = regiment, text'])
  expect(found([['ko', '정찰 총국']])).toEqual(['rgb: 정찰 총국 = 정찰총국, text'])
  expect(found([['en', 'reconnaissance general-bureau']])).toHaveLength(1)
})

test('a concept with the other half’s spelling is pointed out', () => {
  expect(found([['ko-KR', '연대']])).toEqual(['regiment: 연대 = 련대, spelling'])
})

test('each concept is named once, by the term that is the same', () => {
  expect(
    found([
      ['ko', '연대'],
      ['uk', 'Полк'],
    ]),
  ).toEqual(['regiment: Полк = полк, text'])
})

test('homographs of other domains, other languages and the concept itself are none', () => {
  expect(found([['ko', '전사']], 'lexis')).toEqual([])
  expect(found([['ko', '전사']], 'Rank')).toHaveLength(1)
  expect(found([['de', 'regiment']])).toEqual([])
  expect(found([['en', 'regiment']], 'unit', 'regiment')).toEqual([])
  expect(found([['ko', '훈련']])).toEqual([])
})

test('several are named in the order of the termbase', () => {
  expect(
    found([
      ['en', 'Reconnaissance General Bureau'],
      ['uk', 'полк'],
    ]),
  ).toEqual([
    'regiment: полк = полк, text',
    'rgb: Reconnaissance General Bureau = Reconnaissance General Bureau, text',
  ])
})
