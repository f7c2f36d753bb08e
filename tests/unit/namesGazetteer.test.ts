import { describe, expect, test } from 'vitest'
import { BODIES, KOREANS, OTHER_PEOPLE } from '#core/assist/names/gazetteerPeople.ts'
import {
  DECIDED_PLACES,
  KOREAN_PLACES,
  OTHER_PLACES,
  UKRAINIAN_PLACES,
} from '#core/assist/names/gazetteerPlaces.ts'
import { kontsevich } from '#core/assist/names/kontsevich.ts'
import { resolution55 } from '#core/assist/names/resolution55.ts'

const PLACES = [...DECIDED_PLACES, ...UKRAINIAN_PLACES, ...OTHER_PLACES, ...KOREAN_PLACES]
const ROWS = [...PLACES, ...KOREANS, ...OTHER_PEOPLE, ...BODIES]

const SCRIPTS = [
  /^[가-힣 ]+$/,
  /^[가-힣 ]+$/,
  /^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’«» -]+$/,
  /^[A-Za-z’ -]+$/,
] as const

describe('the gazetteer', () => {
  test.each(ROWS.map((row) => [row.filter((cell) => cell !== '')[0] ?? '', row] as const))(
    'has %s in the script of each language, and in two languages at least',
    (_, row) => {
      expect(row.filter((cell) => cell !== '').length).toBeGreaterThanOrEqual(2)
      row.forEach((cell, column) => {
        if (cell === '') return
        for (const form of cell.split('|')) {
          expect(form).toMatch(SCRIPTS[column] ?? /^$/)
          expect(form).toBe(form.trim().normalize('NFC'))
        }
      })
    },
  )

  test('has each name once', () => {
    for (const column of [0, 2, 3]) {
      const forms = ROWS.flatMap((row) => (row[column] ?? '').split('|')).filter(Boolean)
      const twice = forms.filter((form, at) => forms.indexOf(form) !== at)
      expect(twice).toEqual([])
    }
  })

  test('has Ukrainian cities in Latin letters as the resolution writes them', () => {
    const cities = [...DECIDED_PLACES, ...UKRAINIAN_PLACES].filter(
      ([, , uk]) => !/область|море|аеропорт|півострів|Україна/.test(uk),
    )
    expect(cities.length).toBeGreaterThan(40)
    for (const [, , uk, en] of cities) {
      expect(en.split('|')).toContain(resolution55(uk.split('|')[0] ?? ''))
    }
  })

  test('has Korean places in Ukrainian by rule, but for those that usage made', () => {
    const byUsage = ['평양', '서울', '북한', '한국', '대한민국']
    const ruled = KOREAN_PLACES.filter(
      ([ko, , uk]) =>
        uk !== '' && ko !== '조선민주주의인민공화국' && !byUsage.includes(ko.split('|')[0] ?? ''),
    )
    expect(ruled.length).toBeGreaterThan(10)
    for (const [ko, northern, uk] of ruled) {
      const written = uk.split('|')
      const rules = [kontsevich(ko, 'place'), kontsevich(northern, 'place')]
      expect(written.filter((form) => rules.includes(form))).not.toEqual([])
    }
  })
})
