import { describe, expect, test } from 'vitest'
import { nameLedger } from '#core/assist/names/nameLedger.ts'
import { recogniseNames } from '#core/assist/names/recogniseNames.ts'
import { KURSK_NAMES, nameOf, tag } from '../fixtures/names.ts'

const LEDGER = nameLedger(KURSK_NAMES, [])

/** The names found, as id:text, with ! behind what is not approved. */
function found(text: string, language: string, ledger = LEDGER): readonly string[] {
  return recogniseNames(ledger, text, tag(language)).map(
    ({ name, range, approved }) =>
      `${name.id}:${text.slice(range.start, range.end)}${approved ? '' : '!'}`,
  )
}

describe('Korean', () => {
  test.each([
    ['쿠르스크에서부터는 걸었습니다', ['kursk:쿠르스크']],
    ['쿠르스크주에 있었고', ['kursk:쿠르스크']],
    ['수미에서 수미시로', ['sumy:수미', 'sumy:수미']],
    ['김정은동지께서 김정은이', ['kim-ju:김정은', 'kim-ju:김정은']],
    ['정찰 총국에서 온 정찰총국입니다', ['rgb:정찰 총국', 'rgb:정찰총국']],
    ['조선인민군 제11군단.', ['corps:제11군단']],
    ['북한군 병사가 북한에서', ['north:북한', 'north:북한']],
  ])('%s', (text, names) => {
    expect(found(text, 'ko')).toEqual(names)
  })

  test('a variant, and the other half of Korea’s spelling, are found and not approved', () => {
    expect(found('꾸르스크와 로씨야', 'ko')).toEqual(['kursk:꾸르스크!', 'russia:로씨야!'])
    expect(found('이영호가', 'ko')).toEqual(['ri:이영호!'])
  })

  test('a name is not found inside another word', () => {
    expect(found('남북한은 가수미애', 'ko')).toEqual([])
    expect(found('수미상관', 'ko')).toEqual([])
  })

  test('a tag with a region reads the names of its language', () => {
    expect(found('쿠르스크에', 'ko-KP')).toEqual(['kursk:쿠르스크'])
  })

  test('a form of exactly this tag is the approved one', () => {
    const ledger = nameLedger([nameOf('r', 'place', { ko: '러시아', 'ko-KP': '로씨야' })], [])
    expect(found('러시아 로씨야', 'ko', ledger)).toEqual(['r:러시아', 'r:로씨야!'])
    expect(found('러시아 로씨야', 'ko-KP', ledger)).toEqual(['r:러시아!', 'r:로씨야'])
  })
})

describe('Ukrainian', () => {
  test.each([
    ['аж у Курську, з Курська, Курськом', ['Курську', 'Курська', 'Курськом']],
    ['у Києві, з Києва, Києвом', ['Києві', 'Києва', 'Києвом']],
    ['із Сум до Сумах і Сумами', ['Сум', 'Сумах', 'Сумами']],
    ['до Росії, Росією', ['Росії', 'Росією']],
    ['з Шевченком, Шевченкові', ['Шевченком', 'Шевченкові']],
    ['наказ Кім Чен Ина, з Кім Чен Ином', ['Кім Чен Ина', 'Кім Чен Ином']],
    ['із Головного розвідувального бюро', ['Головного розвідувального бюро']],
    ['КУРСЬК', ['КУРСЬК']],
  ])('%s', (text, names) => {
    expect(found(text, 'uk').map((one) => one.replace(/^[^:]+:/, ''))).toEqual(names)
  })

  test('the adjective of a place stands for the place', () => {
    expect(found('Курської області, російською, північнокорейські, сумський', 'uk')).toEqual([
      'kursk:Курської',
      'russia:російською',
      'north:північнокорейські',
      'sumy:сумський',
    ])
  })

  test('and so do its people', () => {
    expect(found('росіяни, північнокорейці, росіянином, киянин', 'uk')).toEqual([
      'russia:росіяни',
      'north:північнокорейці',
      'russia:росіянином',
    ])
  })

  test('of two words, and with more than one change in its stem', () => {
    const ledger = nameLedger(
      [
        nameOf('kr', 'place', { uk: 'Кривий Ріг' }),
        nameOf('if', 'place', { uk: 'Івано-Франківськ' }),
        nameOf('cv', 'place', { uk: 'Чернівці' }),
      ],
      [],
    )
    const text = 'у Кривому Розі, івано-франківський, в Івано-Франківську, чернівецькою'
    expect(found(text, 'uk', ledger)).toEqual([
      'kr:Кривому Розі',
      'if:івано-франківський',
      'if:Івано-Франківську',
      'cv:чернівецькою',
    ])
  })

  // As the interpreter meets them: a surname in all cases, given names with and without a hyphen.
  test.each([
    ['kov', 'Коваленко Коваленка Коваленкові Коваленку Коваленком Коваленки Коваленків'],
    ['lev', 'Левицький Левицького Левицькому Левицьким Левицькі Левицьких'],
    ['levf', 'Левицька Левицької Левицькій Левицьку Левицькою'],
    ['kch', 'Ковальчук Ковальчука Ковальчукові Ковальчуку Ковальчуком Ковальчуки Ковальчуче'],
    ['luk', "Лук'яненко Лук’яненка Лукʼяненку Лук`яненком"],
  ])('a surname in every case: %s', (id, text) => {
    const ledger = nameLedger(
      [
        nameOf('kov', 'person', { uk: 'Коваленко' }),
        nameOf('lev', 'person', { uk: 'Левицький' }),
        nameOf('levf', 'person', { uk: 'Левицька' }),
        nameOf('kch', 'person', { uk: 'Ковальчук' }),
        nameOf('luk', 'person', { uk: 'Лук’яненко' }),
      ],
      [],
    )
    expect(found(text, 'uk', ledger)).toEqual(text.split(' ').map((word) => `${id}:${word}`))
  })

  test('a word that only looks like a case of a name is none', () => {
    const ledger = nameLedger([nameOf('rivne', 'place', { uk: 'Рівне' })], [])
    expect(found('у 2024 році, роком', 'uk')).toEqual([])
    expect(found('Рівень у Рівному', 'uk', ledger)).toEqual(['rivne:Рівному'])
  })

  test('a small letter is no name', () => {
    expect(found('суми, сумах', 'uk')).toEqual([])
  })
})

