import type { StatementCoverage } from './coverage.ts'
import { STANCES, type Stance } from './stance.ts'

export type StanceCounts = Readonly<Record<Stance, number>>

export function countStances(stances: Iterable<Stance>): StanceCounts {
  const counts: Record<Stance, number> = {
    supports: 0,
    contradicts: 0,
    partly: 0,
    context: 0,
    unclear: 0,
  }
  for (const stance of stances) counts[stance] += 1
  return counts
}

/** How many segments bear on a statement, by stance. */
export function coveredCounts({ linked }: StatementCoverage): StanceCounts {
  return countStances(STANCES.flatMap((stance) => linked[stance].map(() => stance)))
}
