import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkInterview } from '#core/assist/checks/checkInterview.ts'
import { missingTerms } from '#core/assist/terms/missingTerms.ts'
import { recogniseTerms } from '#core/assist/terms/recogniseTerms.ts'
import { interviewDocumentSchema } from '#core/interview/document.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import { contextOf, findingsOf, type Texts } from '../fixtures/checkedRows.ts'
import { starterTerms, tag } from '../fixtures/termbase.ts'

const { index } = starterTerms()

const named = (text: string, language = 'ko-KP') =>
  recogniseTerms(index, text, tag(language))
    .filter(({ match }) => match !== 'compound')
    .map(({ range, concept }) => `${text.slice(range.start, range.end)} ${concept.id}`)
const missed = (texts: Texts) =>
  findingsOf('terms', texts, {}, { terms: index }).map(
    ({ facts, message }) => `${message} ${facts.term ?? facts.found}`,
  )

describe('Korean words that mislead', () => {
  test('전사 is a rank and a death, but its verb is a death alone', () => {
    expect(named('전사입니다')).toEqual(['전사 kpa-rank-jonsa', '전사 killed-in-action'])
    expect(named('그는 전사했습니다')).toEqual(['전사 killed-in-action'])
    expect(missed({ ko: '그는 전사했습니다', uk: 'Він рядовий.' })).toEqual(['termMissing 전사'])
    expect(missed({ ko: '그는 전사했습니다', uk: 'Він загинув у бою.' })).toEqual([])
  })

  test('the generals are named in the order of the army asked for', () => {
    expect(named('중장', 'ko-KP')).toEqual(['중장 kpa-rank-chungjang', '중장 kpa-rank-sangjang'])
    expect(named('중장', 'ko-KR')).toEqual(['중장 kpa-rank-sangjang', '중장 kpa-rank-chungjang'])
    expect(named('상장이 왔다')).toEqual(['상장 kpa-rank-sangjang'])
    expect(named('대장이 왔다')).toEqual(['대장 kpa-rank-taejang'])
    expect(missed({ 'ko-KP': '상장이 왔다', uk: 'Прийшов генерал-лейтенант.' })).toEqual([
      'termMissing 상장',
    ])
  })

  test('units are found with numbers and particles, and inside no rank', () => {
    expect(named('2중대장은 3련대에서 왔다')).toEqual([
      '중대장 kpa-post-company-commander',
      '련대 kpa-unit-regiment',
    ])
    expect(named('제11군단에서')).toEqual(['제11군단 kpa-11th-corps'])
    expect(named('12군단으로')).toEqual(['군단 kpa-unit-corps'])
    expect(named('1소대는 5분대와 4대대를')).toEqual([
      '소대 kpa-unit-platoon',
      '분대 kpa-unit-squad',
      '대대 kpa-unit-battalion',
    ])
    expect(named('93려단과 7사단의')).toEqual(['려단 kpa-unit-brigade', '사단 kpa-unit-division'])
    expect(named('부소대장이')).toEqual([])
    expect(named('중대한 일')).toEqual([])
  })

  test('a copula that is fused with the unit hides it no more than a whole one', () => {
    expect(named('우리 소댄데 누가 알겠습니까')).toEqual(
      ['소대 kpa-unit-platoon'].map((hit) => hit.replace('소대', '소댄')),
    )
    expect(named('3련댄데요')).toEqual(['련댄 kpa-unit-regiment'])
    expect(named('저는 2소댑니다')).toEqual(['소댑 kpa-unit-platoon'])
  })

  test('northern words are told from the southern ones that mean the same', () => {
    expect(named('일없습니다')).toEqual(['일없습니다 it-is-fine'])
    expect(named('군관과 장교')).toEqual(['군관 kpa-officer', '장교 kpa-officer'])
    expect(named('로씨야에서')).toEqual(['로씨야 place-russia'])
    expect(named('우크라이나군이')).toEqual([])
    expect(named('인민군에')).toEqual(['인민군 kpa'])
  })

  test('a decomposed text is read as a composed one', () => {
    const text = '정찰총국'.normalize('NFD')
    expect(named(text.normalize('NFC'))).toEqual(['정찰총국 dprk-rgb'])
  })
})

describe('forms of address', () => {
  test('behind a title may be left out', () => {
    expect(missed({ ko: '중대장 동지도 조심했다', uk: 'Командир роти був обережний.' })).toEqual([])
    expect(missed({ ko: '대대장 동지가 말했다', uk: 'Комбат сказав.' })).toEqual([])
    expect(missed({ ko: '군관 동무가 왔다', en: 'The officer came.' })).toEqual([])
  })

  test('that stand for a person may not', () => {
    expect(missed({ ko: '그 동무가 왔다', en: 'He came.' })).toEqual(['termMissing 동무'])
    expect(missed({ ko: '우리 소대 동무가 왔다', en: 'One from our platoon came.' })).toEqual([
      'termMissing 동무',
    ])
  })
})

