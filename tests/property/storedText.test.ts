import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeText } from '#core/interview/text.ts'

/** What the form of a stored text is made of, step by step. */
const stepByStep = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (control) => ('\t\n'.includes(control) ? control : ''))
    .normalize('NFC')

const FIRSTS = ['a', 'ö', 'И', 'ї', '가', '군', '«', '“', '、']

describe('a stored text', () => {
  it('has the same form whether or not anything in it had to be changed', () => {
    const some = fc.string({
      unit: fc.constantFrom(
        ...['і', 'ї', 'й', 'и', '\u0306', '\u0308', '가', 'ᄀ', 'ᅡ', 'ᆨ', '각', '각', 'e', '\u0301'],
        ...[
          '\r',
          '\n',
          '\t',
          '\u0000',
          '\u007f',
          '\u0085',
          '\ud800',
          '\udc00',
          'Å',
          '…',
          '『',
          '’',
        ],
      ),
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.oneof(some, fc.string({ unit: 'binary' })), (text) => {
        expect(normalizeText(text)).toBe(stepByStep(text))
      }),
      { numRuns: 1_000 },
    )
  })

  it('has the same form with every single character', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const character = String.fromCharCode(unit)
      for (const first of FIRSTS) {
        const text = first + character
        if (normalizeText(text) !== stepByStep(text)) throw new Error(`U+${unit.toString(16)}`)
      }
    }
  })
})
