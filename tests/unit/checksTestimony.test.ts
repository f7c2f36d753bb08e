import { describe, expect, test } from 'vitest'
import { checkSegment, openFindings } from '#core/assist/checks/checkSegment.ts'
import { ConsistencyIndex } from '#core/assist/checks/consistencyIndex.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import { contextOf, findingsOf, rowOf, type Texts } from '../fixtures/checkedRows.ts'

/** Pairs of cells in which a check finds nothing, and the same with another rendition, where it does. */
const told = (check: 'numbers' | 'negation', texts: Texts) =>
  findingsOf(check, texts).map(({ message }) => message)

describe('numbers as testimony has them', () => {
  test.each<[Texts, Texts]>([
    [
      { ko: '부상자가 열댓 명 됐습니다.', uk: 'Поранених було чоловік п’ятнадцять.' },
      { uk: 'Поранених було чоловік п’ятдесят.' },
    ],
    [
      { ko: '스물서너 살쯤 돼 보였습니다.', en: 'He looked about 23 or 24.' },
      { en: 'He looked about 33 or 34.' },
    ],
    [
      { ko: '8·15 명절에 돌아갈 거라고 했습니다.', uk: 'Казали, що повернемося 15 серпня.' },
      { uk: 'Казали, що повернемося 15 липня.' },
    ],
    [{ ko: '12.5일에 왔습니다.', en: 'I came on 5 December.' }, { en: 'I came on 15 December.' }],
    [
      { ko: '4시 15분 전에 도착했습니다.', en: 'We arrived before quarter past four.' },
      { en: 'We arrived before half past four.' },
    ],
    [
      { ko: '천 딸라가 넘었습니다.', en: 'It was more than a thousand dollars.' },
      { en: 'It was more than two thousand dollars.' },
    ],
    [{ ko: '천 명가량 죽었습니다.', en: 'About 1,000 died.' }, { en: 'About 10,000 died.' }],
    [
      { ko: '밤 열한 시 사십 분이었습니다.', uk: 'Була двадцять третя сорок.' },
      { uk: 'Була двадцять друга сорок.' },
    ],
    [
      { uk: 'О пів на дванадцяту ночі.', en: 'At 11:30 p.m.' },
      { uk: 'О пів на дванадцяту ночі.', en: 'At 12:30 a.m.' },
    ],
    [
      { uk: 'Дві третини загинули.', en: 'Two thirds were killed.' },
      { uk: 'Дві третини загинули.', en: 'A third were killed.' },
    ],
    [
      { uk: '1,5 л води на двох.', en: 'A litre and a half of water for two.' },
      { en: 'Two litres and a half of water for two.' },
    ],
    [
      { ko: '스물네 명씩 나누었습니다.', en: 'We were split into groups of two dozen.' },
      { en: 'We were split into groups of three dozen.' },
    ],
    [
      { ko: '열두 명씩 나누었습니다.', en: 'We were split into groups of a dozen.' },
      { en: 'We were split into groups of a hundred.' },
    ],
  ])('%o', (right, wrong) => {
    expect(told('numbers', right)).toEqual([])
    expect(told('numbers', { ...right, ...wrong })).not.toEqual([])
  })
})