describe('English', () => {
  test('possessives, capitals and adjectives', () => {
    expect(found('Kursk’s KIM JONG UN, Russian and North Korean', 'en')).toEqual([
      'kursk:Kursk',
      'kim-ju:KIM JONG UN',
      'russia:Russian',
      'north:North Korean',
    ])
  })

  test('what another system or other hyphens would write is found and not approved', () => {
    expect(found('Kim Jong-un, Kim Chŏng-ŭn, Lee Yeong-ho, Lee Yong Ho', 'en')).toEqual([
      'kim-ju:Kim Jong-un!',
      'kim-ju:Kim Chŏng-ŭn!',
      'ri:Lee Yeong-ho!',
      'ri:Lee Yong Ho!',
    ])
    expect(found('the Russians', 'en')).toEqual(['russia:Russians'])
    expect(found('Kiev', 'en')).toEqual(['kyiv:Kiev!'])
  })

  test('a possessive ends outside of the name', () => {
    const text = "in Kursk's north"
    expect(recogniseNames(LEDGER, text, tag('en'))[0]?.range).toEqual({ start: 3, end: 8 })
  })
})

describe('the ledger', () => {
  test('of the interview wins over the library’s where a spelling is the same', () => {
    const library = nameOf('library', 'place', { ko: '쿠르스크', en: 'Koursk' })
    const ledger = nameLedger(KURSK_NAMES, [library])
    expect(found('쿠르스크에', 'ko', ledger)).toEqual(['kursk:쿠르스크'])
    expect(found('Koursk', 'en', ledger)).toEqual(['library:Koursk'])
  })

  test('hides no written spelling behind one that a system derives', () => {
    const other = nameOf('other', 'person', { ko: '이용호', en: 'Lee Yeong-ho' })
    const ledger = nameLedger(KURSK_NAMES, [other])
    expect(found('Lee Yeong-ho', 'en', ledger)).toEqual(['other:Lee Yeong-ho'])
  })

  test('finds the longest name', () => {
    const ledger = nameLedger(
      [
        nameOf('kim', 'person', { en: 'Kim' }),
        nameOf('kju', 'person', { en: 'Kim Jong Un' }),
        nameOf('oblast', 'place', { ko: '쿠르스크주' }),
        nameOf('city', 'place', { ko: '쿠르스크' }),
      ],
      [],
    )
    expect(found('Kim Jong Un and Kim', 'en', ledger)).toEqual(['kju:Kim Jong Un', 'kim:Kim'])
    expect(found('쿠르스크주와 쿠르스크에', 'ko', ledger)).toEqual([
      'oblast:쿠르스크주',
      'city:쿠르스크',
    ])
  })

  test('without names finds none', () => {
    expect(found('쿠르스크', 'ko', nameLedger([], []))).toEqual([])
  })
})