describe('words that stand for more than one thing', () => {
  test('a unit is a unit of any size where its size is not said', () => {
    expect(missed({ uk: 'Ваш підрозділ був там?', ko: '부대가 거기 있었습니까?' })).toEqual([])
    expect(missed({ uk: 'Ваш підрозділ був там?', en: 'Was your unit there?' })).toEqual([])
    expect(missed({ ko: '부대로 갔습니다', uk: 'Поїхали в частину.' })).toEqual([])
    expect(missed({ uk: 'Ваш підрозділ був там?', ko: '련대가 거기 있었습니까?' })).toEqual([
      'termMissing підрозділ',
    ])
  })

  test('a short form may mean something else, and is not missed', () => {
    expect(missed({ uk: 'Перша частина розмови', ko: '이야기의 첫 대목' })).toEqual([])
    expect(missed({ uk: 'Міністерство оборони України', ko: '우크라이나 국방부' })).toEqual([])
    expect(missed({ uk: 'Міністерство оборони КНДР', ko: '그들의 부처' })).toEqual([
      'termMissing Міністерство оборони КНДР',
    ])
    expect(missed({ ko: '국방성에서', uk: 'Із Міністерства оборони.' })).toEqual([])
  })

  test('to lay down arms is not to change sides', () => {
    expect(missed({ ko: '귀순했습니다', uk: 'Він здався в полон.' })).toEqual(['termMissing 귀순'])
    expect(missed({ ko: '귀순했습니다', en: 'He defected.' })).toEqual([])
    expect(missed({ ko: '투항했습니다', uk: 'Здалися у полон.' })).toEqual([])
  })
})

describe('Ukrainian and English forms', () => {
  test.each([
    ['рота', 'роти роті роту ротою ротах', 'kpa-unit-company'],
    ['взвод', 'взводу взводові взводом взводи взводів', 'kpa-unit-platoon'],
    ['полк', 'полку полком полки полків полкам', 'kpa-unit-regiment'],
    ['бригада', 'бригади бригаді бригаду бригад бригадами', 'kpa-unit-brigade'],
    ['корпус', 'корпусу корпусом корпусі корпуси корпусів', 'kpa-unit-corps'],
    ['сержант', 'сержанта сержантові сержантом сержанти сержантів', 'kpa-rank-chungsa'],
    ['майор', 'майора майорові майором майори майорів', 'kpa-rank-sojwa'],
    ['полковник', 'полковника полковникові полковнику полковником полковники', 'kpa-rank-sangjwa'],
    ['полонений', 'полоненого полоненому полонені полонених полоненими', 'prisoner-of-war'],
  ])('%s is found in its cases', (_, forms, concept) => {
    for (const form of forms.split(' ')) expect(named(form, 'uk')).toEqual([`${form} ${concept}`])
  })

  test('в and у, і and й, з and із are the same word', () => {
    expect(named('загинув у бою', 'uk')).toEqual(['загинув у бою killed-in-action'])
    expect(named('рядовий та рядовий й сержантський склад', 'uk')).toEqual([
      'рядовий kpa-rank-jonsa',
      'рядовий й сержантський склад kpa-enlisted',
    ])
  })

  test('corps have no plural, and a number before them may be an ordinal', () => {
    expect(named('the 11th Corps', 'en')).toEqual(['11th Corps kpa-11th-corps'])
    expect(named('of the XI Corps’ men', 'en')).toEqual(['XI Corps kpa-11th-corps'])
    expect(named('two corps, three brigades', 'en')).toEqual([
      'corps kpa-unit-corps',
      'brigades kpa-unit-brigade',
    ])
    expect(named('prisoners of war', 'en')).toEqual(['prisoners of war prisoner-of-war'])
  })
})

test('nothing is asked of terms that are named like the parts of objects', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    expect(named(`the ${word} here`, 'en')).toEqual([])
    const found = recogniseTerms(index, word, tag('en'))
    expect(missingTerms(found, word, tag('uk'), index)).toEqual([])
  }
})

test('a faithful interview is accused of nothing', () => {
  const file = new URL('../../resources/samples/captured-soldiers.json', import.meta.url)
  const document = interviewDocumentSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const context = contextOf({ ko: '', uk: '', en: '' }, { terms: index })
  const { rows } = checkInterview(fromDocument(document), context)
  const accused = rows.flatMap(({ number, open }) =>
    open
      .filter(({ check }) => check === 'terms' || check === 'forbidden-terms')
      .map(({ facts }) => ({ number, facts })),
  )
  expect(accused).toEqual([])
})
