import { CONFIDENCES, type Confidence } from '../assist/terms/concept.ts'

/**
 * What TBX-Basic has no data category for is written as a note of its own, which every dialect
 * allows, people can read, and we know again: how far a concept is to be trusted, and that a term
 * is not merely deprecated but forbidden.
 */
export const FORBIDDEN_MARK = 'Dragoman: forbidden'

const CONFIDENCE_MARK = 'Dragoman: confidence '

export const confidenceMark = (confidence: Confidence): string => CONFIDENCE_MARK + confidence

/** The confidence that a note marks; null: it is a note like others. */
export function markedConfidence(note: string): Confidence | null {
  if (!note.startsWith(CONFIDENCE_MARK)) return null
  const value = note.slice(CONFIDENCE_MARK.length)
  return CONFIDENCES.find((confidence) => confidence === value) ?? null
}

/** `reliabilityCode` (ISO 12620) counts from 1, least, to 10, most reliable. */
export function confidenceOfReliability(code: string): Confidence | null {
  const value = Number(code.trim())
  if (!Number.isInteger(value) || value < 1 || value > 10) return null
  if (value >= 9) return 'A'
  if (value >= 7) return 'A-'
  return value >= 4 ? 'B' : 'C'
}
