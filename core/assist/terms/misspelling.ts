import { distance } from 'fastest-levenshtein'

/** Letters by which a stem may be otherwise and still be taken for a misspelling. */
export const misspellingMax = (letters: number): number => (letters < 10 ? 1 : 2)

/**
 * Letters by which a stem is otherwise than the one wanted (Levenshtein); infinite when it is another
 * word: derived from it (one begins with the other), or too short to tell.
 */
export function misspelling(stem: string, wanted: string): number {
  if (stem === wanted) return 0
  const derived = stem.startsWith(wanted) || wanted.startsWith(stem)
  if (derived || stem.length < 3 || wanted.length < 4) return Number.POSITIVE_INFINITY
  return distance(stem, wanted)
}
