import { type NumberReading, reading } from './numberReading.ts'

/** Latin letters, and the Cyrillic ones that are typed for them. */
const ROMAN = /(?<=^|[^\p{L}\d]|(?<!\p{L})WW)[IVXІХ]{1,6}(?![\p{L}\d])/gu
const SOUND = /^X{0,3}(?:IX|IV|V?I{0,3})$/
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/**
 * Roman numerals up to 39. They answer for digits elsewhere; before the word for a century
 * (`century`, sticky) something has to answer for them too.
 */
export function readRomanCenturies(text: string, century: RegExp): readonly NumberReading[] {
  if (!/[IVXІХ]/.test(text)) return []
  const readings: NumberReading[] = []
  for (const match of text.matchAll(ROMAN)) {
    const letters = match[0].replace(/І/g, 'I').replace(/Х/g, 'X')
    if (!SOUND.test(letters)) continue
    const end = match.index + match[0].length
    const value = arabic(letters)
    century.lastIndex = end
    const isCentury = century.test(text)
    readings.push(
      reading(value, { start: match.index, end }, 'words', {
        kind: 'ordinal',
        weak: !isCentury,
        alternatives: isCentury ? [(value - 1) * 100] : [],
      }),
    )
  }
  return readings
}

function arabic(letters: string): number {
  let value = 0
  for (let index = 0; index < letters.length; index += 1) {
    const digit = DIGITS[letters[index] ?? ''] ?? 0
    const next = DIGITS[letters[index + 1] ?? ''] ?? 0
    value += digit < next ? -digit : digit
  }
  return value
}
