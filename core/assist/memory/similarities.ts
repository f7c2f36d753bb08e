import { distanceWithin, patternOf } from './distanceWithin.ts'
import type { LanguageTexts } from './languageTexts.ts'
import { similarity } from './similarity.ts'

/** Longer texts are compared as strings. */
const UNITS_MAX = 8_192

// Kept between queries, like `tallySpace`.
const units = new Uint16Array(UNITS_MAX)

/** The `similarity` of texts and a folded one, one after the other; 0 where it is under the least. */
export function similarities(
  texts: LanguageTexts,
  numbers: readonly number[],
  folded: string,
  least: number,
): readonly number[] {
  const pattern = patternOf(folded)
  return numbers.map((number) => {
    const length = texts.foldedUnits(number, units)
    if (length < 0) return similarity(folded, texts.folded(number))
    const longer = Math.max(folded.length, length)
    const most = Math.floor((longer * (100 - least)) / 100)
    const distance = distanceWithin(pattern, units, length, most)
    return distance > most ? 0 : Math.floor((100 * (longer - distance)) / longer)
  })
}
