import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameFaults } from '#core/assist/names/checkNames.ts'
import { kontsevich } from '#core/assist/names/kontsevich.ts'
import { mcCuneReischauer } from '#core/assist/names/mcCuneReischauer.ts'
import { NAME_KINDS } from '#core/assist/names/nameEntry.ts'
import { nameLedger } from '#core/assist/names/nameLedger.ts'
import { proposeForms } from '#core/assist/names/proposeForms.ts'
import { recogniseNames } from '#core/assist/names/recogniseNames.ts'
import { resolution55 } from '#core/assist/names/resolution55.ts'
import { revisedRomanization } from '#core/assist/names/revisedRomanization.ts'
import { KURSK_NAMES, nameOf, tag } from '../fixtures/names.ts'

const HANGUL = /\p{Script=Hangul}/u
const CYRILLIC = /\p{Script=Cyrillic}/u

const kind = fc.constantFrom(...NAME_KINDS)
const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code))
const korean = fc.stringMatching(/^[가-힣]{1,8}(?:[ -][가-힣]{1,4})?$/)
const ukrainianLetters = [...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ’']
const ukrainian = fc.string({ unit: fc.constantFrom(...ukrainianLetters), minLength: 1 })
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.oneof(syllable, fc.constantFrom(...ukrainianLetters, ..."aBc '’-0.ㄱ")) }),
)

const fromKorean = [
  ['Revised Romanization', revisedRomanization, /^[A-Za-z -]+$/],
  ['McCune–Reischauer', mcCuneReischauer, /^[A-Za-zŎŏŬŭë’ -]+$/],
  ['Kontsevich', kontsevich, /^[А-ЩЬЮЯЄІЇа-щьюяєії’ -]+$/],
] as const

describe.each(fromKorean)('%s', (_, transliterate, alphabet) => {
  test('leaves no Hangul, writes in its alphabet, and begins with a capital', () => {
    fc.assert(
      fc.property(korean, kind, (text, of) => {
        const written = transliterate(text, of)
        expect(written).toMatch(alphabet)
        expect(written).toMatch(/^\p{Lu}/u)
      }),
    )
  })

  test('answers for any text, and the same every time', () => {
    fc.assert(
      fc.property(anyText, kind, (text, of) => {
        expect(transliterate(text, of)).toBe(transliterate(text, of))
      }),
    )
  })

  test('leaves alone what it has written', () => {
    fc.assert(
      fc.property(korean, (text) => {
        const written = transliterate(text, 'other')
        expect(transliterate(written, 'other')).toBe(written)
      }),
    )
  })

  test('reads decomposed Hangul as composed', () => {
    fc.assert(
      fc.property(korean, kind, (text, of) => {
        expect(transliterate(text.normalize('NFD'), of)).toBe(transliterate(text, of))
      }),
    )
  })
})

describe('Resolution 55', () => {
  test('leaves no Cyrillic, and nothing beyond the letters of English', () => {
    fc.assert(
      fc.property(ukrainian, (text) => {
        expect(resolution55(text)).toMatch(/^[A-Za-z’]*$/)
      }),
    )
  })

  test('keeps capitals: a word in capitals stays one, and a small one small', () => {
    fc.assert(
      fc.property(ukrainian, (text) => {
        const small = resolution55(text.toLowerCase())
        expect(small).toBe(small.toLowerCase())
        fc.pre([...text].filter((letter) => letter !== '’').length > 1)
        expect(resolution55(text.toUpperCase())).toBe(small.toUpperCase())
      }),
    )
  })

  test('answers for any text, and leaves alone what it has written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = resolution55(text)
        fc.pre(!CYRILLIC.test(written))
        expect(resolution55(written)).toBe(written)
      }),
    )
  })
})

describe('proposals', () => {
  const languages = ['ko', 'ko-KP', 'uk', 'en', 'de', 'ja'].map(tag)

  test('are in the languages asked for, each once, in no foreign script', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), kind, (text, language, of) => {
        const proposals = proposeForms(text, language, of, languages)
        const seen = proposals.map((one) => `${one.language} ${one.text}`)
        expect(new Set(seen).size).toBe(seen.length)
        for (const one of proposals) {
          expect(languages).toContain(one.language)
          if (one.system === 'original') expect(one.language).toBe(language)
          if (/^(?:revised|mccune|kontsevich)/.test(one.system))
            expect(one.text).not.toMatch(HANGUL)
          if (one.system === 'resolution-55') expect(one.text).not.toMatch(CYRILLIC)
        }
        expect(proposeForms(text, language, of, languages)).toEqual(proposals)
      }),
    )
  })
})

describe('recognition', () => {
  const ledger = nameLedger(KURSK_NAMES, [])
  const language = fc.constantFrom(...['ko', 'uk', 'en', 'ko-KP', 'fr'].map(tag))
  const forms = KURSK_NAMES.flatMap((name) => Object.values(name.forms).map((form) => form.text))
  const text = fc
    .array(fc.oneof(anyText, fc.constantFrom(...forms)), { maxLength: 8 })
    .map((parts) => parts.join(' '))

  test('finds ranges within the text, in order, without overlaps', () => {
    fc.assert(
      fc.property(text, language, (of, tagOf) => {
        let end = 0
        for (const { range } of recogniseNames(ledger, of, tagOf)) {
          expect(range.start).toBeGreaterThanOrEqual(end)
          expect(range.end).toBeGreaterThan(range.start)
          end = range.end
        }
        expect(end).toBeLessThanOrEqual(of.length)
      }),
    )
  })

  test('finds every approved form that stands by itself', () => {
    const approved = KURSK_NAMES.flatMap((name) =>
      Object.entries(name.forms).map(([tagOf, form]) => ({ name, tagOf: tag(tagOf), form })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...approved), ({ name, tagOf, form }) => {
        const sentence = `… ${form.text}, 17.`
        expect(recogniseNames(ledger, sentence, tagOf)).toEqual([
          { name, language: tagOf, range: { start: 2, end: 2 + form.text.length }, approved: true },
        ])
      }),
    )
  })

  test('a faithful rendition has no faults, whatever stands around the names', () => {
    const names = fc.subarray([...KURSK_NAMES], { minLength: 1 })
    fc.assert(
      fc.property(names, language, language, (chosen, from, to) => {
        const say = (tagOf: typeof from) =>
          chosen.map((name) => name.forms[tagOf]?.text ?? name.forms[tag('ko')]?.text).join(', ')
        expect(nameFaults(ledger, say(from), from, say(to), to)).toEqual([])
      }),
    )
  })

  test('faults lie within the target, for any two texts', () => {
    fc.assert(
      fc.property(text, language, text, language, (source, from, target, to) => {
        for (const fault of nameFaults(ledger, source, from, target, to)) {
          if (fault.found === null) continue
          expect(fault.found.end).toBeGreaterThan(fault.found.start)
          expect(fault.found.end).toBeLessThanOrEqual(target.length)
        }
      }),
    )
  })
})

test('a ledger takes any names', () => {
  fc.assert(
    fc.property(anyText, anyText, kind, anyText, (one, other, of, text) => {
      const [ko, uk] = [`가${one.replaceAll('|', '')}`, `А${other.replaceAll('|', '')}`]
      const ledger = nameLedger([nameOf('any', of, { ko, uk })], [])
      expect(() => recogniseNames(ledger, `${text} ${ko}`, tag('ko'))).not.toThrow()
      expect(() => nameFaults(ledger, ko, tag('ko'), text, tag('uk'))).not.toThrow()
    }),
  )
})
