import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingTerms } from '#core/assist/terms/missingTerms.ts'
import { everyTerm, recogniseTerms } from '#core/assist/terms/recogniseTerms.ts'
import { createTermIndex } from '#core/assist/terms/termIndex.ts'
import { termbaseIdSchema } from '#core/interview/ids.ts'
import { conceptOf, indexOf, tag } from '../fixtures/termbase.ts'

const ALPHABETS: Readonly<Record<string, readonly string[]>> = {
  ko: [...'련연대소장로노동력역사정찰총국은는이가을를에서의입니다 \n.,1(', '한', '각'],
  uk: [...'полкубригадвзінєцьмойїт’ -–.,«»1АВ', 'ський', 'ого'],
  en: [...'abcdeghilmnoprstuy’ -.,"1AB', 'ies', 'ing', 'ŏ'],
}

const language = fc.constantFrom('ko', 'uk', 'en')
const textIn = (name: string, maxLength: number) =>
  fc
    .array(fc.constantFrom(...(ALPHABETS[name] ?? [])), { maxLength })
    .map((parts) => parts.join('').normalize('NFC'))
const termIn = (name: string) =>
  textIn(name, 6).filter((text) => text.trim() === text && /^[\p{L}\p{N}]/u.test(text))

const cases = language.chain((name) =>
  fc.record({
    name: fc.constant(name),
    terms: fc.array(termIn(name), { minLength: 1, maxLength: 12 }),
    text: textIn(name, 60),
  }),
)

const indexFor = (name: string, terms: readonly string[]) =>
  indexOf(...terms.map((text, number) => conceptOf(`c${number}`, [[name, text]])))

test('every hit is a place in the text, in order, and no hit lies inside a longer one', () => {
  fc.assert(
    fc.property(cases, ({ name, terms, text }) => {
      const hits = recogniseTerms(indexFor(name, terms), text, tag(name))
      let before = 0
      for (const { range } of hits) {
        expect(range.start).toBeGreaterThanOrEqual(before)
        expect(range.end).toBeGreaterThan(range.start)
        expect(range.end).toBeLessThanOrEqual(text.length)
        before = range.start
      }
      for (const one of hits) {
        const longer = hits.some(
          ({ range }) =>
            range.start <= one.range.start &&
            range.end >= one.range.end &&
            range.end - range.start > one.range.end - one.range.start,
        )
        expect(longer).toBe(false)
      }
    }),
  )
})

test('what is recognised is among everything that is found, and misses no place of it', () => {
  fc.assert(
    fc.property(cases, ({ name, terms, text }) => {
      const index = indexFor(name, terms)
      const all = everyTerm(index, text, tag(name), null)
      const hits = recogniseTerms(index, text, tag(name))
      for (const hit of hits) expect(all).toContainEqual(hit)
      const lost = all.filter(
        ({ range }) =>
          !hits.some((hit) => hit.range.start < range.end && range.start < hit.range.end),
      )
      expect(lost).toEqual([])
    }),
  )
})

test('a term that stands alone is found as it stands', () => {
  fc.assert(
    fc.property(
      language.chain((name) => fc.record({ name: fc.constant(name), term: termIn(name) })),
      ({ name, term }) => {
        const hits = everyTerm(indexFor(name, [term]), term, tag(name), null)
        expect(hits.map(({ match }) => match)).toContain('exact')
      },
    ),
  )
})

test('a term that the target has word for word is never missing', () => {
  fc.assert(
    fc.property(
      fc.record({ source: termIn('ko'), target: termIn('uk'), before: textIn('uk', 8) }),
      ({ source, target, before }) => {
        const index = indexOf(
          conceptOf('c', [
            ['ko', source],
            ['uk', target],
          ]),
        )
        const found = recogniseTerms(index, source, tag('ko'))
        expect(missingTerms(found, `${before}. ${target}.`, tag('uk'), index)).toEqual([])
      },
    ),
  )
})

test('long texts without end are looked through', () => {
  const index = indexFor('ko', ['소대', '련대장'])
  const hits = recogniseTerms(index, '소대에서 련대장이 '.repeat(20_000), tag('ko'))
  expect(hits).toHaveLength(40_000)
})

test('a termbase that is edited is recognised as if it had been indexed anew', () => {
  const own = termbaseIdSchema.parse('own')
  const edit = fc.record({ place: fc.nat(30), text: fc.option(termIn('uk')), asked: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(termIn('uk'), { maxLength: 30 }),
      fc.array(edit, { minLength: 1, maxLength: 20 }),
      textIn('uk', 40),
      (terms, edits, text) => {
        const sought = `${text} ${terms.join(', ')}`
        let concepts = terms.map((term, number) => conceptOf(`c${number}`, [['uk', term]]))
        let index = createTermIndex([{ id: own, concepts }])
        recogniseTerms(index, sought, tag('uk'))
        for (const { place, text: term, asked } of edits) {
          // Removed, changed where it stands, or added behind the rest.
          const after = term === null ? [] : [conceptOf(`c${place}`, [['uk', term]])]
          concepts = concepts.toSpliced(place, 1, ...after)
          index = createTermIndex([{ id: own, concepts }], index)
          if (asked) recogniseTerms(index, sought, tag('uk'))
        }
        const anew = createTermIndex([{ id: own, concepts: [...concepts] }])
        const text2 = `${sought} ${concepts.map(({ terms: [one] }) => one?.text).join('. ')}`
        expect(everyTerm(index, text2, tag('uk'), null)).toEqual(
          everyTerm(anew, text2, tag('uk'), null),
        )
      },
    ),
  )
})
