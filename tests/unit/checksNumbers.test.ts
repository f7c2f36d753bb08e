import { describe, expect, test } from 'vitest'
import { checkNumbers } from '#core/assist/checks/checkNumbers.ts'
import { readNumbers } from '#core/assist/checks/readNumbers.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

const read = (language: string, text: string) => readNumbers(text, language as LanguageTag)
/** Kind and value of what has to be answered for. */
const said = (language: string, text: string): readonly string[] =>
  read(language, text)
    .filter(({ weak }) => !weak)
    .map(({ kind, value }) => (kind === 'number' ? value : `${kind} ${value}`))

const faults = (source: readonly [string, string], target: readonly [string, string]) => {
  const numbered = ([language, text]: readonly [string, string]) => ({
    language: language as LanguageTag,
    text,
    readings: read(language, text),
  })
  const [from, to] = [numbered(source), numbered(target)]
  return checkNumbers(from, to).map(
    ({ source: a, target: b }) => `${a?.value ?? '–'} / ${b?.value ?? '–'}`,
  )
}

describe('Korean', () => {
  test.each([
    ['삼천팔백 명', ['3800']],
    ['3천8백', ['3800']],
    ['1만2천', ['12000']],
    ['1만 2천 명', ['12000']],
    ['2천700발', ['2700']],
    ['이만 오천 명', ['25000']],
    ['1억 2천만 원', ['120000000']],
    ['3.8만 명', ['38000']],
    ['삼백오십 메터', ['350']],
    ['이십일', ['21']],
    ['이천이십오년', ['2025']],
    ['스물다섯 살', ['25']],
    ['스무 명', ['20']],
    ['아흔아홉', ['99']],
    ['백스물다섯 명', ['125']],
    ['삼백여 명', ['300']],
    ['천 명쯤', ['1000']],
    ['제93려단', ['ordinal 93']],
    ['2025년 1월 9일', ['2025', 'month 1', '9']],
    ['시월 십오일', ['15']],
    ['1990년대', ['decade 1990']],
    ['오후 3시 30분', ['time 15:30']],
    ['15시', ['time 15:00']],
    ['3분의 1', ['fraction 0.333333']],
    ['KN-23', ['designation 23']],
  ])('%s', (text, values) => expect(said('ko', text)).toEqual(values))

  test.each([
    '이 일은 오만한 사람이 했다고 합니다.',
    '만일 그렇다면 조사를 받겠습니다.',
    '저만 남았습니다. 천만에요.',
    '구조를 기다렸습니다.',
    '한 사람이 이만 가겠다고 했습니다.',
    '수천 명이라고 들었습니다.',
    '이 사람은 사단장이 아니라 오 동지입니다.',
  ])('takes no word for a number: %s', (text) => expect(said('ko', text)).toEqual([]))
})

describe('Ukrainian', () => {
  test.each([
    ['три тисячі вісімсот', ['3800']],
    ['трьох тисяч восьмисот', ['3800']],
    ['двадцятьма п’ятьма', ['25']],
    ["двадцяти п'яти", ['25']],
    ['дев’яносто третя бригада', ['ordinal 93']],
    ['93-тя бригада', ['ordinal 93']],
    ['93-ї бригади', ['ordinal 93']],
    ['3 800', ['3800']],
    ['3\u00a0800', ['3800']],
    ['3 тис. 800', ['3800']],
    ['3,8 тис.', ['3800']],
    ['12 тисяч', ['12000']],
    ['1,5 млн', ['1500000']],
    ['півтори тисячі', ['1500']],
    ['пів мільйона', ['500000']],
    ['сорок вісім осіб', ['48']],
    ['вісімнадцятирічний', ['18']],
    ['тисяча дев’ятсот дев’яносто першого року', ['ordinal 1991']],
    ['9 січня 2025 року', ['9', 'month 1', '2025']],
    ['09.01.2025', ['9', 'month 1', '2025']],
    ['у 1990-х роках', ['decade 1990']],
    ['о 15:00', ['time 15:00']],
    ['о третій годині дня', ['time 15:00']],
    ['о п’ятнадцятій годині', ['time 15:00']],
    ['7,62 мм', ['7.62']],
  ])('%s', (text, values) => expect(said('uk', text)).toEqual(values))

  test.each([
    'Один із них сказав, що одна людина втекла.',
    'Кілька тисяч людей було поранено.',
    'Ми були один біля одного.',
  ])('takes no word for a number: %s', (text) => expect(said('uk', text)).toEqual([]))
})

