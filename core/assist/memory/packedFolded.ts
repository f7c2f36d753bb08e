import { foldedUnit } from './foldedUnit.ts'
import { ESCAPE, FIRST_HANGUL, FIRST_HANGUL_BYTE, UNIT_OF } from './packedText.ts'

const SPACE = 0x20

/** By byte: the folded form of the code unit it stands for alone. */
const FOLDED_OF = UNIT_OF.map((unit) => (unit === 0 ? 0 : foldedUnit(unit)))

/**
 * Writes the code units of a packed text as `foldForMemory` has them, and says how many they are;
 * -1: they do not fit, or the text has characters of two units, which are folded as a string.
 */
export function packedFolded(bytes: Uint8Array, at: number, into: Uint16Array): number {
  let count = 0
  let place = at
  for (let byte = bytes[place++] as number; byte !== 0; byte = bytes[place++] as number) {
    let unit = FOLDED_OF[byte] as number
    if (byte === ESCAPE) {
      unit = foldedUnit(((bytes[place] as number) << 8) | (bytes[place + 1] as number))
      if (unit < 0) return -1
      place += 2
    } else if (unit === 0) {
      unit = FIRST_HANGUL + ((byte - FIRST_HANGUL_BYTE) << 8) + (bytes[place] as number)
      place += 1
    }
    if (unit === SPACE && (count === 0 || into[count - 1] === SPACE)) continue
    if (count === into.length) return -1
    into[count++] = unit
  }
  return count > 0 && into[count - 1] === SPACE ? count - 1 : count
}
