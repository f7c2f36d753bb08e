import { describe, expect, test } from 'vitest'
import type { Concept, Term } from '#core/assist/terms/concept.ts'
import type { ConceptId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import {
  domainsOf,
  EVERY_CONCEPT,
  filteredConcepts,
} from '../../renderer/features/resources/conceptFilter.ts'
import { cellText, newConcept, withCell } from '../../renderer/features/resources/editConcept.ts'
import {
  columnFromKey,
  columnKey,
  columnKeys,
} from '../../renderer/features/resources/termColumnKey.ts'
import { termColumns } from '../../renderer/features/resources/termColumns.ts'
import {
  blankSlot,
  slotsFor,
  slotsOf,
  termsOfSlots,
} from '../../renderer/features/resources/termSlots.ts'

const tag = (text: string) => text as LanguageTag
const KO = tag('ko')
const UK = tag('uk')
const EN = tag('en')

const term = (text: string, language: string, changes: Partial<Term> = {}): Term => ({
  text,
  language: tag(language),
  status: 'preferred',
  partOfSpeech: null,
  note: '',
  ...changes,
})

const concept = (terms: readonly Term[], changes: Partial<Concept> = {}): Concept => ({
  ...newConcept(terms, ''),
  id: 'concept' as ConceptId,
  ...changes,
})

const texts = (found: Concept | null) => found?.terms.map(({ text }) => text)

describe('a cell of the table of terms', () => {
  const rank = concept([
    term('소장', 'ko-KP', { note: 'northern' }),
    term('준장', 'ko-KR', { status: 'admitted' }),
    term('генерал-майор', 'uk'),
    term('major general', 'en'),
  ])

  test('holds the terms of a language whatever their region', () => {
    expect(cellText(rank, KO)).toBe('소장; 준장')
    expect(cellText(rank, tag('pl'))).toBe('')
  })

  test('left as it was changes nothing', () => {
    expect(withCell(rank, KO, cellText(rank, KO))).toEqual(rank)
  })

  test('put right keeps what is known of the term', () => {
    const after = withCell(rank, UK, 'генерал-майор юстиції')
    expect(after?.terms[2]).toEqual(term('генерал-майор юстиції', 'uk'))
    const north = withCell(rank, KO, '소장; 준장급')
    expect(north?.terms.slice(0, 2)).toEqual([
      term('소장', 'ko-KP', { note: 'northern' }),
      term('준장급', 'ko-KR', { status: 'admitted' }),
    ])
  })

  test('gives a new term behind a preferred one the status of an admitted one', () => {
    const after = withCell(rank, EN, 'major general; maj gen')
    expect(after?.terms.slice(3).map(({ text, status }) => [text, status])).toEqual([
      ['major general', 'preferred'],
      ['maj gen', 'admitted'],
    ])
  })

  test('takes a new language in behind the others, the first term preferred', () => {
    const after = withCell(rank, tag('pl'), ' generał  brygady ;; generał')
    expect(after?.terms.slice(4)).toEqual([
      term('generał brygady', 'pl'),
      term('generał', 'pl', { status: 'admitted' }),
    ])
  })

  test('emptied removes the terms of its language, but never the last ones of all', () => {
    expect(texts(withCell(rank, UK, ''))).toEqual(['소장', '준장', 'major general'])
    expect(withCell(concept([term('련대', 'ko')]), KO, ' ; ')).toBeNull()
  })

  test('with a term twice has it once', () => {
    expect(texts(withCell(concept([term('полк', 'uk')]), UK, 'полк; полк'))).toEqual(['полк'])
  })

  test('is normalised as it is kept: NFC and one space', () => {
    const after = withCell(concept([term('полк', 'uk')]), KO, '련대'.normalize('NFD'))
    expect(after?.terms[1]?.text).toBe('련대'.normalize('NFC'))
  })
})

describe('the columns of a termbase', () => {
  test('are those of the case first, then the others by tag, without regions', () => {
    const columns = termColumns([
      concept([term('полк', 'uk'), term('pułk', 'pl'), term('連隊', 'ja')]),
    ])
    expect(columns).toEqual(['ko', 'uk', 'en', 'ja', 'pl'])
    expect(termColumns([concept([term('련대', 'ko-KP')])])).toEqual(['ko', 'uk', 'en'])
  })
})

describe('the places for terms in the form of a concept', () => {
  test('are one for each language where there is no term yet, and belong to it once filled', () => {
    const slots = slotsOf(concept([]), [KO, UK])
    expect(slots.map(({ term: { language } }) => language)).toEqual(['ko', 'uk'])
    expect(termsOfSlots(slots)).toEqual([])
  })

  test('stay as they are when the concept gets the very terms that they hold', () => {
    const [ko, uk] = slotsOf(concept([]), [KO, UK])
    if (ko === undefined || uk === undefined) throw new Error('two places')
    const filled = [ko, { ...uk, term: term('полк', 'uk') }]
    expect(slotsFor(filled, [term('полк', 'uk')])).toBe(filled)
  })

  test('keep empty ones, and their fields, when the concept is changed elsewhere', () => {
    const slots = [
      ...slotsOf(concept([term('полк', 'uk'), term('regiment', 'en')]), []),
      blankSlot(KO),
    ]
    const next = slotsFor(slots, [term('полку', 'uk')])
    expect(next.map(({ key }) => key)).toEqual([slots[0]?.key, slots[2]?.key])
    expect(termsOfSlots(next)).toEqual([term('полку', 'uk')])
    const more = slotsFor(next, [term('полку', 'uk'), term('unit', 'en')])
    expect(termsOfSlots(more)).toEqual([term('полку', 'uk'), term('unit', 'en')])
  })
})

describe('what is shown of a termbase', () => {
  const regiment = concept([term('련대', 'ko'), term('полк', 'uk')], {
    id: 'regiment' as ConceptId,
    domain: 'unit',
    note: 'Compare 연대',
  })
  const rank = concept([term('Генерал', 'uk')], {
    id: 'rank' as ConceptId,
    domain: 'rank',
    confidence: 'C',
    source: 'field manual',
  })
  const all = [regiment, rank]
  const found = (changes: Partial<typeof EVERY_CONCEPT>) =>
    filteredConcepts(all, { ...EVERY_CONCEPT, ...changes }).map(({ id }) => id)

  test('is found by any term, by note and source, in any case and form', () => {
    expect(found({})).toEqual(['regiment', 'rank'])
    expect(found({ query: 'ГЕНЕРАЛ' })).toEqual(['rank'])
    expect(found({ query: '련대'.normalize('NFD') })).toEqual(['regiment'])
    expect(found({ query: ' compare ' })).toEqual(['regiment'])
    expect(found({ query: 'MANUAL' })).toEqual(['rank'])
    expect(found({ query: 'nowhere' })).toEqual([])
  })

  test('is not found across the border of two texts', () => {
    expect(found({ query: '련대 полк' })).toEqual([])
  })

  test('is narrowed by domain and by what has to be reviewed', () => {
    expect(domainsOf(all)).toEqual(['rank', 'unit'])
    expect(found({ domain: 'unit' })).toEqual(['regiment'])
    expect(found({ toReview: true })).toEqual(['rank'])
    expect(found({ toReview: true, domain: 'unit' })).toEqual([])
  })
})

describe('what a column of a table is taken for', () => {
  test('is the same after it went through a list as one word', () => {
    const columns = [
      { as: 'ignored' },
      { as: 'concept', field: 'note' },
      { as: 'term', language: tag('ko-KP'), status: 'forbidden' },
      { as: 'termField', field: 'status', language: null },
      { as: 'termField', field: 'note', language: UK },
    ] as const
    for (const column of columns) expect(columnFromKey(columnKey(column))).toEqual(column)
  })

  test('is among the choices, each of them once', () => {
    const column = { as: 'term', language: tag('pl'), status: 'admitted' } as const
    const keys = columnKeys(column)
    expect(keys).toContain('term pl admitted')
    expect(keys).toContain('term pl preferred')
    expect(new Set(keys).size).toBe(keys.length)
  })
})
