import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concordance } from '#core/assist/memory/concordance.ts'
import { foldForMemory } from '#core/assist/memory/foldForMemory.ts'
import { MemoryIndex } from '#core/assist/memory/memoryIndex.ts'
import { type MemorySource, memorySourceKey } from '#core/assist/memory/memorySource.ts'
import { packedBytesMax, packText, unpackText } from '#core/assist/memory/packedText.ts'
import { Postings } from '#core/assist/memory/postings.ts'
import { queryMemory } from '#core/assist/memory/queryMemory.ts'
import { repairProposal } from '#core/assist/memory/repair/repairProposal.ts'
import { similarity } from '#core/assist/memory/similarity.ts'
import type { TranslationUnit } from '#core/assist/memory/translationUnit.ts'
import { wordDifference } from '#core/assist/memory/wordDifference.ts'
import type { MemoryId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

const KO = 'ko' as LanguageTag
const UK = 'uk' as LanguageTag
const LANGUAGES = ['ko', 'uk', 'en'] as const
const WORDS = {
  ko: '저는 우리는 정찰총국에서 군단으로 분대장이 훈련을 받으러 복무했습니다 갔습니다 로씨야로 모릅니다 네 아니요 3명이 3800명을 그때 아침에 차를 타고'.split(
    ' ',
  ),
  uk: 'Я ми служив служили у корпусі до Росії на навчання командир відділення не знаю так ні троє 3 800 осіб тоді вранці машиною'.split(
    ' ',
  ),
  en: 'I we served in the corps to Russia for training squad leader do not know yes no three 3,800 men then in the morning by car'.split(
    ' ',
  ),
}

const source = (name: string): MemorySource => ({
  type: 'imported',
  memory: name as MemoryId,
  name,
  penalty: name === 'b' ? 3 : 0,
  enabled: true,
})
const SOURCES = ['a', 'b'] as const
const key = (name: string) => memorySourceKey({ type: 'imported', memory: name as MemoryId })

const sentence = (language: keyof typeof WORDS, max = 9) =>
  fc
    .array(fc.constantFrom(...WORDS[language]), { minLength: 1, maxLength: max })
    .map((words) => words.join(' '))

const unitTexts = fc.record({ ko: sentence('ko', 4), uk: sentence('uk', 4) })

type Edit =
  | {
      readonly type: 'put'
      readonly source: string
      readonly id: string
      readonly texts: TranslationUnit['texts']
      readonly previous: TranslationUnit['texts']
      readonly at: string | null
    }
  | { readonly type: 'remove'; readonly source: string; readonly id: string }
  | { readonly type: 'removeSource'; readonly source: string }

const somewhere = {
  source: fc.constantFrom(...SOURCES),
  id: fc.constantFrom('u1', 'u2', 'u3', 'u4', 'u5', 'u6'),
}
const edits = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        type: fc.constant('put' as const),
        ...somewhere,
        texts: unitTexts,
        previous: fc.oneof(fc.constant({}), unitTexts),
        at: fc.constantFrom(null, '2025-01-13T12:00:00.000Z', '2025-01-14T12:00:00.000Z'),
      }),
    },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('remove' as const), ...somewhere }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('removeSource' as const),
        source: somewhere.source,
      }),
    },
  ),
  { maxLength: 40 },
)

function emptyMemory(): MemoryIndex {
  const index = new MemoryIndex()
  for (const name of SOURCES) index.setSource(source(name))
  return index
}

function put(index: MemoryIndex, edit: Edit & { readonly type: 'put' }): void {
  const { id, texts, previous, at } = edit
  index.putUnit(key(edit.source), { id, texts, previous, at, author: '' })
}

