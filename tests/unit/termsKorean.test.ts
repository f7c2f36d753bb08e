import { describe, expect, test } from 'vitest'
import { conceptOf, indexOf, indexOfTexts, recognised } from '../fixtures/termbase.ts'

const found = (term: string, text: string) => recognised(indexOfTexts('ko', term), text, 'ko')
const matchOf = (term: string, text: string) =>
  found(term, text).map((hit) => hit.split(' ').at(-1))[0] ?? 'none'

describe('Korean terms', () => {
  test('are found with particles, and with chains of them', () => {
    const forms = [
      '는',
      '가',
      '를',
      '의',
      '에서',
      '에서부터는',
      '까지도',
      '로부터',
      '와의',
      '만이라도',
      '에게',
      '들에게는',
    ]
    for (const particle of forms)
      expect(matchOf('분대', `우리 분대${particle} 갔다`)).toBe('inflected')
    for (const particle of ['은', '이', '을', '으로', '과', '이랑', '이나마']) {
      expect(matchOf('사단', `그 사단${particle} 움직였다`)).toBe('inflected')
    }
    expect(matchOf('소대장', '소대장님께서는 없었습니다')).toBe('inflected')
  })

  test('are found as they stand, whatever mark follows', () => {
    for (const text of ['분대', '“분대”', '분대, 소대', '(분대)', '제1분대.', '3분대는']) {
      expect(found('분대', text)).toHaveLength(1)
    }
    expect(matchOf('분대', '제1분대.')).toBe('exact')
  })

  test('of two syllables are found', () => {
    for (const term of ['분대', '소대', '련대'])
      expect(matchOf(term, `${term}가 왔다`)).toBe('inflected')
  })

  test('are found before the copula, in the spelling of either half', () => {
    for (const ending of [
      '입니다',
      '입니까',
      '이다',
      '이였습니다',
      '였습니다',
      '이라고',
      '라고',
      '인데',
      '이지만',
      '예요',
      '이고',
      '인',
    ]) {
      expect(matchOf('소대', `저희 소대${ending}`)).toBe('inflected')
    }
    expect(matchOf('사단', '그것은 사단이였는데')).toBe('inflected')
    expect(found('소대', '저는 2소댑니다')).toEqual(['소댑 → 소대 inflected'])
  })

  test('that name an act are found in their verbs', () => {
    for (const ending of [
      '하러',
      '했습니다',
      '하였다',
      '된',
      '되여',
      '받았습니다',
      '시켰다',
      '한다고',
      '할',
    ]) {
      expect(matchOf('훈련', `거기서 훈련${ending}`)).toBe('inflected')
    }
    expect(matchOf('중대', '중대한 문제')).toBe('compound')
  })

  test('are found only where particles agree with the syllable before them', () => {
    expect(matchOf('소대', '소대이 왔다')).toBe('compound')
    expect(matchOf('사단', '사단가 왔다')).toBe('compound')
  })

  test('in a compound rank last, with the place of the term inside', () => {
    expect(found('장관', '외무장관이 말했다')).toEqual(['장관 → 장관 compound'])
    expect(found('경찰', '경찰서에서')).toEqual(['경찰 → 경찰 compound'])
    expect(found('소대', '소대원들은')).toEqual(['소대 → 소대 compound'])
  })

  test('are not found in the middle of other words', () => {
    expect(found('사단', '의사단체가')).toEqual([])
    expect(found('전사', '운전사가 왔다')).toEqual([])
    expect(found('정부', '행정부에서')).toEqual([])
  })

  test('of one syllable are found alone or with particles, and in nothing else', () => {
    for (const text of ['섬', '섬에서', '섬을', '섬이다', '섬입니다'])
      expect(found('섬', text)).toHaveLength(1)
    for (const text of ['섬유', '홍콩섬을', '섬기다']) expect(found('섬', text)).toEqual([])
    expect(found('군', '군인이 왔다')).toEqual([])
    expect(found('물', '물론 압니다')).toEqual([])
  })

  test('are the same with and without inner spaces', () => {
    expect(found('정찰총국', '정찰 총국에서 왔다')).toEqual(['정찰 총국 → 정찰총국 inflected'])
    expect(found('고난의 행군', '고난의행군 때')).toEqual(['고난의행군 → 고난의 행군 exact'])
    expect(found('분대', '두 분 대신')).toEqual([])
  })

  test('are found in the spelling of the other half, in both directions', () => {
    const pairs = [
      ['련대', '연대'],
      ['로동', '노동'],
      ['력사', '역사'],
      ['녀자', '여자'],
      ['려단', '여단'],
      ['류학', '유학'],
      ['저격려단', '저격여단'],
      ['조선로동당', '조선노동당'],
      ['대렬', '대열'],
      ['기발', '깃발'],
    ]
    for (const [north, south] of pairs as [string, string][]) {
      expect([north, matchOf(south, `그 ${north}에서`)]).toEqual([north, 'folded'])
    }
    for (const [north, south] of pairs.slice(0, -1) as [string, string][]) {
      expect([south, matchOf(north, `그 ${south}에서`)]).toEqual([south, 'folded'])
    }
  })

  test('are not taken for another word that only folds alike', () => {
    expect(found('훈련', '훈연 향이')).toEqual([])
    expect(found('연대', '90년대에는')).toEqual([])
    const both = indexOf(
      conceptOf('regiment', [
        ['ko-KP', '련대'],
        ['ko-KR', '연대'],
      ]),
    )
    expect(recognised(both, '년대는 연대와 련대', 'ko')).toEqual([
      '연대 → 연대 inflected',
      '련대 → 련대 exact',
    ])
  })

  test('that are adjectives or verbs are found with their endings', () => {
    const fine = indexOf(conceptOf('fine', [['ko-KP', '일없다', { partOfSpeech: 'adjective' }]]))
    expect(recognised(fine, '일없습니다. 일없어요. 일없다.', 'ko')).toEqual([
      '일없습니다 → 일없다 inflected',
      '일없어요 → 일없다 inflected',
      '일없다 → 일없다 exact',
    ])
    expect(found('투항하다', '그는 투항했습니다')).toEqual(['투항했습니다 → 투항하다 inflected'])
  })

  test('with digits and Latin letters are found as wholes', () => {
    expect(found('11군단', '제11군단에서')).toEqual(['11군단 → 11군단 inflected'])
    expect(found('1군단', '11군단에서')).toEqual([])
    expect(found('RPG-7', 'RPG-7을 쐈다')).toEqual(['RPG-7 → RPG-7 inflected'])
  })
})
