/** From one band to the next the length grows by this factor. */
const RATIO = 1.25
const LAST_BAND = 54

/** How many bands there are: the last begins at some 170,000 code units. */
export const LENGTH_BANDS = LAST_BAND + 1

/**
 * The band of a length in code units. Texts of very different length cannot resemble each other,
 * so a query looks at few bands.
 */
export function lengthBand(length: number): number {
  if (length < 2) return 0
  return Math.min(LAST_BAND, Math.floor(Math.log(length) / Math.log(RATIO)))
}