describe('negations that cancel out, and answers to negative questions', () => {
  test.each<[Texts, Texts]>([
    [{ ko: '모르지 않습니다.', uk: 'Я це знаю.' }, { ko: '모릅니다.' }],
    [{ ko: '그런 일이 없지 않았습니다.', uk: 'Таке бувало.' }, { ko: '그런 일이 없었습니다.' }],
    [{ ko: '전혀 몰랐던 건 아닙니다.', en: 'I knew it.' }, { ko: '전혀 몰랐습니다.' }],
    [{ ko: '안 갈 수가 없었습니다.', uk: 'Мусив іти.' }, { ko: '안 갔습니다.' }],
    [{ ko: '할 수 없이 갔습니다.', en: 'We had to go.' }, { ko: '갈 수 없었습니다.' }],
    [{ ko: '사흘 굶었습니다.', uk: 'Я не їв три дні.' }, { ko: '사흘 먹었습니다.' }],
    [{ ko: '아니요, 봤습니다.', uk: 'Так, бачив.' }, { uk: 'Так, не бачив.' }],
    [{ ko: '예, 못 봤습니다.', en: 'No, I did not see it.' }, { en: 'Yes, I saw it.' }],
    [
      { ko: '아니, 그게 아니라 제가 먼저 갔습니다.', en: 'No, I went first.' },
      { en: 'I didn’t go.', ko: '제가 먼저 갔습니다.' },
    ],
    [{ uk: 'Ніхто нічого не казав.', en: 'Nobody told us.' }, { en: 'Everybody told us.' }],
    [{ ko: '거의 자지 못했습니다.', en: 'We hardly slept.' }, { en: 'We slept well.' }],
  ])('%o', (right, wrong) => {
    expect(told('negation', right)).toEqual([])
    expect(told('negation', { ...right, ...wrong })).not.toEqual([])
  })
})

describe('an acceptance of a finding', () => {
  const rows: readonly (readonly [string, Texts, Texts, Texts])[] = [
    [
      'doubled-word',
      { en: 'We walked at at night.' },
      { en: 'Then, I think, we walked at at night.' },
      { en: 'We walked at at night by the the road.' },
    ],
    [
      'numbers',
      { ko: '3800명이 갔습니다.', uk: 'Пішло 3 008 людей.' },
      { ko: '그날 3800명이 갔습니다.', uk: 'Того дня пішло 3 008 людей.' },
      { ko: '3800명이 갔습니다.', uk: 'Пішло 3 080 людей.' },
    ],
    [
      'brackets',
      { uk: 'Він сказав (тихо.' },
      { uk: 'Тоді він сказав (тихо.' },
      { uk: 'Він (той сказав тихо.' },
    ],
    [
      'negation',
      { ko: '보지 못했습니다.', uk: 'Я бачив.' },
      { ko: '저는 보지 못했습니다.', uk: 'Я бачив.' },
      { ko: '보았습니다.', uk: 'Я не бачив.' },
    ],
    [
      'lookalikes',
      { uk: 'Я бачив двiчi.' },
      { uk: 'Того дня я бачив двiчi.' },
      { uk: 'Я бачив тричi.' },
    ],
    [
      'doubled-word',
      { en: 'We walked at at night.' },
      { en: 'So we walked at at night.' },
      { en: 'We walked by by night.' },
    ],
    ['script', { uk: 'Це 리 철.' }, { uk: 'Гадаю, це 리 철.' }, { uk: 'Це 김 철.' }],
  ]
  test.each(rows)(
    '%s: holds where the finding moves, and for no other fault',
    (check, at, moved, other) => {
      const found = (texts: Texts) =>
        checkSegment(rowOf(texts), {}, contextOf(texts)).filter((each) => each.check === check)
      const [first] = found(at)
      if (first === undefined) throw new Error('nothing was found')
      const acceptances = [
        {
          check: first.check,
          key: first.key,
          reason: 'Said so.',
          author: null,
          at: '2025-01-13T12:00:00.000Z',
        },
      ]
      expect(openFindings(found(moved), acceptances)).toMatchObject({ open: [], accepted: [{}] })
      expect(openFindings(found(other), acceptances).open).toHaveLength(1)
    },
  )

  test('inconsistent: holds until the row itself is rendered in yet another way', () => {
    const consistency = new ConsistencyIndex()
    const named = (id: string, uk: string) => ({
      ...rowOf({ ko: '지휘관의 이름이 무엇입니까?', uk }),
      id: id as SegmentId,
    })
    consistency.set(named('b', 'Як звати командира?'))
    const context = contextOf({ ko: '', uk: '' }, { consistency })
    const keyOf = (uk: string) => checkSegment(named('a', uk), {}, context)[0]?.key
    expect(keyOf('Прізвище командира?')).toBe(keyOf('прізвище командира'))
    expect(keyOf('Прізвище командира?')).not.toBe(keyOf('Хто тут командир?'))
  })
})
