import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { distanceWithin, patternOf } from '#core/assist/memory/distanceWithin.ts'
import { foldForMemory } from '#core/assist/memory/foldForMemory.ts'
import { foldToUnits } from '#core/assist/memory/foldToUnits.ts'
import { hashOf, hashOfUnits } from '#core/assist/memory/hashOf.ts'
import { LanguageTexts } from '#core/assist/memory/languageTexts.ts'
import { packedFolded } from '#core/assist/memory/packedFolded.ts'
import { packedBytesMax, packText } from '#core/assist/memory/packedText.ts'
import { similarities } from '#core/assist/memory/similarities.ts'
import { similarity } from '#core/assist/memory/similarity.ts'

/** Few letters, so that texts have much in common; long enough for several words of 32 places. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'в', '군', ' '), maxLength: 150 })
/** A text and what comes of it when some of its characters are exchanged, put in or left out. */
const pair = fc.oneof(
  fc.tuple(text, text),
  fc
    .tuple(
      text,
      fc.array(fc.tuple(fc.nat(149), fc.constantFrom('', 'в', '군a')), { maxLength: 40 }),
    )
    .map(([before, edits]) => {
      const after = before.split('')
      for (const [place, put] of edits) if (place < after.length) after[place] = put
      return [before, after.join('')] as const
    }),
)
const unitsOf = (one: string) =>
  Uint16Array.from({ length: one.length }, (_, at) => one.charCodeAt(at))

describe('the distance of two texts', () => {
  it('is the Levenshtein distance, or above the limit where that is', () => {
    fc.assert(
      fc.property(pair, fc.nat(150), ([a, b], most) => {
        const found = distanceWithin(patternOf(a), unitsOf(b), b.length, most)
        const right = distance(a, b)
        if (right <= most) expect(found).toBe(right)
        else expect(found).toBeGreaterThan(most)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the similarity of many texts with one', () => {
  it('is that of each alone, and nothing where it is under the least', () => {
    const least = 60
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), pair, (others, [a, b]) => {
        const texts = new LanguageTexts()
        const numbers = [...others, b]
          .filter((one) => foldForMemory(one) !== '')
          .map((one) => texts.learn(one))
        const folded = foldForMemory(a)
        const scores = similarities(texts, numbers, folded, least)
        for (const [place, number] of numbers.entries()) {
          const right = similarity(folded, texts.folded(number))
          expect(scores[place]).toBe(right < least ? 0 : right)
        }
      }),
    )
  })
})

describe('the code units of a text', () => {
  it('fold to what it folds to as a string, packed or not', () => {
    const into = new Uint16Array(1_000)
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(
          'І',
          'ї',
          '’',
          'ʼ',
          '“',
          ' ',
          '\u00a0',
          '\t',
          '\u3000',
          '\ufeff',
          'İ',
          'Σ',
          'ς',
          '군',
          'é',
          '漢',
          '😀',
          '𐐀',
        ),
        maxLength: 40,
      }),
    )
    fc.assert(
      fc.property(any, (chosen) => {
        const before = chosen.normalize('NFC')
        const bytes = new Uint8Array(packedBytesMax(before))
        packText(before, bytes, 0)
        const folded = foldForMemory(before)
        const written = foldToUnits(before, into)
        expect(String.fromCharCode(...into.subarray(0, written))).toBe(folded)
        expect(hashOfUnits(into, written)).toBe(hashOf(folded))
        const packed = packedFolded(bytes, 0, into)
        if (packed >= 0) expect(String.fromCharCode(...into.subarray(0, packed))).toBe(folded)
      }),
      { numRuns: 1_000 },
    )
  })
})
