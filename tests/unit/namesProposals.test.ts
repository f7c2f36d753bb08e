import { describe, expect, test } from 'vitest'
import type { NameKind } from '#core/assist/names/nameEntry.ts'
import { proposeForms } from '#core/assist/names/proposeForms.ts'
import { tag } from '../fixtures/names.ts'

const proposed = (text: string, from: string, kind: NameKind, to: string): readonly string[] =>
  proposeForms(text, tag(from), kind, [tag(to)])
    .filter(({ language }) => language === tag(to))
    .map((proposal) => `${proposal.text} (${proposal.system})`)

describe('a name is proposed', () => {
  test('in three scripts at once, its own form as it was written', () => {
    const targets = ['ko', 'uk', 'en'].map(tag)
    const proposals = proposeForms(' 청진 ', tag('ko'), 'place', targets)
    expect(proposals[0]).toEqual({ language: 'ko', text: '청진', system: 'original' })
    expect(new Set(proposals.map(({ language }) => language))).toEqual(new Set(targets))
  })

  test('by the usage of the North first, and of the South too', () => {
    expect(proposed('리영호', 'ko', 'person', 'en')).toEqual([
      'Ri Yong Ho (usage)',
      'Lee Yeong-ho (usage)',
      'Ri Yeongho (revised-romanization)',
      'Ri Yŏng-ho (mccune-reischauer)',
    ])
  })

  test('by the usage of the South first where the spelling or the language is of the South', () => {
    expect(proposed('이영호', 'ko', 'person', 'en')[0]).toBe('Lee Yeong-ho (usage)')
    expect(proposed('박영호', 'ko-KR', 'person', 'en')[0]).toBe('Park Yeong-ho (usage)')
    expect(proposed('박영호', 'ko-KP', 'person', 'en')[0]).toBe('Pak Yong Ho (usage)')
  })

  test.each([
    ['박봉주', 'Pak Pong Ju'],
    ['리선권', 'Ri Son Gwon'],
    ['최룡해', 'Choe Ryong Hae'],
    ['태종수', 'Thae Jong Su'],
    ['조용원', 'Jo Yong Won'],
    ['정경택', 'Jong Kyong Thaek'],
    ['전광호', 'Jon Kwang Ho'],
    ['김덕훈', 'Kim Tok Hun'],
    ['독고영', 'Tokko Yong'],
  ])('as the northern press spells %s', (korean, english) => {
    expect(proposed(korean, 'ko-KP', 'person', 'en')[0]).toBe(`${english} (usage)`)
  })

  test('by usage before any system: 김정은', () => {
    expect(proposed('김정은', 'ko', 'person', 'uk')).toEqual([
      'Кім Чен Ин (usage)',
      'Кім Чон Ин (kontsevich)',
    ])
    expect(proposed('김정은', 'ko', 'person', 'en')[0]).toBe('Kim Jong Un (usage)')
    expect(proposed('Кім Чен Ин', 'uk', 'person', 'ko')).toEqual(['김정은 (usage)'])
  })

  test.each([
    ['Київ', '키이우'],
    ['Львів', '르비우'],
    ['Харків', '하르키우'],
    ['Дніпро', '드니프로'],
    ['Бердянськ', '베르댠스크'],
    ['Бориспіль', '보리스필'],
    ['Хмельницький', '흐멜니츠키'],
    ['Краматорськ', '크라마토르스크'],
    ['Луцьк', '루츠크'],
    ['Одеса', '오데사'],
    ['Вінниця', '빈니차'],
    ['Азовське море', '아조우해'],
    ['Сіверський Донець', '시베르스키도네츠강'],
  ])('%s in Hangul as was decided in March 2022', (ukrainian, korean) => {
    expect(proposed(ukrainian, 'uk', 'place', 'ko')).toEqual([`${korean} (gazetteer)`])
  })

  test('from an older spelling as it is written now', () => {
    expect(proposed('키예프', 'ko', 'place', 'uk')).toEqual(['Київ (gazetteer)'])
    expect(proposed('Kiev', 'en', 'place', 'ko')).toEqual(['키이우 (gazetteer)'])
  })

  test('from any case of a Ukrainian name', () => {
    expect(proposed('Курську', 'uk', 'place', 'ko')).toEqual(['쿠르스크 (gazetteer)'])
    expect(proposed('Києві', 'uk', 'place', 'en')).toEqual(['Kyiv (gazetteer)'])
    expect(proposed('Курської області', 'uk', 'place', 'en')).toEqual(['Kursk Oblast (gazetteer)'])
  })

  test('from a name as a text has it, with particles or a possessive', () => {
    expect(proposed('꾸르스크에서부터', 'ko', 'place', 'uk')).toEqual(['Курськ (gazetteer)'])
    expect(proposed('Kursk’s', 'en', 'place', 'ko')).toEqual(['쿠르스크 (gazetteer)'])
    expect(proposed('하산역', 'ko', 'place', 'uk')).not.toContain('Хасан (gazetteer)')
  })

  test('in northern Korean for northern Korean', () => {
    expect(proposed('Росія', 'uk', 'place', 'ko-KP')).toEqual(['로씨야 (gazetteer)'])
    expect(proposed('Росія', 'uk', 'place', 'ko')).toEqual(['러시아 (gazetteer)'])
  })

  test('of a city with and without the word for one', () => {
    expect(proposed('평양시', 'ko', 'place', 'uk')[0]).toBe('Пхеньян (gazetteer)')
    expect(proposed('쿠르스크시', 'ko', 'place', 'uk')).toEqual(['Курськ (gazetteer)'])
  })

  test.each([
    ['ko', '제11군단', 'uk', '11-й корпус'],
    ['ko', '93여단', 'uk', '93-тя бригада'],
    ['ko', '제342련대', 'en', '342nd Regiment'],
    ['ko', '111사단', 'en', '111th Division'],
    ['uk', '11-го корпусу', 'ko', '제11군단'],
    ['uk', '40-ва бригада', 'ko-KP', '제40려단'],
    ['uk', '17 дивізія', 'en', '17th Division'],
    ['en', '12th Division', 'uk', '12-та дивізія'],
    ['en', '40th brigade', 'uk', '40-ва бригада'],
  ])('of a unit with a number, translated: %s %s, %s %s', (from, unit, to, translated) => {
    expect(proposed(unit, from, 'unit', to)).toEqual([`${translated} (usage)`])
  })

  test.each([
    ['Коваленка', 'Коваленко', 'Kovalenko'],
    ['Миколи Коваленка', 'Микола Коваленко', 'Mykola Kovalenko'],
    ['Юрієві Згурському', 'Юрій Згурський', 'Yurii Zghurskyi'],
    ['Олександра Ковальчука', 'Олександр Ковальчук', 'Oleksandr Kovalchuk'],
    ['Олександрою Левицькою', 'Олександра Левицька', 'Oleksandra Levytska'],
    ['Ользі Петренко', 'Ольга Петренко', 'Olha Petrenko'],
    ['Івана Петровича Лук’яненка', 'Іван Петрович Лук’яненко', 'Ivan Petrovych Lukianenko'],
  ])('from the nominative of a person: %s is %s', (text, nominative, latin) => {
    expect(proposed(text, 'uk', 'person', 'uk')).toEqual([
      `${text} (original)`,
      `${nominative} (usage)`,
    ])
    expect(proposed(text, 'uk', 'person', 'en')).toEqual([`${latin} (resolution-55)`])
  })

  test.each(['Олександра Коваленко', 'Щука', 'Левицький', 'Петро Кравчук', 'Оксана Дух'])(
    'as it stands where it is in the nominative: %s',
    (text) => {
      expect(proposed(text, 'uk', 'person', 'uk')).toEqual([`${text} (original)`])
    },
  )

  test('by no rule of Korean where it is no Korean name', () => {
    expect(proposed('쿠르스크', 'ko', 'place', 'en')).toEqual(['Kursk (gazetteer)'])
    expect(proposed('꾸르스크', 'ko', 'place', 'uk')).toEqual(['Курськ (gazetteer)'])
  })

  test('in any language of Latin letters by the systems', () => {
    expect(proposed('Гаращенко', 'uk', 'person', 'de')).toEqual(['Harashchenko (resolution-55)'])
    expect(proposed('청진', 'ko', 'place', 'fr')).toContain('Cheongjin (revised-romanization)')
  })
})

describe('nothing is proposed', () => {
  test('where no rule leads: into Hangul, and out of Latin letters', () => {
    expect(proposed('Гаращенко', 'uk', 'person', 'ko')).toEqual([])
    expect(proposed('Harashchenko', 'en', 'person', 'uk')).toEqual([])
    expect(proposed('청진', 'ko', 'place', 'ja')).toEqual([])
  })

  test('by the rules of the wrong people', () => {
    expect(proposed('니콜스코예', 'ko', 'place', 'uk')).toEqual([])
    expect(proposed('드미트로 코발렌코', 'ko', 'person', 'en')).toEqual([])
    expect(proposed('Кім Чхоль Хьок', 'uk', 'person', 'en')).toEqual([])
    expect(proposed('Пак Чун-Хо', 'uk', 'person', 'en')).toEqual([])
    expect(proposed('Kim', 'ko', 'person', 'uk')).toEqual([])
  })

  test('for nothing', () => {
    expect(proposeForms('  ', tag('ko'), 'person', [tag('en')])).toEqual([])
  })
})
