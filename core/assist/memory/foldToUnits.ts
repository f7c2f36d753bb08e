import { foldedUnit } from './foldedUnit.ts'
import { foldForMemory } from './foldForMemory.ts'

const SPACE = 0x20

/**
 * Writes `foldForMemory` of a text in NFC as code units, and says how many they are: in one go,
 * without a string in between. There must be room for as many as the text has.
 */
export function foldToUnits(text: string, into: Uint16Array): number {
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldedUnit(text.charCodeAt(index))
    if (unit < 0) return writtenUnits(foldForMemory(text), into)
    if (unit === SPACE && (count === 0 || into[count - 1] === SPACE)) continue
    into[count++] = unit
  }
  return count > 0 && into[count - 1] === SPACE ? count - 1 : count
}

/** Writes the code units of a text as they are. */
export function writtenUnits(text: string, into: Uint16Array): number {
  for (let index = 0; index < text.length; index += 1) into[index] = text.charCodeAt(index)
  return text.length
}
