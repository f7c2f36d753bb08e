import { baseLanguage } from './baseLanguage.ts'

/**
 * How near a term's language tag is to the one asked for: 0 the same region, 1 no region, 2 another
 * region. When no region is asked for, all are alike.
 */
export function regionRank(of: string, asked: string): number {
  const base = baseLanguage(asked)
  if (asked === base || of === asked) return 0
  return of === base ? 1 : 2
}
