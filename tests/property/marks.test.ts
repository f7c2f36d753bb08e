import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { MARK_KINDS, markText, markWord, pauseMark, wordedMark } from '#core/interview/mark.ts'
import { marksIn, normalizeMarks } from '#core/interview/marksIn.ts'

const language = fc.constantFrom('en', 'uk', 'ko') as fc.Arbitrary<LanguageTag>
const kind = fc.constantFrom(...MARK_KINDS.filter((one) => one !== 'false-start'))
const piece = fc.oneof(
  fc.tuple(kind, language).map(([one, tag]) => `[${markWord(one, tag)}]`),
  fc.tuple(kind, language).map(([one, tag]) => markText(one, tag, '00:12:03')),
  fc.tuple(language, fc.nat(90)).map(([tag, seconds]) => pauseMark(tag, String(seconds))),
  fc.constantFrom('(?слово)', '[', ']', '(', '? ', ':', ' 4 s', 'wo- ', '［киває］', '네', 'nods'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const marked = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '))

describe('marks in a text', () => {
  it('are the same when they are put in order twice', () => {
    fc.assert(
      fc.property(marked, language, (text, tag) => {
        const once = normalizeMarks(text, tag)
        expect(normalizeMarks(once, tag)).toBe(once)
      }),
      { numRuns: 3_000 },
    )
  })

  it('keep their kinds, and everything between them, in any language', () => {
    fc.assert(
      fc.property(marked, language, (text, tag) => {
        const between = (other: string) => {
          let rest = other
          for (const { range } of marksIn(other).toReversed())
            rest = `${rest.slice(0, range.start)}\u0000${rest.slice(range.end)}`
          return rest
        }
        const normal = normalizeMarks(text, tag)
        expect(marksIn(normal).map((mark) => mark.kind)).toEqual(
          marksIn(text).map((mark) => mark.kind),
        )
        expect(between(normal)).toBe(between(text))
      }),
      { numRuns: 3_000 },
    )
  })

  it('are left alone in a text that has no bracket and no doubted word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), language, (text, tag) => {
        fc.pre(!/[[［]|\(\?/.test(text))
        expect(normalizeMarks(text, tag)).toBe(text)
      }),
    )
  })

  it('of the same kind read the same whatever column they came from', () => {
    fc.assert(
      fc.property(
        language,
        language,
        fc.constantFrom('gesture', 'interpreter', 'unclear'),
        (a, b, one) => {
          const { open, close } = wordedMark(one, a)
          const other = wordedMark(one, b)
          expect(normalizeMarks(`${open}слово${close}`, b)).toBe(`${other.open}слово${other.close}`)
        },
      ),
    )
  })
})
