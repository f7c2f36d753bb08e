import { expect, test } from 'vitest'
import type { MemoryMatch } from '#core/assist/memory/memoryMatch.ts'
import type { RowAssistance } from '#core/assist/rowAssistance.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { guessNameKind } from '../../renderer/features/assist/guessNameKind.ts'
import { formsOf } from '../../renderer/features/assist/nameForms.ts'
import {
  chosenProposal,
  originOfProposal,
  proposalsFor,
} from '../../renderer/features/assist/proposals.ts'
import { spaceBefore } from '../../renderer/features/transcript/insertWords.ts'
import type { Assistance } from '../../renderer/session/assistance.ts'

const KO = 'ko' as LanguageTag
const UK = 'uk' as LanguageTag
const EN = 'en' as LanguageTag
const ROW = 'row' as SegmentId

const match = (unit: string, score: number, text: string): MemoryMatch => ({
  kind: score < 100 ? 'fuzzy' : 'exact',
  score,
  penalty: 0,
  unit,
  provenance: { type: 'imported', memory: 'm' as never, name: 'Memory' },
  at: null,
  author: '',
  source: '',
  difference: [],
  proposals: { [UK]: { text, repairs: [] } },
})

const assistance = (matches: readonly MemoryMatch[]): Assistance => ({
  row: {
    segment: ROW,
    matches,
    terms: [],
    names: [],
    findings: [],
    accepted: [],
    twins: {},
  } satisfies RowAssistance,
  machine: [{ segment: ROW, language: UK, source: '기계', text: 'машина', engine: 'engine' }],
  asking: null,
  error: null,
  reading: false,
  chosen: {},
})

test('proposes each text once, the memory before machines, with where it comes from', () => {
  const state = assistance([match('a', 100, 'так'), match('b', 80, 'так'), match('c', 70, 'ні')])
  const proposals = proposalsFor(state, ROW, UK, ' 기계 ')
  expect(proposals.map(({ text }) => text)).toEqual(['так', 'ні', 'машина'])
  expect(proposals.map(originOfProposal)).toEqual([
    { type: 'memory', score: 100, unit: 'a' },
    { type: 'memory', score: 70, unit: 'c' },
    { type: 'machine', engine: 'engine' },
  ])
  expect(proposalsFor(state, ROW, EN, '기계')).toEqual([])
})

test('no longer proposes what a machine made of a source text that was edited since', () => {
  const state = assistance([match('a', 100, 'так')])
  expect(proposalsFor(state, ROW, UK, '기계들').map(({ text }) => text)).toEqual(['так'])
})

test('proposes nothing of the memory for another row than the one it was asked about', () => {
  const other = 'other' as SegmentId
  expect(proposalsFor(assistance([match('a', 100, 'так')]), other, UK, '기계')).toEqual([])
})

test('takes the proposal that was stepped to, and the best where that one is gone', () => {
  const proposals = proposalsFor(
    assistance([match('a', 100, 'так'), match('b', 80, 'ні')]),
    ROW,
    UK,
    '기계',
  )
  expect(chosenProposal(proposals, { [UK]: 'b' }, UK)?.text).toBe('ні')
  expect(chosenProposal(proposals, { [UK]: 'gone' }, UK)?.text).toBe('так')
})

test('a name’s forms are what was picked, else the first proposal; what no system proposes is usage', () => {
  const forms = formsOf({
    language: KO,
    text: '김정남',
    chosen: { [KO]: '김정남', [UK]: 'Кім Чен Нам' },
    proposals: [
      { language: KO, text: '김정남', system: 'original' },
      { language: UK, text: 'Кім Чон Нам', system: 'kontsevich' },
      { language: EN, text: 'Kim Jong Nam', system: 'usage' },
      { language: EN, text: 'Gim Jeongnam', system: 'revised-romanization' },
    ],
    variants: ['김정남', ''],
    languages: [KO, UK, EN],
  })
  expect(forms).toEqual({
    ko: { text: '김정남', system: 'original', variants: [] },
    uk: { text: 'Кім Чен Нам', system: 'usage', variants: [] },
    en: { text: 'Kim Jong Nam', system: 'usage', variants: [] },
  })
})

test('the selected spelling of a name stays as a variant where another one is approved', () => {
  const forms = formsOf({
    language: UK,
    text: 'Кім Чон Нам',
    chosen: { [UK]: 'Кім Чен Нам', [EN]: '' },
    proposals: [{ language: EN, text: 'Kim', system: 'usage' }],
    variants: ['Ким Чен Нам'],
    languages: [UK, EN],
  })
  expect(forms).toEqual({
    uk: { text: 'Кім Чен Нам', system: 'usage', variants: ['Ким Чен Нам', 'Кім Чон Нам'] },
  })
})

test.each([
  ['김정남', KO, 'person'],
  ['평양', KO, 'place'],
  ['황해북도', KO, 'place'],
  ['제11군단', KO, 'unit'],
  ['정찰총국', KO, 'unit'],
  ['Харків', UK, 'place'],
  ['Третя штурмова бригада', UK, 'unit'],
  ['Ivan Petrenko', EN, 'person'],
] as const)('%s (%s) is guessed to be a %s', (text, language, kind) => {
  expect(guessNameKind(text, language)).toBe(kind)
})

test.each([
  ['', ''],
  ['слово', ' '],
  ['слово ', ''],
  ['(', ''],
  ['«', ''],
  ['кінець.', ' '],
])('after ‘%s’ inserted words stand after ‘%s’', (before, space) => {
  expect(spaceBefore(before)).toBe(space)
})
