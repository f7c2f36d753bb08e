import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nameFaults } from '#core/assist/names/checkNames.ts'
import { nameLedger } from '#core/assist/names/nameLedger.ts'
import { KURSK_NAMES, nameOf, tag } from '../fixtures/names.ts'

const LEDGER = nameLedger(KURSK_NAMES, [])

/** The faults as type, id, what is expected and what was found. */
function faults(
  from: string,
  source: string,
  to: string,
  target: string,
  ledger = LEDGER,
): readonly string[] {
  return nameFaults(ledger, source, tag(from), target, tag(to)).map(
    ({ type, name, expected, found }) =>
      [type, name.id, expected, found === null ? '-' : target.slice(found.start, found.end)].join(
        ' / ',
      ),
  )
}

describe('a rendition is right', () => {
  test.each([
    ['ko', '쿠르스크에 갔습니다', 'uk', 'Поїхав до Курська'],
    ['ko', '쿠르스크주에서', 'uk', 'у Курській області'],
    ['ko', '꾸르스크에 가서야', 'uk', 'аж у Курську'],
    ['ko', '북한군이 러시아 군인과', 'uk', 'північнокорейські та російські військові'],
    ['ko', '북한군이 러시아 군인과', 'en', 'North Korean and Russian soldiers'],
    ['uk', 'наказ Кім Чен Ина', 'ko', '김정은의 명령'],
    ['en', 'Kim Jong Un’s order', 'uk', 'наказ Кім Чен Ина'],
    ['uk', 'з Головного розвідувального бюро', 'ko', '정찰총국에서'],
    ['ko', '김정은이 말했고 김정은이 갔다', 'en', 'Kim Jong Un spoke, and he left'],
    ['ko', '그가 말했다', 'en', 'Kim Jong Un spoke'],
    ['ko', '아무것도 없다', 'uk', 'Нічого'],
    ['ko', '쿠르스크', 'uk', ''],
  ])('%s %s, %s %s', (from, source, to, target) => {
    expect(faults(from, source, to, target)).toEqual([])
  })
})

describe('a name is missing', () => {
  test('where nothing of it stands', () => {
    expect(faults('ko', '쿠르스크에 갔다', 'uk', 'Поїхали на захід')).toEqual([
      'missing / kursk / Курськ / -',
    ])
  })

  test('where another stands twice: two names in one language, one in the other', () => {
    expect(faults('ko', '김정은과 김정일', 'uk', 'Кім Чен Ин і Кім Чен Ин')).toEqual([
      'missing / kim-ji / Кім Чен Ір / Кім Чен Ин',
    ])
  })

  test('where another stands, which is extra', () => {
    expect(faults('ko', '쿠르스크에 갔다', 'uk', 'Поїхали до Сум')).toEqual([
      'missing / kursk / Курськ / Сум',
      'extra / sumy / 수미 / Сум',
    ])
  })

  test('one name in the source, two in the rendition', () => {
    expect(faults('en', 'Kim Jong Un and Kim Jong Un', 'ko', '김정은과 김정일')).toEqual([
      'extra / kim-ji / Kim Jong Il / 김정일',
    ])
  })
})

