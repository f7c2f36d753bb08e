import { foldForSearch } from '../../interview/foldForSearch.ts'

const SPACE = 0x20
const WHITE_SPACE = /\s/
const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff
/** Where the form of a code unit is not looked up yet. */
const UNKNOWN = 0
/** The form of a code unit depends on its neighbour. */
const NOT_ALONE = 0xffff

const known = new Uint16Array(0x10000)

/**
 * A code unit of a text in NFC as `foldForMemory` has it, white space of every kind as a space;
 * -1: half of a character, which is folded whole.
 */
export function foldedUnit(unit: number): number {
  const folded = known[unit] as number
  if (folded === UNKNOWN) return lookedUp(unit)
  return folded === NOT_ALONE ? -1 : folded
}

function lookedUp(unit: number): number {
  const isHalf = unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE
  if (unit === UNKNOWN || unit === NOT_ALONE) return unit
  const text = String.fromCharCode(unit)
  known[unit] = isHalf
    ? NOT_ALONE
    : WHITE_SPACE.test(text)
      ? SPACE
      : foldForSearch(text).charCodeAt(0)
  return isHalf ? -1 : (known[unit] as number)
}
