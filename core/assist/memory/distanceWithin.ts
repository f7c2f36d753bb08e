const WORD = 32

/** A text made ready to be compared with many others; see `patternOf`. */
export interface Pattern {
  readonly length: number
  /** How many words of 32 places it takes. */
  readonly words: number
  /** By code unit: its row of `places`; row 0: the text does not have it. */
  readonly rows: Uint16Array
  /** Row by row, a word for each 32 places: a bit where the unit stands. */
  readonly places: Int32Array
}

// Kept between texts, like `tallySpace`.
const rows = new Uint16Array(0x10000)
let pluses = new Int32Array(64)
let minuses = new Int32Array(64)
let written = ''

/** Holds until the next call; one text is compared at a time. */
export function patternOf(text: string): Pattern {
  for (let index = 0; index < written.length; index += 1) rows[written.charCodeAt(index)] = 0
  written = text
  const words = Math.ceil(text.length / WORD)
  if (pluses.length < words) {
    pluses = new Int32Array(2 * words)
    minuses = new Int32Array(2 * words)
  }
  let distinct = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (rows[unit] !== 0) continue
    distinct += 1
    rows[unit] = distinct
  }
  const places = new Int32Array((distinct + 1) * words)
  for (let index = 0; index < text.length; index += 1) {
    const at = (rows[text.charCodeAt(index)] as number) * words + (index >>> 5)
    places[at] = (places[at] as number) | (1 << (index & 31))
  }
  return { length: text.length, words, rows, places }
}

/**
 * The Levenshtein distance in code units between a pattern and a text, where it is at most `most`;
 * else some number above `most`.
 *
 * Bits stand for the differences between neighbours in a column of the table, 32 at a time (G.
 * Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming", J. ACM 46(3), 1999; H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and
 * Damerau edit distances", 2003). Only the words near the diagonal are worked out: a way that
 * strays further from it is longer than `most` (E. Ukkonen, "Algorithms for approximate string
 * matching", 1985). What lies outside is taken to be as far away as its neighbours allow.
 */
export function distanceWithin(
  pattern: Pattern,
  text: Uint16Array,
  length: number,
  most: number,
): number {
  const { words, places } = pattern
  const longer = pattern.length - length
  const spare = most - Math.abs(longer)
  if (spare < 0) return most + 1
  if (pattern.length === 0 || length === 0) return Math.max(pattern.length, length)
  // How far a way may stray above and below the diagonals of both corners.
  const stray = spare >>> 1
  const above = Math.min(0, longer) - stray
  const below = Math.max(0, longer) + stray
  const lastBit = (pattern.length - 1) & 31
  let last = -1
  let score = 0
  for (let column = 0; column < length; column += 1) {
    const lowest = Math.min(words - 1, (column + below) >> 5)
    while (last < lowest) {
      last += 1
      pluses[last] = -1
      minuses[last] = 0
      score += last === words - 1 ? lastBit + 1 : WORD
    }
    const row = (rows[text[column] as number] as number) * words
    // The difference from the column before, at the word's upper edge: one more at the table's.
    let more = 1
    let less = 0
    for (let word = Math.max(0, (column + above) >> 5); word <= last; word += 1) {
      const plus = pluses[word] as number
      const minus = minuses[word] as number
      const equal = places[row + word] as number
      const vertical = equal | minus
      const matching = equal | less
      const horizontal = (((matching & plus) + plus) ^ plus) | matching
      const rising = minus | ~(horizontal | plus)
      const falling = plus & horizontal
      const edge = word === words - 1 ? lastBit : 31
      const shiftedRise = (rising << 1) | more
      const shiftedFall = (falling << 1) | less
      more = (rising >>> edge) & 1
      less = (falling >>> edge) & 1
      pluses[word] = shiftedFall | ~(vertical | shiftedRise)
      minuses[word] = shiftedRise & vertical
    }
    score += more - less
  }
  return score
}