describe('a variant stands in its place', () => {
  test.each([
    ['ko', '쿠르스크에 갔다', 'uk', 'Поїхав до Курска', 'kursk / Курськ / Курска'],
    ['ko', '블라디보스토크', 'uk', 'у Владівостоці', 'vladivostok / Владивосток / Владівостоці'],
    ['ko', '쿠르스크', 'en', 'to Kursc', 'kursk / Kursk / Kursc'],
    ['ko', '리영호', 'en', 'Lee Yong-ho came', 'ri / Ri Yong Ho / Lee Yong-ho'],
    ['ko', '리영호', 'en', 'Ri Yongho came', 'ri / Ri Yong Ho / Ri Yongho'],
    ['ko', '김정은', 'en', 'Kim Jong-un', 'kim-ju / Kim Jong Un / Kim Jong-un'],
    ['ko', '김정은', 'uk', 'Кім Чон Ин', 'kim-ju / Кім Чен Ин / Кім Чон Ин'],
    ['uk', 'Кім Чен Ин', 'ko', '김정운이 왔다', 'kim-ju / 김정은 / 김정운'],
    ['uk', 'Росія', 'ko', '로씨야가', 'russia / 러시아 / 로씨야'],
    ['uk', 'у Києві', 'en', 'in Kiev', 'kyiv / Kyiv / Kiev'],
    ['uk', 'Шевченко', 'en', 'Shevchenco', 'shev / Shevchenko / Shevchenco'],
    ['en', 'the Reconnaissance General Bureau', 'ko', '정찰총극에서', 'rgb / 정찰총국 / 정찰총극'],
  ])('%s %s, %s %s', (from, source, to, target, fault) => {
    expect(faults(from, source, to, target)).toEqual([`variant / ${fault}`])
  })

  test('which holds a shorter name of the ledger', () => {
    const ledger = nameLedger(
      [
        nameOf('kim', 'person', { ko: '김', uk: 'Кім', en: 'Kim' }),
        nameOf('kch', 'person', { ko: '김철혁', uk: 'Кім Чхоль Хьок', en: 'Kim Chol Hyok' }),
      ],
      [],
    )
    expect(faults('ko', '김철혁이 왔다', 'uk', 'Прийшов Кім Чоль Хьок', ledger)).toEqual([
      'variant / kch / Кім Чхоль Хьок / Кім Чоль Хьок',
    ])
    expect(faults('ko', '김철혁이 왔다', 'uk', 'Прийшов Кім', ledger)).toEqual([
      'missing / kch / Кім Чхоль Хьок / Кім',
      'extra / kim / 김 / Кім',
    ])
  })

  test('beside the approved form as well', () => {
    expect(faults('uk', 'Росія', 'ko', '러시아와 로씨야')).toEqual([
      'variant / russia / 러시아 / 로씨야',
    ])
  })

  test('and is told of where the source does not have the name', () => {
    expect(faults('uk', 'Нічого', 'ko', '로씨야')).toEqual(['variant / russia / 러시아 / 로씨야'])
  })

  test('unless it is another name of the ledger', () => {
    expect(faults('ko', '김정은', 'en', 'Kim Jong Il')).toEqual([
      'missing / kim-ju / Kim Jong Un / Kim Jong Il',
      'extra / kim-ji / 김정일 / Kim Jong Il',
    ])
  })
})

describe('a name says nothing', () => {
  test('in a language in which it has no approved form', () => {
    const ledger = nameLedger([nameOf('a', 'place', { ko: '쿠르스크' })], [])
    expect(faults('ko', '쿠르스크', 'uk', 'Там', ledger)).toEqual([])
  })

  test('where two names are spelt alike and one of them is rendered', () => {
    const ledger = nameLedger(
      [
        nameOf('a', 'person', { ko: '김철수', uk: 'Кім Чхоль Су' }),
        nameOf('b', 'person', { ko: '김철수', uk: 'Кім Чер Су' }),
      ],
      [],
    )
    expect(faults('ko', '김철수가', 'uk', 'Кім Чер Су', ledger)).toEqual([])
  })
})

describe('the sample', () => {
  const SAMPLE = new URL('../../resources/samples/captured-soldiers.json', import.meta.url)
  const { segments } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as {
    segments: readonly {
      id: string
      source: string
      renditions: Readonly<Record<string, { text: string }>>
    }[]
  }

  test('renders every name of its source as the ledger has it', () => {
    const ledger = nameLedger(
      [
        ...KURSK_NAMES,
        nameOf('ukraine', 'place', { ko: '우크라이나', uk: 'Україна', en: 'Ukraine' }),
        nameOf('pyongan', 'place', {
          ko: '평안남도',
          uk: 'Південний Пхьонан',
          en: 'South Pyongan Province',
        }),
      ],
      [],
    )
    const found = segments.flatMap(({ id, source, renditions }) =>
      ['uk', 'en']
        .filter((to) => to !== source && renditions[to] !== undefined)
        .flatMap((to) =>
          faults(
            source,
            renditions[source]?.text ?? '',
            to,
            renditions[to]?.text ?? '',
            ledger,
          ).map((fault) => `${id} ${to} ${fault}`),
        ),
    )
    expect(segments.length).toBeGreaterThan(30)
    expect(found).toEqual([])
  })
})
