import { describe, expect, it } from 'vitest'
import type { Correspondence } from '#core/assist/memory/repair/nameReplacements.ts'
import { repairProposal } from '#core/assist/memory/repair/repairProposal.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/** The proposal, with [what stood there > what stands there now]. */
function repaired(
  [source, target]: readonly [string, string],
  unitSource: string,
  unitTarget: string,
  segmentSource: string,
  correspondences: readonly Correspondence[] = [],
): string {
  const { text, repairs } = repairProposal({
    unitSource,
    unitTarget,
    segmentSource,
    source: source as LanguageTag,
    target: target as LanguageTag,
    correspondences,
  })
  return repairs.reduceRight(
    (marked, { range, from }) =>
      `${marked.slice(0, range.start)}[${from} > ${text.slice(range.start, range.end)}]${marked.slice(range.end)}`,
    text,
  )
}

const name = (from: readonly [string, string], to: readonly [string, string]): Correspondence => ({
  kind: 'name',
  from: { source: from[0], target: from[1] },
  to: { source: to[0], target: to[1] },
})

describe('the repair of a number', () => {
  it.each([
    ['ko', 'uk', '삼천팔백 명', '3 800 осіб', '사천이백 명', '[3 800 > 4 200] осіб'],
    ['ko', 'en', '3만 8천 명', '38,000 people', '4만 2천 명', '[38,000 > 42,000] people'],
    ['uk', 'ko', '30 000 осіб', '3만 명', '50 000 осіб', '[3만 > 5만] 명'],
    ['en', 'ko', '3,800 men', '삼천팔백 명', '4,200 men', '[삼천팔백 > 사천이백] 명'],
    ['en', 'ko', 'three men', '군인 세 명', 'two men', '군인 [세 > 두] 명'],
    ['ko', 'en', '세 명', 'Three men', '다섯 명', '[Three > Five] men'],
    ['ko', 'en', '제11군단', 'the 11th Corps', '제22군단', 'the [11th > 22nd] Corps'],
    ['ko', 'uk', '제11군단', '11-й корпус', '제21군단', '[11 > 21]-й корпус'],
    ['en', 'uk', '5 thousand', '5 тис. осіб', '7 thousand', '[5 тис > 7 тис]. осіб'],
    ['ko', 'uk', '12시 30분에', 'о 12:30', '14시 45분에', 'о [12:30 > 14:45]'],
    ['en', 'uk', '3.5 km', '3,5 км', '7.25 km', '[3,5 > 7,25] км'],
    ['uk', 'en', '7 осіб', '7 people', '12 000 осіб', '[7 > 12,000] people'],
    ['ko', 'uk', '10월 7일', '7 жовтня', '11월 9일', '[7 > 9] [жовтня > листопада]'],
  ])('%s → %s: writes it as the target writes numbers', (from, to, ...texts) => {
    const [unitSource, unitTarget, segmentSource, expected] = texts
    expect(repaired([from, to], unitSource, unitTarget, segmentSource)).toBe(expected)
  })

  it.each([
    ['numbers that changed places', 'en', 'uk', '2 of 3', '2 з 3', '3 of 2'],
    ['a number that stands twice', 'en', 'uk', '2 and 5', '2, тобто 2, і 5', '4 and 5'],
    ['more numbers than before', 'en', 'uk', '2 men', '2 бійці', '3 men of 40'],
    ['a number word that inflects', 'en', 'uk', 'three men', 'трьох бійців', 'five men'],
    ['an ordinal ending that depends', 'ko', 'uk', '제93여단', '93-тя бригада', '제91여단'],
    ['a half of the day', 'uk', 'ko', 'о 9:30', '오전 9:30에', 'о 15:30'],
    ['a number that the target has not', 'en', 'uk', '2 men', 'бійці', '3 men'],
  ])('leaves %s as it is', (_, from, to, unitSource, unitTarget, segmentSource) => {
    expect(repaired([from, to], unitSource, unitTarget, segmentSource)).toBe(unitTarget)
  })
})

describe('the repair of a name or term', () => {
  const KIM_PAK = name(['Kim Chol-su', '김철수'], ['Pak Jong-hun', '박정훈'])

  it('exchanges what stands once in the unit and not in the segment', () => {
    const bureaus = name(['정찰총국', 'Головне розвідувальне бюро'], ['보위국', 'Бюро безпеки'])
    expect(
      repaired(['ko', 'uk'], '정찰총국은?', 'А Головне розвідувальне бюро?', '보위국은?', [
        bureaus,
      ]),
    ).toBe('А [Головне розвідувальне бюро > Бюро безпеки]?')
  })

  it('lets a Korean particle agree with the other name', () => {
    const pairs = [
      ['김철수는', '박정훈은'],
      ['김철수가', '박정훈이'],
      ['김철수를', '박정훈을'],
      ['김철수와', '박정훈과'],
      ['김철수로', '박정훈으로'],
    ]
    for (const [before, after] of pairs) {
      const found = repaired(['en', 'ko'], 'Kim Chol-su', `${before} 왔다`, 'Pak Jong-hun', [
        KIM_PAK,
      ])
      expect(found).toBe(`[${before} > ${after}] 왔다`)
    }
  })

  it('changes a particle that others follow, and leaves those', () => {
    const found = repaired(['en', 'ko'], 'Kim Chol-su', '김철수로부터', 'Pak Jong-hun', [KIM_PAK])
    expect(found).toBe('[김철수로 > 박정훈으로]부터')
  })

  it('leaves what is no particle, or does not agree as it stands', () => {
    const found = repaired(['en', 'ko'], 'Kim Chol-su', '김철수은 왔다', 'Pak Jong-hun', [KIM_PAK])
    expect(found).toBe('[김철수 > 박정훈]은 왔다')
  })

  it.each([
    ['stands twice in the target', 'Kim Chol-su', '김철수, 김철수', 'Pak Jong-hun'],
    ['stands in the segment too', 'Kim Chol-su', '김철수', 'Pak Jong-hun and Kim Chol-su'],
    ['is part of another word', 'Kim Chol-su', '대김철수', 'Pak Jong-hun'],
    ['is not in the target', 'Kim Chol-su', '그 사람', 'Pak Jong-hun'],
    ['has a successor that the segment lacks', 'Kim Chol-su', '김철수', 'Yi Sun-sin'],
  ])('leaves a name that %s', (_, unitSource, unitTarget, segmentSource) => {
    expect(repaired(['en', 'ko'], unitSource, unitTarget, segmentSource, [KIM_PAK])).toBe(
      unitTarget,
    )
  })

  it('leaves a name for which two others are proposed', () => {
    const other = name(['Kim Chol-su', '김철수'], ['Pak Jong-hun', '박종훈'])
    const found = repaired(['en', 'ko'], 'Kim Chol-su', '김철수', 'Pak Jong-hun', [KIM_PAK, other])
    expect(found).toBe('김철수')
  })

  it('takes a number inside a name for part of the name', () => {
    const corps = name(['제11군단', '11-й корпус'], ['제7군단', '7-й корпус'])
    expect(
      repaired(['ko', 'uk'], '제11군단, 5명', '11-й корпус, 5 осіб', '제7군단, 6명', [corps]),
    ).toBe('[11-й корпус > 7-й корпус], [5 > 6] осіб')
  })
})