describe('English', () => {
  test.each([
    ['three thousand eight hundred', ['3800']],
    ['3,800', ['3800']],
    ['3’800', ['3800']],
    ['twenty-five', ['25']],
    ['two hundred and five', ['205']],
    ['ninety-third', ['ordinal 93']],
    ['the 93rd Brigade', ['ordinal 93']],
    ['half a million', ['500000']],
    ['two and a half thousand', ['2500']],
    ['3.8 million', ['3800000']],
    ['nineteen ninety-one', ['1991']],
    ['January 9, 2025', ['month 1', '9', '2025']],
    ['2025-01-09', ['2025', 'month 1', '9']],
    ['3 p.m.', ['time 15:00']],
    ['3:30 pm', ['time 15:30']],
    ['1430 hours', ['time 14:30']],
    ['the 1990s', ['decade 1990']],
    ['M-82', ['designation 82']],
  ])('%s', (text, values) => expect(said('en', text)).toEqual(values))

  test.each([
    'One of them may be there in a second.',
    'A couple of hundred came, then thousands.',
    'We march at dawn.',
  ])('takes no word for a number: %s', (text) => expect(said('en', text)).toEqual([]))
})

test('3,800 is the same number in every way of saying it, and 3 008 is another', () => {
  const same: readonly (readonly [string, string])[] = [
    ['ko', '우리는 삼천팔백 명이었습니다.'],
    ['ko', '우리는 3천8백 명이었습니다.'],
    ['uk', 'Нас було 3 800.'],
    ['uk', 'Нас було три тисячі вісімсот.'],
    ['uk', 'Нас було 3.800.'],
    ['en', 'There were 3,800 of us.'],
    ['en', 'There were three thousand eight hundred of us.'],
  ]
  for (const one of same) for (const other of same) expect(faults(one, other)).toEqual([])
  expect(faults(['ko', '우리는 삼천팔백 명이었습니다.'], ['uk', 'Нас було 3 008.'])).toEqual([
    '3800 / 3008',
  ])
})

test('a time agrees with itself however the day is divided', () => {
  expect(faults(['ko', '오후 3시에 갔다.'], ['uk', 'Пішов о третій годині дня.'])).toEqual([])
  expect(faults(['ko', '오후 3시에 갔다.'], ['en', 'I left at 15:00.'])).toEqual([])
  expect(faults(['ko', '오후 3시에 갔다.'], ['en', 'I left at three.'])).toEqual([])
  expect(faults(['ko', '오후 3시에 갔다.'], ['en', 'I left at 3 a.m.'])).toEqual(['15:00 / 3:00'])
  expect(faults(['ko', '세 시 반에 갔다.'], ['uk', 'Пішов о пів на четверту.'])).toEqual([])
  expect(faults(['ko', '세 시 반에 갔다.'], ['en', 'I left at half past three.'])).toEqual([])
})

test('day and month do not answer for one another', () => {
  expect(faults(['ko', '3월 12일'], ['en', '12 March'])).toEqual([])
  expect(faults(['ko', '3월 12일'], ['en', '3 December']).length).toBeGreaterThan(0)
  expect(faults(['uk', '03.12.2024'], ['en', '3 December 2024'])).toEqual([])
})

test('small numbers in words count only where they contradict', () => {
  expect(faults(['en', 'One of the two men left.'], ['ko', '그 남자가 떠났다.'])).toEqual([])
  expect(faults(['ko', '세 명이 왔다.'], ['uk', 'Прийшло двоє.'])).toEqual(['3 / 2'])
  expect(faults(['ko', '3명이 왔다.'], ['uk', 'Прийшло троє.'])).toEqual([])
  expect(faults(['ko', '3명이 왔다.'], ['uk', 'Прийшло четверо.'])).toHaveLength(1)
})

test('a number that is said again in one language is no fault', () => {
  expect(faults(['ko', '45일입니다. 45일이요.'], ['en', 'Forty-five days.'])).toEqual([])
})