/** The index after the edits, and what is left, by unit. */
function edited(list: readonly Edit[]) {
  const index = emptyMemory()
  const left = new Map<string, Edit & { readonly type: 'put' }>()
  for (const edit of list) {
    switch (edit.type) {
      case 'put':
        put(index, edit)
        left.set(`${key(edit.source)}/${edit.id}`, edit)
        break
      case 'remove':
        index.removeUnit(key(edit.source), edit.id)
        left.delete(`${key(edit.source)}/${edit.id}`)
        break
      case 'removeSource':
        index.removeSource(key(edit.source))
        index.setSource(source(edit.source))
        for (const unit of left.keys()) {
          if (unit.startsWith(`${key(edit.source)}/`)) left.delete(unit)
        }
        break
    }
  }
  return { index, left }
}

describe('a memory that was edited', () => {
  it('answers as one that holds what is left, put there in any order', () => {
    fc.assert(
      fc.property(edits, unitTexts, fc.infiniteStream(fc.nat()), (list, asked, random) => {
        const { index, left } = edited(list)
        const fresh = emptyMemory()
        const shuffled = [...left.values()]
          .map((edit) => ({ edit, place: random.next().value as number }))
          .toSorted((a, b) => a.place - b.place)
        for (const { edit } of shuffled) put(fresh, edit)
        expect(index.size).toBe(left.size)
        const texts = [asked.ko, ...[...left.values()].map((edit) => edit.texts[KO] ?? '')]
        for (const text of texts) {
          const query = {
            text,
            language: KO,
            targets: [UK],
            previous: asked,
            excluded: 'memory:a/u1',
          }
          expect(queryMemory(index, query)).toEqual(queryMemory(fresh, query))
          const selection = { selection: text.slice(0, 4), language: null }
          expect(concordance(index, selection)).toEqual(concordance(fresh, selection))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives every exact and context match that a scan of the units gives', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { index, left } = edited(list)
        for (const asking of left.values()) {
          const text = asking.texts[KO] ?? ''
          const found = queryMemory(index, {
            text,
            language: KO,
            targets: [UK],
            previous: asking.previous,
            excluded: null,
            minimum: 97,
            limit: 1_000,
          })
          const scanned = new Map<string, number>()
          for (const unit of left.values()) {
            if (unit.texts[KO] !== text) continue
            const isContext = [KO, UK].some(
              (language) =>
                unit.previous[language] !== undefined &&
                unit.previous[language] === asking.previous[language],
            )
            const score = (isContext ? 101 : 100) - (unit.source === 'b' ? 3 : 0)
            const proposal = foldForMemory(unit.texts[UK] ?? '')
            scanned.set(proposal, Math.max(score, scanned.get(proposal) ?? 0))
          }
          const sure = found.filter(({ kind }) => kind !== 'fuzzy')
          const byProposal = new Map(
            sure.map((match) => [foldForMemory(match.proposals[UK]?.text ?? ''), match.score]),
          )
          expect(byProposal).toEqual(scanned)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a resembling text', () => {
  it.each(LANGUAGES)('is found as a scan of all texts finds it: %s', (language) => {
    const language_ = language as LanguageTag
    let wanted = 0
    let found = 0
    fc.assert(
      fc.property(
        fc.array(sentence(language), { minLength: 150, maxLength: 150 }),
        fc.array(sentence(language), { minLength: 8, maxLength: 8 }),
        (held, asked) => {
          const index = emptyMemory()
          held.forEach((text, place) => {
            const texts = { [language]: text, fr: `texte ${place}` } as TranslationUnit['texts']
            const unit = { id: String(place), texts, previous: {}, at: null, author: '' }
            index.putUnit(key('a'), unit)
          })
          for (const text of asked) {
            const folded = foldForMemory(text)
            const best = Math.max(...held.map((one) => similarity(folded, foldForMemory(one))))
            if (best < 60) continue
            wanted += 1
            const [match] = queryMemory(index, {
              text,
              language: language_,
              targets: ['fr' as LanguageTag],
              previous: {},
              excluded: null,
            })
            if (match?.score === best) found += 1
          }
        },
      ),
      { numRuns: 40, seed: 7 },
    )
    expect(wanted).toBeGreaterThan(50)
    expect(found / wanted).toBeGreaterThanOrEqual(0.98)
  })
})

const anyText = fc.oneof(
  ...LANGUAGES.map((language) => sentence(language)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)

describe('a difference', () => {
  it('holds both texts to the letter', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...LANGUAGES), (before, after, language) => {
        const pieces = wordDifference(before, after, language as LanguageTag)
        const joined = (without: string) =>
          pieces
            .filter(({ type }) => type !== without)
            .map(({ text }) => text)
            .join('')
        expect(joined('added')).toBe(before)
        expect(joined('removed')).toBe(after)
        expect(pieces.every(({ text }) => text !== '')).toBe(true)
      }),
    )
  })
})

describe('a repair', () => {
  const numbers = fc.constantFrom(
    '3',
    '12',
    '3 800',
    '3,800',
    '삼천팔백',
    '3만',
    'three',
    '7 жовтня',
  )
  const withNumber = (language: keyof typeof WORDS) =>
    fc.tuple(sentence(language, 3), numbers, sentence(language, 3)).map((parts) => parts.join(' '))
  const word = fc.constantFrom(...WORDS.ko, ...WORDS.uk)

  it('marks exactly what it changed, and putting that back gives the unit', () => {
    fc.assert(
      fc.property(
        withNumber('ko'),
        withNumber('uk'),
        withNumber('ko'),
        fc.array(fc.tuple(word, word, word, word), { maxLength: 3 }),
        (unitSource, unitTarget, segmentSource, pairs) => {
          const { text, repairs } = repairProposal({
            unitSource,
            unitTarget,
            segmentSource,
            source: KO,
            target: UK,
            correspondences: pairs.map(([a, b, c, d]) => ({
              kind: 'term',
              from: { source: a, target: b },
              to: { source: c, target: d },
            })),
          })
          let end = 0
          for (const { range } of repairs) {
            expect(range.start).toBeGreaterThanOrEqual(end)
            expect(range.end).toBeGreaterThan(range.start)
            expect(range.end).toBeLessThanOrEqual(text.length)
            end = range.end
          }
          const back = repairs.reduceRight(
            (now, { range, from }) => now.slice(0, range.start) + from + now.slice(range.end),
            text,
          )
          expect(back).toBe(unitTarget)
        },
      ),
    )
  })
})

describe('the memory in bytes', () => {
  it('gives back every text as it was', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const bytes = new Uint8Array(texts.reduce((sum, text) => sum + packedBytesMax(text), 0))
        let at = 0
        const places = texts.map((text) => {
          const place = at
          at = packText(text, bytes, at)
          return place
        })
        expect(places.map((place) => unpackText(bytes, place))).toEqual(texts)
      }),
    )
  })

  it('tallies exactly the numbers that were put into a list', () => {
    const lists = fc.array(
      fc.tuple(
        fc.nat(3),
        fc.oneof(fc.nat(3), fc.nat(300), fc.nat(200_000), fc.integer({ min: -50_000, max: 0 })),
      ),
      {
        maxLength: 400,
      },
    )
    fc.assert(
      fc.property(lists, (steps) => {
        const postings = new Postings(4)
        const expected = [0, 1, 2, 3].map((): number[] => [])
        let number = 0
        for (const [bucket, step] of steps) {
          number = Math.max(0, number + step)
          const list = expected[bucket] ?? []
          // The index gives a text to a list once.
          if (list.slice(0, -1).includes(number)) continue
          postings.add(bucket, number)
          if (list.at(-1) !== number) list.push(number)
        }
        const room = Math.max(0, ...expected.flat()) + 1
        const counts = new Uint8Array(room)
        const reached = new Int32Array(room)
        expected.forEach((numbers, bucket) => {
          counts.fill(0)
          const end = postings.tally(bucket, counts, 1, reached, 0)
          expect([...reached.subarray(0, end)]).toEqual(numbers)
          expect(postings.count(bucket)).toBe(numbers.length)
        })
      }),
      { numRuns: 50 },
    )
  })
})
