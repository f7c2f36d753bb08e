import { distance } from 'fastest-levenshtein'

/**
 * How alike two folded texts are, in whole percent: 100 × (1 − d ÷ l), rounded down, where d is
 * the Levenshtein distance in UTF-16 code units (insertions, deletions and substitutions at one
 * each) and l the length of the longer. 100 means that they are equal when folded.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 100
  const longer = Math.max(a.length, b.length)
  return Math.floor((100 * (longer - distance(a, b))) / longer)
}
