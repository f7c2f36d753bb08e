import { describe, expect, test } from 'vitest'
import { kontsevich } from '#core/assist/names/kontsevich.ts'
import { mcCuneReischauer } from '#core/assist/names/mcCuneReischauer.ts'
import { resolution55 } from '#core/assist/names/resolution55.ts'
import { revisedGivenName, revisedRomanization } from '#core/assist/names/revisedRomanization.ts'
import {
  KONTSEVICH,
  MCCUNE_REISCHAUER_INTERSCRIPT,
  RESOLUTION_55_INTERSCRIPT,
  REVISED_ROMANIZATION_INTERSCRIPT,
  REVISED_ROMANIZATION_NOTICE,
} from '../fixtures/transliteration.ts'

describe('Revised Romanization', () => {
  test.each([...REVISED_ROMANIZATION_INTERSCRIPT, ...REVISED_ROMANIZATION_NOTICE])(
    'writes %s as %s',
    (korean, latin) => {
      expect(revisedRomanization(korean, 'place')).toBe(latin)
    },
  )

  // The examples of article 3.4, with and without the hyphen that it allows.
  test.each([
    ['민용하', 'Min Yongha', 'Min Yong-ha'],
    ['송나리', 'Song Nari', 'Song Na-ri'],
    ['한복남', 'Han Boknam', 'Han Bok-nam'],
    ['홍빛나', 'Hong Bitna', 'Hong Bit-na'],
  ])('leaves the syllables of %s as they are', (korean, joined, hyphened) => {
    expect(revisedRomanization(korean, 'person')).toBe(joined)
    expect(`${joined.split(' ')[0]} ${revisedGivenName(korean.slice(1), '-')}`).toBe(hyphened)
  })

  test('knows a surname of two syllables, and one that is set off', () => {
    expect(revisedRomanization('남궁억', 'person')).toBe('Namgung Eok')
    expect(revisedRomanization('송 나리', 'person')).toBe('Song Nari')
  })

  test('takes an island for no province', () => {
    expect(revisedRomanization('독도', 'place')).toBe('Dokdo')
    expect(revisedRomanization('량강도', 'place')).toBe('Ryanggang-do')
  })

  test('leaves what is not Hangul as it stands', () => {
    expect(revisedRomanization('KN-23 평양', 'other')).toBe('KN-23 Pyeongyang')
  })
})

describe('McCune–Reischauer as used for the DPRK', () => {
  test.each(MCCUNE_REISCHAUER_INTERSCRIPT)('writes %s as %s', (korean, latin) => {
    expect(mcCuneReischauer(korean, 'place')).toBe(latin)
  })

  // Names in the form in which libraries and atlases have long had them.
  test.each([
    ['place', '한강', 'Han’gang'],
    ['place', '신의주', 'Sinŭiju'],
    ['place', '판문점', 'P’anmunjŏm'],
    ['place', '함경북도', 'Hamgyŏng-bukto'],
    ['place', '평안남도', 'P’yŏngan-namdo'],
    ['place', '량강도', 'Ryanggang-do'],
    ['place', '황해북도', 'Hwanghae-bukto'],
    ['place', '백두산', 'Paektusan'],
    ['place', '청천강', 'Ch’ŏngch’ŏn’gang'],
    ['person', '김일성', 'Kim Il-sŏng'],
    ['person', '김대중', 'Kim Tae-jung'],
    ['person', '박정희', 'Pak Chŏng-hŭi'],
    ['person', '리승만', 'Ri Sŭng-man'],
    ['person', '박목월', 'Pak Mog-wŏl'],
    ['person', '김일엽', 'Kim Ir-yŏp'],
    ['place', '장연읍', 'Changyŏn-ŭp'],
  ] as const)('writes the %s %s as %s', (kind, korean, latin) => {
    expect(mcCuneReischauer(korean, kind)).toBe(latin)
  })

  test('changes no sound between surname and given name', () => {
    expect(mcCuneReischauer('박나리', 'person')).toBe('Pak Na-ri')
  })
})

describe('Kontsevich, Ukrainian row', () => {
  test.each(KONTSEVICH)('writes the %s %s as %s', (kind, korean, cyrillic) => {
    expect(kontsevich(korean, kind)).toBe(cyrillic)
  })
})

describe('Kontsevich, the divisions of a place', () => {
  test.each([
    ['평안남도', 'Пхьонан-Намдо'],
    ['함경북도', 'Хамгьон-Пукто'],
    ['자강도', 'Чагандо'],
    ['청진시', 'Чхонджін-сі'],
    ['강남구', 'Каннам-гу'],
    ['장연읍', 'Чанйон-ип'],
    ['평리1동', 'Пхьонні Ільдон'],
  ])('are set off: %s is %s', (korean, cyrillic) => {
    expect(kontsevich(korean, 'place')).toBe(cyrillic)
  })
})

describe('Resolution 55', () => {
  test.each(RESOLUTION_55_INTERSCRIPT)('writes %s as %s', (ukrainian, latin) => {
    expect(resolution55(ukrainian)).toBe(latin)
  })

  // From the table of the resolution, and words that show what becomes of capitals.
  test.each([
    ['Яготин', 'Yahotyn'],
    ['Костянтин', 'Kostiantyn'],
    ['Юрій', 'Yurii'],
    ['Корюківка', 'Koriukivka'],
    ['Гаєвич', 'Haievych'],
    ['Кадиївка', 'Kadyivka'],
    ['Йосипівка', 'Yosypivka'],
    ['Розгін', 'Rozghin'],
    ['ЗАПОРІЖЖЯ', 'ZAPORIZHZHIA'],
    ['ЩЕРБУХИ', 'SHCHERBUKHY'],
    ['ЗГУРІВКА', 'ZGHURIVKA'],
    ['Щ', 'Shch'],
    ['Івано-Франківськ', 'Ivano-Frankivsk'],
    ['ІВАНО-ФРАНКІВСЬК', 'IVANO-FRANKIVSK'],
    ['Слов’янськ', 'Sloviansk'],
    ["Слов'янськ", 'Sloviansk'],
    ['м. Київ, вул. Ярославська, 7', 'm. Kyiv, vul. Yaroslavska, 7'],
  ])('writes %s as %s', (ukrainian, latin) => {
    expect(resolution55(ukrainian)).toBe(latin)
  })
})
